import { conclude, type ToMeasure, UNRATED } from './ratings.ts';

/** The sums before those of the values. */
const ITEMS = 0;
const AGREED = 1;
const VALUES = 2;

/**
 * Cohen’s kappa of two coders over the items that both rated; of further ones nothing is heard.
 *
 * Source: J. Cohen (1960), A coefficient of agreement for nominal scales, Educational and Psychological Measurement 20.
 */
export function cohenKappa<T>(): ToMeasure<T> {
  return ({ values: { length } }) => ({
    // How often each value was given by the first, then by the second.
    width: VALUES + 2 * length,
    add: (sums, codes, from) => {
      const [a, b] = [codes[from] ?? UNRATED, codes[from + 1] ?? UNRATED];
      if (a === UNRATED || b === UNRATED) return;
      sums[ITEMS]! += 1;
      if (a === b) sums[AGREED]! += 1;
      sums[VALUES + a]! += 1;
      sums[VALUES + length + b]! += 1;
    },
    conclude: (sums) => {
      const items = sums[ITEMS]!;
      // Of whole numbers, so that “chance always agrees” is told exactly.
      let chance = 0;
      for (let at = VALUES; at < VALUES + length; at += 1) chance += sums[at]! * sums[at + length]!;
      return conclude(sums[AGREED]! / items, chance / items ** 2, items);
    },
  });
}

/**
 * Fleiss’ kappa over the items that all coders rated; nothing is paired with fewer than two coders.
 *
 * Source: J. L. Fleiss (1971), Measuring nominal scale agreement among many raters, Psychological Bulletin 76.
 */
export function fleissKappa<T>(): ToMeasure<T> {
  return ({ values: { length }, coders }) => ({
    width: VALUES + length,
    add: (sums, codes, from) => {
      const item = codes.subarray(from, from + coders);
      if (coders < 2 || item.includes(UNRATED)) return;
      sums[ITEMS]! += 1;
      item.forEach((a, at) => {
        sums[VALUES + a]! += 1;
        // Ordered pairs of coders.
        for (let other = at + 1; other < coders; other += 1) if (item[other] === a) sums[AGREED]! += 2;
      });
    },
    conclude: (sums) => {
      const items = sums[ITEMS]!;
      const squares = sums.subarray(VALUES).reduce((sum, count) => sum + count * count, 0);
      return conclude(sums[AGREED]! / (items * coders * (coders - 1)), squares / (items * coders) ** 2, items);
    },
  });
}
