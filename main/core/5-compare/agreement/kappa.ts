import { addCounts, conclude, countKeys, type Measure, sum, toValueKey, type ValueCounts } from './ratings.ts';

interface CohenTally {
  readonly items: number;
  readonly agreed: number;
  readonly byFirst: ValueCounts;
  readonly bySecond: ValueCounts;
}

/**
 * Cohen’s kappa of two coders, by their places, over the items that both rated.
 *
 * Source: J. Cohen (1960), A coefficient of agreement for nominal scales, Educational and Psychological Measurement 20.
 */
export function cohenKappa<T>(first: number, second: number): Measure<T, CohenTally> {
  return {
    count: (ratings) => {
      const pairs = ratings.flatMap((row) => {
        const [a, b] = [row[first] ?? null, row[second] ?? null];
        return a === null || b === null ? [] : [[toValueKey(a), toValueKey(b)] as const];
      });
      return {
        items: pairs.length,
        agreed: pairs.filter(([a, b]) => a === b).length,
        byFirst: countKeys(pairs.map(([a]) => a)),
        bySecond: countKeys(pairs.map(([, b]) => b)),
      };
    },
    join: (tallies) => ({
      items: sum(tallies.map((one) => one.items)),
      agreed: sum(tallies.map((one) => one.agreed)),
      byFirst: addCounts(tallies.map((one) => one.byFirst)),
      bySecond: addCounts(tallies.map((one) => one.bySecond)),
    }),
    conclude: ({ items, agreed, byFirst, bySecond }) => {
      // Of whole numbers, so that “chance always agrees” is told exactly.
      const chance = sum([...byFirst].map(([value, count]) => count * (bySecond.get(value) ?? 0)));
      return conclude(agreed / items, chance / items ** 2, items);
    },
  };
}

interface FleissTally {
  readonly items: number;
  readonly coders: number;
  /** Ordered pairs of coders that agree on an item, over all items. */
  readonly pairsAgreed: number;
  readonly values: ValueCounts;
}

/**
 * Fleiss’ kappa over the items that all coders rated; nothing is paired with fewer than two coders.
 *
 * Source: J. L. Fleiss (1971), Measuring nominal scale agreement among many raters, Psychological Bulletin 76.
 */
export function fleissKappa<T>(): Measure<T, FleissTally> {
  return {
    count: (ratings) => {
      const full = ratings
        .filter((row) => row.length > 1 && row.every((value) => value !== null))
        .map((row) => row.map(toValueKey));
      const pairs = full.flatMap((row) => [...countKeys(row).values()].map((count) => count * (count - 1)));
      return {
        items: full.length,
        coders: full[0]?.length ?? 0,
        pairsAgreed: sum(pairs),
        values: countKeys(full.flat()),
      };
    },
    join: (tallies) => ({
      items: sum(tallies.map((one) => one.items)),
      coders: Math.max(0, ...tallies.map((one) => one.coders)),
      pairsAgreed: sum(tallies.map((one) => one.pairsAgreed)),
      values: addCounts(tallies.map((one) => one.values)),
    }),
    conclude: ({ items, coders, pairsAgreed, values }) => {
      const squares = sum([...values.values()].map((count) => count * count));
      return conclude(pairsAgreed / (items * coders * (coders - 1)), squares / (items * coders) ** 2, items);
    },
  };
}
