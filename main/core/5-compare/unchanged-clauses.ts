import { diffArrays } from 'diff';
import type { Segment } from '../../contract/types.ts';
import { toLine } from '../span.ts';

/** One version of a policy. */
export interface Version<S extends Segment> {
  readonly text: string;
  readonly segments: readonly S[];
}

/**
 * The clauses that stand in two versions of a policy with the same words, each older one beside the newer one.
 *
 * Words are the same when they are after white space has been folded; a list item's words are those of its lead-in and its own. Clauses that
 * are repeated are paired in their order. A clause that moved past others is paired where its words stand once in each version's remainder.
 */
export function pairUnchanged<S extends Segment>(older: Version<S>, newer: Version<S>): readonly (readonly [S, S])[] {
  const [before, after] = [toClauses(older), toClauses(newer)];
  const pairs: (readonly [S, S])[] = [];
  const left = { before: [] as Clause<S>[], after: [] as Clause<S>[] };
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

interface Clause<S> {
  readonly segment: S;
  readonly words: string;
}

function toClauses<S extends Segment>({ text, segments }: Version<S>): readonly Clause<S>[] {
  const clauses = segments.filter(({ kind }) => kind === 'clause' || kind === 'list-item');
  return clauses.map((segment) => {
    const leadIn = segment.leadIn === null ? '' : toLine(text, segment.leadIn);
    // A line has no line break in it, so that the two parts can't be taken for others.
    return { segment, words: `${leadIn}\n${toLine(text, segment)}` };
  });
}

function zip<S>(before: readonly Clause<S>[], after: readonly Clause<S>[]): readonly (readonly [S, S])[] {
  return before.flatMap(({ segment }, at) => {
    const other = after[at];
    return other === undefined ? [] : [[segment, other.segment] as const];
  });
}

function pairMoved<S>(before: readonly Clause<S>[], after: readonly Clause<S>[]): readonly (readonly [S, S])[] {
  const inAfter = Map.groupBy(after, ({ words }) => words);
  const inBefore = Map.groupBy(before, ({ words }) => words);
  return Array.from(inBefore).flatMap(([words, same]) => {
    const others = inAfter.get(words) ?? [];
    return same.length === 1 && others.length === 1 ? zip(same, others) : [];
  });
}
