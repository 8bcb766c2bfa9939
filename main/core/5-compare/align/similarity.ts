import type { ComparableClause } from './read-clauses.ts';
import type { Weights } from './shared-words.ts';
import type { WordTable } from './word-table.ts';

/** Vectors that are less alike than this say nothing; from here to 1 two words count as partly the same. */
const ALIKE = 0.6;
/** Likeness is kept in a byte: 0 is not worked out yet. */
const STEPS = 250;

/** How alike two words of the table are, by their numbers: 1 for the same, and less where their vectors are near. Worked out once. */
export function compareWords({ size, vectors, dimensions, alike }: WordTable, one: number, other: number): number {
  const place = one * size + other;
  const held = alike[place]!;
  if (held > 0) return (held - 1) / STEPS;
  let product = 0;
  for (let on = 0; on < dimensions; on += 1) {
    product += vectors[one * dimensions + on]! * vectors[other * dimensions + on]!;
  }
  const value = one === other ? 1 : product <= ALIKE ? 0 : (0.8 * (product - ALIKE)) / (1 - ALIKE);
  alike[place] = 1 + Math.round(value * STEPS);
  return (alike[place] - 1) / STEPS;
}

/** The cosine of two clauses' words, each weighed by its rarity: 0 to 1, and 1 where neither has any. */
export function compareWeights(a: Weights, b: Weights): number {
  let product = 0;
  for (const [word, weight] of a) product += weight * (b.get(word) ?? 0);
  return a.size === 0 && b.size === 0 ? 1 : product / (Math.hypot(...a.values()) * Math.hypot(...b.values()) || 1);
}

/** The share of `a`'s words, by weight, that `b` has or has a near word for: 0 to 1. */
export function findCoverage(table: WordTable, a: ComparableClause, b: ComparableClause): number {
  let [covered, all, at] = [0, 0, 0];
  for (const [word, weight] of a.weights) {
    const number = a.numbers[at]!;
    all += weight;
    covered += weight * (b.weights.has(word) ? 1 : findNearest(table, number, b.numbers));
    at += 1;
  }
  return all === 0 ? 0 : covered / all;
}

function findNearest(table: WordTable, number: number, others: Int32Array): number {
  if (number < 0) return 0;
  let best = 0;
  for (const other of others) if (other >= 0) best = Math.max(best, compareWords(table, number, other));
  return best;
}

/** The cosine of two vectors of length 1, or 0 where one is all zero. */
export function compareVectors(a: Float32Array, b: Float32Array): number {
  let product = 0;
  for (let on = 0; on < a.length; on += 1) product += a[on]! * b[on]!;
  return product;
}

/** The share of words that stand in both in the same order, repeats and small words included: 0 to 1. */
export function findWordRatio(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  let [before, row] = [new Uint16Array(b.length + 1), new Uint16Array(b.length + 1)];
  for (const word of a) {
    for (let on = 1; on <= b.length; on += 1) {
      row[on] = word === b[on - 1] ? before[on - 1]! + 1 : Math.max(before[on]!, row[on - 1]!);
    }
    [before, row] = [row, before];
  }
  return (2 * before[b.length]!) / (a.length + b.length);
}

/** How many of the two headings' words are in both, by those in either: 0 to 1, and 0 where one has none. */
export function compareHeadings(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let both = 0;
  for (const word of a) if (b.has(word)) both += 1;
  return both / (a.size + b.size - both);
}
