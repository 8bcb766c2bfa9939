import { conclude, type Distance, type ToMeasure, UNRATED } from './ratings.ts';

/** The sums before those of the values: how often each was given. */
const ITEMS = 0;
const DISAGREED = 1;
const VALUES = 2;

/**
 * Krippendorff’s alpha over the items with two ratings or more, whichever coders are missing elsewhere.
 *
 * `distance` stands where Krippendorff has a squared difference, as the field uses the set distances of Jaccard and MASI (R. Artstein &
 * M. Poesio 2008, Inter-coder agreement for computational linguistics, Computational Linguistics 34). `observed` and `expected` are one minus
 * the disagreements. Its cost grows with the number of different values squared, not with pairs of ratings.
 *
 * Source: K. Krippendorff (2011), Computing Krippendorff’s alpha-reliability.
 */
export function krippendorffAlpha<T>(distance: Distance<T>): ToMeasure<T> {
  return ({ values, coders }) => {
    const apart = values.map((a) => Float64Array.from(values, (b) => distance(a, b)));
    return {
      width: VALUES + values.length,
      add: (sums, codes, from) => {
        let [ratings, disagreed] = [0, 0];
        for (let a = from; a < from + coders; a += 1) {
          const row = apart[codes[a]!];
          if (row === undefined) continue;
          ratings += 1;
          for (let b = a + 1; b < from + coders; b += 1) disagreed += 2 * (row[codes[b]!] ?? 0);
        }
        if (ratings < 2) return;
        sums[ITEMS]! += 1;
        sums[DISAGREED]! += disagreed / (ratings - 1);
        for (let at = from; at < from + coders; at += 1) if (codes[at] !== UNRATED) sums[VALUES + codes[at]!]! += 1;
      },
      conclude: (sums) => {
        const given = [...values.keys()].filter((code) => sums[VALUES + code] !== 0);
        let [ratings, byChance] = [0, 0];
        for (const [at, code] of given.entries()) {
          const count = sums[VALUES + code]!;
          const row = apart[code]!;
          ratings += count;
          for (let next = at + 1; next < given.length; next += 1) {
            byChance += 2 * count * sums[VALUES + given[next]!]! * row[given[next]!]!;
          }
        }
        return conclude(1 - sums[DISAGREED]! / ratings, 1 - byChance / (ratings * (ratings - 1)), sums[ITEMS]!);
      },
    };
  };
}
