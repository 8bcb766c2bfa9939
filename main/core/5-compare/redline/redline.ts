import { diffArrays } from 'diff';
import type { Redline, RedlinePart } from '../../../contract/alignment.ts';
import type { Span } from '../../../contract/types.ts';
import { mergeIslands, type Run } from './islands.ts';
import { type Token, toTokens } from './tokens.ts';

/** Below this share of equal words both texts are shown whole: what is left of each would be confetti. */
export const WHOLE_BELOW = 0.4;

/**
 * What has to change to get from text `a` to text `b`, word by word.
 *
 * Numbers with their units, addresses and hyphenated words are one word each. White space, the shape of quotation marks, and markup never
 * count. One or two equal words between larger changes go with them. Texts without any word are equal; of two that share less than
 * {@link WHOLE_BELOW} of their words all is deleted and all inserted.
 */
export function redline(a: string, b: string): Redline {
  const [from, to] = [toTokens(a), toTokens(b)];
  if (from.length === 0 && to.length === 0) return { parts: toWhole(a, b, true), ratio: 1, whole: false };
  const runs = compareTokens(from, to);
  const ratio = runs === null ? 0 : findRatio(from, to, runs);
  if (runs === null || ratio < WHOLE_BELOW) return { parts: toWhole(a, b, false), ratio, whole: true };
  const parts = mergeIslands(runs, from, to).flatMap((run) => toParts(run, from, to));
  return { parts, ratio, whole: false };
}

/** The runs of equal and of changed tokens; null where so much differs that nobody would read them. */
function compareTokens(from: readonly Token[], to: readonly Token[]): readonly Run[] | null {
  const all = from.length + to.length;
  // Punctuation is not counted in the ratio, so that there is some room above what the ratio allows.
  const changes = diffArrays(
    from.map(({ key }) => key),
    to.map(({ key }) => key),
    { maxEditLength: Math.ceil(all * 0.8) + 8 },
  );
  if (changes === undefined) return null;
  const runs: Run[] = [];
  let [a, b] = [0, 0];
  for (const { added, removed, count } of changes) {
    const next = { a: added ? a : a + count, b: removed ? b : b + count };
    const last = runs.at(-1);
    const equal = !added && !removed;
    if (last !== undefined && !last.equal && !equal) runs[runs.length - 1] = { ...last, toA: next.a, toB: next.b };
    else runs.push({ equal, fromA: a, toA: next.a, fromB: b, toB: next.b });
    [a, b] = [next.a, next.b];
  }
  return runs;
}

function findRatio(from: readonly Token[], to: readonly Token[], runs: readonly Run[]): number {
  const count = (tokens: readonly Token[]): number => tokens.filter(({ isWord }) => isWord).length;
  const equal = runs.filter((run) => run.equal).reduce((sum, run) => sum + count(from.slice(run.fromA, run.toA)), 0);
  const all = count(from) + count(to);
  return all === 0 ? 1 : (2 * equal) / all;
}

function toParts(run: Run, from: readonly Token[], to: readonly Token[]): readonly RedlinePart[] {
  const aSpan = toSpan(from.slice(run.fromA, run.toA));
  const bSpan = toSpan(to.slice(run.fromB, run.toB));
  if (run.equal && aSpan !== null && bSpan !== null) return [{ kind: 'equal', aSpan, bSpan }];
  const deleted: readonly RedlinePart[] = aSpan === null ? [] : [{ kind: 'deleted', aSpan }];
  return bSpan === null ? deleted : [...deleted, { kind: 'inserted', bSpan }];
}

function toSpan(tokens: readonly Token[]): Span | null {
  const [first, last] = [tokens[0], tokens.at(-1)];
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}

function toWhole(a: string, b: string, equal: boolean): readonly RedlinePart[] {
  const [aSpan, bSpan] = [
    { start: 0, end: a.length },
    { start: 0, end: b.length },
  ];
  if (equal && a !== '' && b !== '') return [{ kind: 'equal', aSpan, bSpan }];
  const deleted: readonly RedlinePart[] = a === '' ? [] : [{ kind: 'deleted', aSpan }];
  return b === '' ? deleted : [...deleted, { kind: 'inserted', bSpan }];
}
