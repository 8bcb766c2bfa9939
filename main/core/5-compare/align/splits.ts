import type { ComparableClause } from './read-clauses.ts';
import { compareWords } from './similarity.ts';
import type { WordTable } from './word-table.ts';

/** A clause that stands beside a paired one and says what its partner says besides. */
export interface Split {
  readonly a: number;
  readonly b: number;
}

/** A clause is part of another if at least this share of its words, by weight, is in that one. */
const CONTAINED = 0.72;
/** And if it brings at least this share of the other's words that the first part does not have. */
const GAIN = 0.18;

/**
 * Clauses that really split: where one policy says in one clause what the other says in two that follow each other, the second of the two.
 * `isFree` tells clauses without a pair; each is part of one split at most.
 */
export function findSplits(
  table: WordTable,
  sides: { readonly a: readonly ComparableClause[]; readonly b: readonly ComparableClause[] },
  pairs: readonly Split[],
  isFree: { readonly a: (place: number) => boolean; readonly b: (place: number) => boolean },
): readonly Split[] {
  const splits: Split[] = [];
  const used = { a: new Set<number>(), b: new Set<number>() };
  const find = (from: 'a' | 'b', to: 'a' | 'b', part: number, whole: number): void => {
    for (const beside of [part + 1, part - 1]) {
      const [one, more, all] = [sides[from][part], sides[from][beside], sides[to][whole]];
      if (one === undefined || more === undefined || all === undefined) continue;
      if (!isFree[from](beside) || used[from].has(beside) || !completes(table, one, more, all)) continue;
      used[from].add(beside);
      splits.push(from === 'a' ? { a: beside, b: whole } : { a: whole, b: beside });
    }
  };
  for (const { a, b } of pairs) {
    find('a', 'b', a, b);
    find('b', 'a', b, a);
  }
  return splits;
}

function completes(table: WordTable, one: ComparableClause, more: ComparableClause, all: ComparableClause): boolean {
  if (more.clause.leadIn !== one.clause.leadIn || more.weights.size < 3) return false;
  const contained = sumCovered(table, more.weights, all.weights) / sum(more.weights);
  if (contained < CONTAINED) return false;
  const missing = new Map([...all.weights].filter(([word]) => !one.weights.has(word)));
  return sumCovered(table, missing, more.weights) / sum(all.weights) >= GAIN;
}

function sum(weights: ReadonlyMap<string, number>): number {
  return [...weights.values()].reduce((total, weight) => total + weight, 0) || 1;
}

function sumCovered(table: WordTable, weights: ReadonlyMap<string, number>, by: ReadonlyMap<string, number>): number {
  let covered = 0;
  for (const [word, weight] of weights) {
    let best = by.has(word) ? 1 : 0;
    if (best === 0) for (const other of by.keys()) best = Math.max(best, compareWords(table, word, other));
    covered += weight * best;
  }
  return covered;
}
