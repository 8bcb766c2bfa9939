import type { ClauseKeys } from './fields.ts';

/** The features that a model knows, commonest first (so that scoring mostly reads from one small stretch of memory), and how much each counts. */
export interface Vocabulary {
  readonly keys: Int32Array;
  /** Inverse document frequency, `1 + ln((1 + n) / (1 + df))`: rare features count more (K. Spärck Jones 1972, smoothed). */
  readonly rarity: Float32Array;
}

/** A feature of one or two clauses teaches little of others, and leaving such out makes the model a third smaller. */
const LEAST_CLAUSES = 3;
/** With few clauses even what stands in two of them is worth keeping. */
const FEW_CLAUSES = 5000;

function* listKeys({ fields, characterGrams }: ClauseKeys): Generator<number> {
  for (const keys of fields) yield* keys;
  for (const keys of characterGrams) yield* keys;
}

/** The keys that stand in enough of the clauses. */
export function toVocabulary(clauses: readonly ClauseKeys[]): Vocabulary {
  const counts = new Map<number, number>();
  for (const clause of clauses) {
    for (const key of new Set(listKeys(clause))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const least = clauses.length < FEW_CLAUSES ? 2 : LEAST_CLAUSES;
  const keys = Int32Array.from([...counts.keys()].filter((key) => counts.get(key)! >= least)).toSorted(
    (a, b) => counts.get(b)! - counts.get(a)! || a - b,
  );
  return {
    keys,
    rarity: Float32Array.from(keys, (key) => 1 + Math.log((1 + clauses.length) / (1 + counts.get(key)!))),
  };
}
