import type { FieldKeys } from '../features/fields.ts';

/** The features that a model knows: their keys in rising order, and how much each counts. */
export interface Vocabulary {
  readonly keys: Uint32Array;
  /** Inverse document frequency, `1 + ln((1 + n) / (1 + df))`: rare features count more (K. Spärck Jones 1972, smoothed). */
  readonly rarity: Float32Array;
}

/** A feature of one clause alone teaches nothing of others. */
const LEAST_CLAUSES = 2;

/** The keys that stand in at least two of the clauses. */
export function toVocabulary(clauses: readonly FieldKeys[]): Vocabulary {
  const counts = new Map<number, number>();
  for (const fields of clauses) {
    for (const key of new Set(fields.flat())) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const kept = [...counts].filter(([, count]) => count >= LEAST_CLAUSES).toSorted(([a], [b]) => a - b);
  return {
    keys: Uint32Array.from(kept, ([key]) => key),
    rarity: Float32Array.from(kept, ([, count]) => 1 + Math.log((1 + clauses.length) / (1 + count))),
  };
}
