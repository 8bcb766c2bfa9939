/** What the coders said of one item, in the order of the coders; null where one did not rate it. */
export type Rating<T> = readonly (T | null)[];

/** How far apart two values are: 0 for the same value, at most 1. Symmetric. */
export type Distance<T> = (a: T, b: T) => number;

/** Stands in the place of a code where a coder did not rate an item. */
export const UNRATED = -1;

/** Ratings by numbers: counting them many times over is what intervals cost. Plain data. */
export interface CodedRatings<T> {
  /** What was said, each value once: its place is its code. */
  readonly values: readonly T[];
  readonly coders: number;
  /** The items of each cluster one after the other, each as the codes of all coders in their order, or {@link UNRATED}. */
  readonly clusters: readonly Int32Array[];
}

/** A string that two values share only if they are the same; members of an array count in any order, each once. */
export function toValueKey(value: unknown): string {
  return JSON.stringify(
    Array.isArray(value) ? [...new Set(value.map((one) => JSON.stringify(one)))].toSorted() : value,
  );
}

/** Two different values are wholly different (Krippendorff’s nominal difference). */
export function nominalDistance(a: unknown, b: unknown): number {
  return toValueKey(a) === toValueKey(b) ? 0 : 1;
}

/** Ratings by numbers. Values are the same by {@link toValueKey}. @throws RangeError if items have different numbers of coders. */
export function codeRatings<T>(clusters: readonly (readonly Rating<T>[])[]): CodedRatings<T> {
  const coders = clusters.flat()[0]?.length ?? 0;
  const codes = new Map<string, number>();
  const values: T[] = [];
  const toCode = (value: T | null): number => {
    if (value === null) return UNRATED;
    const key = toValueKey(value);
    const known = codes.get(key);
    if (known !== undefined) return known;
    codes.set(key, values.length);
    return values.push(value) - 1;
  };
  const coded = clusters.map((rows) =>
    Int32Array.from(
      rows.flatMap((row) => {
        if (row.length !== coders) throw new RangeError(`An item has ${row.length} coders, another ${coders}`);
        return row.map(toCode);
      }),
    ),
  );
  return { values, coders, clusters: coded };
}

/** The same ratings with other values in the place of theirs: `codes` says for each code which of `values` it becomes. */
export function recode<T>(
  ratings: CodedRatings<unknown>,
  values: readonly T[],
  codes: readonly number[],
): CodedRatings<T> {
  const table = Int32Array.from(codes);
  const clusters = ratings.clusters.map((cluster) => cluster.map((code) => table[code] ?? UNRATED));
  return { ...ratings, values, clusters };
}

/** The ratings of some coders alone, by their places. */
export function ofCoders<T>(ratings: CodedRatings<T>, places: readonly number[]): CodedRatings<T> {
  const coders = places.length;
  const clusters = ratings.clusters.map((cluster) => {
    const picked = new Int32Array((cluster.length / ratings.coders) * coders);
    for (let at = 0, from = 0; at < picked.length; at += coders, from += ratings.coders) {
      places.forEach((place, to) => (picked[at + to] = cluster[from + place] ?? UNRATED));
    }
    return picked;
  });
  return { ...ratings, coders, clusters };
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

/**
 * A coefficient as sums over items, so that parts of the items can be counted once and put together in any way: the sums of the whole are the
 * sums of its parts.
 */
export interface Measure {
  /** How many sums there are. */
  readonly width: number;
  /** Adds one item’s part to the sums. `codes` holds the items of its cluster; the item’s begin at `from`. */
  readonly add: (sums: Float64Array, codes: Int32Array, from: number) => void;
  readonly conclude: (sums: Float64Array) => Coefficient;
}

/** How a measure is made for some ratings. Its values are those that the ratings hold. */
export type ToMeasure<T> = (ratings: Pick<CodedRatings<T>, 'values' | 'coders'>) => Measure;

/** The sums of each cluster. */
export function countClusters(by: Measure, { clusters, coders }: CodedRatings<unknown>): readonly Float64Array[] {
  return clusters.map((codes) => {
    const sums = new Float64Array(by.width);
    for (let from = 0; from < codes.length; from += coders) by.add(sums, codes, from);
    return sums;
  });
}

/** The coefficient of all items. */
export function measure<T>(to: ToMeasure<T>, ratings: CodedRatings<T>): Coefficient {
  const by = to(ratings);
  return by.conclude(addUp(by.width, countClusters(by, ratings)));
}

/** Sums of several parts as sums of the whole. */
export function addUp(width: number, parts: readonly Float64Array[]): Float64Array {
  const whole = new Float64Array(width);
  for (const part of parts) part.forEach((amount, at) => (whole[at]! += amount));
  return whole;
}

/** A chance-corrected coefficient, (observed − expected) / (1 − expected): undefined where nothing is paired or chance always agrees. */
export function conclude(observed: number, expected: number, items: number): Coefficient {
  if (items === 0) return { value: null, undefinedBecause: 'nothing-paired', observed: null, expected: null, items };
  if (expected === 1) return { value: null, undefinedBecause: 'one-value', observed, expected, items };
  return { value: (observed - expected) / (1 - expected), undefinedBecause: null, observed, expected, items };
}
