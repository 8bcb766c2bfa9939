import { diffArrays } from 'diff';
import type { Segment } from '../../contract/types.ts';
import { toLine } from '../span.ts';

/** One version of a policy. */
export interface Version<S extends Segment> {
  readonly text: string;
  readonly segments: readonly S[];
}

/** A segment that stands in both versions: the older one beside the newer one. */
export type Pair<S, T = S> = readonly [S, T];

/**
 * The clauses that stand in two versions of a policy with the same words.
 *
 * Words are the same when they are after white space has been folded; a list item's words are those of its lead-in and its own. Clauses that
 * are repeated are paired in their order. A clause that moved past others is paired where its words stand once in each version's remainder.
 * Of two files of a policy one may show a list and the other plain lines: what is left is paired where the same opening sentence stands above.
 */
export function pairClauses<S extends Segment, T extends Segment>(
  older: Version<S>,
  newer: Version<T>,
): readonly Pair<S, T>[] {
  const pairs = pair(toWorded(older, toClauseWords), toWorded(newer, toClauseWords));
  const [seen, taken] = [
    new Set<Segment>(pairs.map(([one]) => one)),
    new Set<Segment>(pairs.map(([, other]) => other)),
  ];
  const [left, open] = [toOpened(older), toOpened(newer)];
  return [
    ...pairs,
    ...pair(
      left.filter(({ segment }) => !seen.has(segment)),
      open.filter(({ segment }) => !taken.has(segment)),
    ),
  ];
}

/** The segments that stand in two versions of a policy with the same words, as {@link pairClauses} has it, and are of the same kind. */
export function pairSegments<S extends Segment, T extends Segment>(
  older: Version<S>,
  newer: Version<T>,
): readonly Pair<S, T>[] {
  const toWords: ToWords = (text, segment) => `${segment.kind}\n${toLine(text, segment)}`;
  return pair(toWorded(older, toWords), toWorded(newer, toWords));
}

/** What has to be equal for two segments to be the same; null for those that are not looked at. */
type ToWords = (text: string, segment: Segment) => string | null;

interface Worded<S> {
  readonly segment: S;
  readonly words: string;
}

// A line has no line break in it, so that the two parts can't be taken for others.
function toClauseWords(text: string, segment: Segment): string | null {
  if (segment.kind !== 'clause' && segment.kind !== 'list-item') return null;
  return `${segment.leadIn === null ? '' : toLine(text, segment.leadIn)}\n${toLine(text, segment)}`;
}

function toWorded<S extends Segment>({ text, segments }: Version<S>, toWords: ToWords): readonly Worded<S>[] {
  return segments.flatMap((segment) => {
    const words = toWords(text, segment);
    return words === null ? [] : [{ segment, words }];
  });
}

// As clauses' words, but whatever stands below an opening sentence counts as completing it, up to the next one or the next heading.
function toOpened<S extends Segment>(version: Version<S>): readonly Worded<S>[] {
  const { text, segments } = version;
  let opener = '';
  return segments.flatMap((segment) => {
    const { kind, leadIn } = segment;
    if (kind === 'heading') opener = '';
    if (kind !== 'clause' && kind !== 'list-item') return [];
    const line = toLine(text, segment);
    const words = `${leadIn === null ? opener : toLine(text, leadIn)}\n${line}`;
    if (line.endsWith(':')) opener = line;
    return words.startsWith('\n') ? [] : [{ segment, words }];
  });
}

function pair<S, T>(before: readonly Worded<S>[], after: readonly Worded<T>[]): readonly Pair<S, T>[] {
  const pairs: Pair<S, T>[] = [];
  const left = { before: [] as Worded<S>[], after: [] as Worded<T>[] };
  let [from, to] = [0, 0];
  const changes = diffArrays(
    before.map(({ words }) => words),
    after.map(({ words }) => words),
  );
  for (const { added, removed, count } of changes) {
    if (added) left.after.push(...after.slice(to, to + count));
    else if (removed) left.before.push(...before.slice(from, from + count));
    else pairs.push(...zip(before.slice(from, from + count), after.slice(to, to + count)));
    if (!added) from += count;
    if (!removed) to += count;
  }
  return [...pairs, ...pairMoved(left.before, left.after)];
}

function zip<S, T>(before: readonly Worded<S>[], after: readonly Worded<T>[]): readonly Pair<S, T>[] {
  return before.flatMap(({ segment }, at) => {
    const other = after[at];
    return other === undefined ? [] : [[segment, other.segment] as const];
  });
}

function pairMoved<S, T>(before: readonly Worded<S>[], after: readonly Worded<T>[]): readonly Pair<S, T>[] {
  const inAfter = Map.groupBy(after, ({ words }) => words);
  const inBefore = Map.groupBy(before, ({ words }) => words);
  return Array.from(inBefore).flatMap(([words, same]) => {
    const others = inAfter.get(words) ?? [];
    return same.length === 1 && others.length === 1 ? zip(same, others) : [];
  });
}
