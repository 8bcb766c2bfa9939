import {
  addCounts,
  conclude,
  countKeys,
  type Distance,
  type Measure,
  sum,
  toValueKey,
  type ValueCounts,
} from './ratings.ts';

interface AlphaTally {
  readonly items: number;
  readonly disagreed: number;
  readonly values: ValueCounts;
}

/**
 * Krippendorff’s alpha over the items with two ratings or more, whichever coders are missing elsewhere.
 *
 * `distance` stands where Krippendorff has a squared difference, as the field uses the set distances of Jaccard and MASI (R. Artstein &
 * M. Poesio 2008, Inter-coder agreement for computational linguistics, Computational Linguistics 34). `observed` and `expected` are one minus
 * the disagreements. Its cost grows with the number of different values squared, not with pairs of ratings.
 *
 * Source: K. Krippendorff (2011), Computing Krippendorff’s alpha-reliability.
 */
export function krippendorffAlpha<T>(distance: Distance<T>): Measure<T, AlphaTally> {
  const known = new Map<string, T>();
  const toKey = (value: T): string => {
    const key = toValueKey(value);
    if (!known.has(key)) known.set(key, value);
    return key;
  };
  /** The distances of all ordered pairs, summed. */
  const disagree = (counts: ValueCounts): number => {
    const held = [...counts].flatMap(([key, count]) => (known.has(key) ? [{ value: known.get(key) as T, count }] : []));
    return sum(
      held.flatMap((a, at) => held.slice(at + 1).map((b) => 2 * a.count * b.count * distance(a.value, b.value))),
    );
  };
  return {
    count: (ratings) => {
      const paired = ratings
        .map((row) => row.filter((value) => value !== null).map(toKey))
        .filter((row) => row.length > 1);
      return {
        items: paired.length,
        disagreed: sum(paired.map((row) => disagree(countKeys(row)) / (row.length - 1))),
        values: countKeys(paired.flat()),
      };
    },
    join: (tallies) => ({
      items: sum(tallies.map((one) => one.items)),
      disagreed: sum(tallies.map((one) => one.disagreed)),
      values: addCounts(tallies.map((one) => one.values)),
    }),
    conclude: ({ items, disagreed, values }) => {
      const ratings = sum(values.values());
      const byChance = disagree(values) / (ratings * (ratings - 1));
      return conclude(1 - disagreed / ratings, 1 - byChance, items);
    },
  };
}
