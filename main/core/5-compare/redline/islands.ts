import type { Token } from './tokens.ts';

/** A run of tokens that are equal in both texts, or changed; half-open token indexes, and either side of a change may be empty. */
export interface Run {
  readonly equal: boolean;
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
}

/** Equal runs of at most this many words are islands, */
const ISLAND_WORDS = 2;
/** if the changes on both sides have at least this many words. */
const LARGE_CHANGE = 3;

/** The runs with each island between two large changes made part of them, from left to right. */
export function mergeIslands(runs: readonly Run[], a: readonly Token[], b: readonly Token[]): readonly Run[] {
  const merged: Run[] = [];
  runs.forEach((run, at) => {
    const [island, before] = [merged.at(-1), merged.at(-2)];
    const joins =
      island !== undefined &&
      before !== undefined &&
      !run.equal &&
      island.equal &&
      countWords(a, island.fromA, island.toA) <= ISLAND_WORDS &&
      isLarge(before, a, b) &&
      isLarge(runs[at]!, a, b);
    if (joins) merged.splice(-2, 2, { ...before, toA: run.toA, toB: run.toB });
    else merged.push(run);
  });
  return merged;
}

function isLarge(run: Run, a: readonly Token[], b: readonly Token[]): boolean {
  return countWords(a, run.fromA, run.toA) + countWords(b, run.fromB, run.toB) >= LARGE_CHANGE;
}

function countWords(tokens: readonly Token[], from: number, to: number): number {
  return tokens.slice(from, to).filter(({ isWord }) => isWord).length;
}
