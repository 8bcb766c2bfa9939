/** What the coders said of one item, in the order of the coders; null where one did not rate it. */
export type Rating<T> = readonly (T | null)[];

/** How far apart two values are: 0 for the same value, at most 1. Symmetric. */
export type Distance<T> = (a: T, b: T) => number;

/** A string that two values share only if they are the same; members of an array count in any order, each once. */
export function toValueKey(value: unknown): string {
  return JSON.stringify(
    Array.isArray(value) ? [...new Set(value.map((one) => JSON.stringify(one)))].toSorted() : value,
  );
}

/** Two different values are wholly different (Krippendorff’s nominal difference). Values are the same by {@link toValueKey}. */
export function nominalDistance(a: unknown, b: unknown): number {
  return toValueKey(a) === toValueKey(b) ? 0 : 1;
}

/**
 * A coefficient of agreement. `value` is null where the coefficient is undefined, and `undefinedBecause` says why:
 *
 * - `nothing-paired`: no item was rated by two coders (for Fleiss’ kappa: by all of them);
 * - `one-value`: every paired rating is the same value, so that chance alone would agree always (0 / 0). Observed agreement is 1 then.
 *   (NLTK’s alpha answers 1 there and scikit-learn’s kappa NaN; the one hides that nothing was tested, the other that all agreed.)
 *
 * `observed` is the agreement seen and `expected` that of chance, at most 1 and null where nothing was paired. `items` counts the items
 * that went in.
 */
export interface Coefficient {
  readonly value: number | null;
  readonly undefinedBecause: 'nothing-paired' | 'one-value' | null;
  readonly observed: number | null;
  readonly expected: number | null;
  readonly items: number;
}

/** A coefficient as sums over items, so that parts of the items can be counted once and put together in any way. */
export interface Measure<T, Tally> {
  /** Counts some items. */
  readonly count: (ratings: readonly Rating<T>[]) => Tally;
  /** Adds up what was counted of several parts. */
  readonly join: (tallies: readonly Tally[]) => Tally;
  readonly conclude: (tally: Tally) => Coefficient;
}

/** The coefficient of all items. */
export function measure<T, Tally>(by: Measure<T, Tally>, ratings: readonly Rating<T>[]): Coefficient {
  return by.conclude(by.count(ratings));
}

/** A chance-corrected coefficient, (observed − expected) / (1 − expected): undefined where nothing is paired or chance always agrees. */
export function conclude(observed: number, expected: number, items: number): Coefficient {
  if (items === 0) return { value: null, undefinedBecause: 'nothing-paired', observed: null, expected: null, items };
  if (expected === 1) return { value: null, undefinedBecause: 'one-value', observed, expected, items };
  return { value: (observed - expected) / (1 - expected), undefinedBecause: null, observed, expected, items };
}

/** How often each value occurs, by {@link toValueKey}. */
export type ValueCounts = ReadonlyMap<string, number>;

/** Counts values by their keys. */
export function countKeys(keys: Iterable<string>): ValueCounts {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** Adds up counts, value by value. */
export function addCounts(parts: readonly ValueCounts[]): ValueCounts {
  const counts = new Map<string, number>();
  for (const part of parts) for (const [key, count] of part) counts.set(key, (counts.get(key) ?? 0) + count);
  return counts;
}

/** The sum of some numbers; 0 of none. */
export function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
