import type { LabelId } from '../../../contract/labels.ts';
import type { AgreementThen, AnswersOverTime } from '../../../contract/progress.ts';
import { findPeriod, type TimedPeriods, toPeriods } from './periods.ts';
import {
  add,
  type AgreementSums,
  type DayTally,
  type PolicyDays,
  rememberDistances,
  startSums,
  toLabelSet,
} from './policy-days.ts';
import { conclude } from './ratings.ts';

const DAY_MS = 86_400_000;

/** How answers to some policies came in over time; `labels` is the codebook’s order. */
export function followAnswers(
  policies: readonly Pick<PolicyDays, 'days'>[],
  labels: readonly LabelId[],
): AnswersOverTime {
  const tallies = policies.flatMap(({ days }) => [...days]);
  const periods = coverDays(tallies.map(([day]) => day));
  const { unit, starts } = periods;
  const byPeriod = Map.groupBy(tallies, ([day]) => findPeriod(periods, day * DAY_MS));
  const toParts = (at: number): readonly DayTally[] => (byPeriod.get(at) ?? []).map(([, tally]) => tally);
  const given = starts.map((_, at) => countSets(toParts(at)));
  const countWith = (fits: (set: readonly LabelId[]) => boolean): readonly number[] =>
    given.map((sets) => sets.reduce((sum, { set, count }) => sum + (fits(set) ? count : 0), 0));
  const found = new Set(given.flatMap((sets) => sets.flatMap(({ set }) => set)));
  const others = [...found].filter((label) => !labels.includes(label)).toSorted();
  return {
    periods: { unit, starts },
    answers: countWith(() => true),
    labels: [...labels.filter((label) => found.has(label)), ...others].map((label) => ({
      label,
      counts: countWith((set) => set.includes(label)),
    })),
    none: countWith((set) => set.length === 0),
    agreement: followAgreement(starts.map((_, at) => toParts(at))),
  };
}

function coverDays(days: readonly number[]): TimedPeriods {
  const first = days.reduce((least, day) => Math.min(least, day), Infinity);
  const last = days.reduce((most, day) => Math.max(most, day), -Infinity);
  return toPeriods(first * DAY_MS, last * DAY_MS);
}

function countSets(
  parts: readonly DayTally[],
): readonly { readonly set: readonly LabelId[]; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { answers } of parts) for (const [key, count] of answers) add(counts, key, count);
  return [...counts].map(([key, count]) => ({ set: toLabelSet(key), count }));
}

function followAgreement(periods: readonly (readonly DayTally[])[]): readonly AgreementThen[] {
  const sums = startSums();
  const toDistance = rememberDistances();
  return periods.map((parts) => {
    for (const { agreement } of parts) {
      sums.clauses += agreement.clauses;
      sums.ratings += agreement.ratings;
      sums.disagreed += agreement.disagreed;
      for (const [key, count] of agreement.values) add(sums.values, key, count);
    }
    return concludeSums(sums, toDistance);
  });
}

function concludeSums(sums: AgreementSums, toDistance: (a: string, b: string) => number): AgreementThen {
  const { clauses, ratings, disagreed } = sums;
  const values = [...sums.values];
  let byChance = 0;
  values.forEach(([a, count], at) => {
    for (const [b, other] of values.slice(at + 1)) byChance += 2 * count * other * toDistance(a, b);
  });
  const { value } = conclude(1 - disagreed / ratings, 1 - byChance / (ratings * (ratings - 1)), clauses);
  return { alpha: value, clauses };
}
