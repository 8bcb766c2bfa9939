import { MAX_PERIODS, type Periods, type PeriodUnit } from '../../../contract/progress.ts';

const DAY_MS = 86_400_000;

/** From the shortest on: the first day of the period that a moment is in, and of the one after it. */
const UNITS: readonly { readonly unit: PeriodUnit; readonly days?: number; readonly months?: number }[] = [
  { unit: 'day', days: 1 },
  { unit: 'week', days: 7 },
  { unit: 'month', months: 1 },
  { unit: 'quarter', months: 3 },
  { unit: 'year', months: 12 },
  { unit: 'decade', months: 120 },
  { unit: 'century', months: 1200 },
  { unit: 'millennium', months: 12_000 },
];

/** Monday, 5 January 1970: weeks are counted from it. */
const FIRST_MONDAY_MS = 4 * DAY_MS;

/** Periods with their beginnings in milliseconds from 1970, for {@link findPeriod}. */
export interface TimedPeriods extends Periods {
  readonly startsMs: readonly number[];
}

/** The shortest periods, {@link MAX_PERIODS} at most, that cover all from one moment to another; none where `last` is before `first`. */
export function toPeriods(firstMs: number, lastMs: number): TimedPeriods {
  for (const { unit, days, months } of UNITS) {
    const startsMs = days === undefined ? listMonths(firstMs, lastMs, months ?? 1) : listDays(firstMs, lastMs, days);
    if (startsMs.length <= MAX_PERIODS) {
      return { unit, startsMs, starts: startsMs.map((at) => new Date(at).toISOString().replace(/T.*$/, '')) };
    }
  }
  throw new RangeError(`${firstMs}..${lastMs} is no stretch of time that a calendar holds`);
}

/** The place of the period that a moment is in. Moments before the first are in the first, those after the last in the last. */
export function findPeriod({ startsMs }: Pick<TimedPeriods, 'startsMs'>, atMs: number): number {
  const later = startsMs.findIndex((start) => start > atMs);
  return later === -1 ? startsMs.length - 1 : Math.max(0, later - 1);
}

function listDays(firstMs: number, lastMs: number, days: number): readonly number[] {
  const stepMs = days * DAY_MS;
  const origin = days === 7 ? FIRST_MONDAY_MS : 0;
  const first = Math.floor((firstMs - origin) / stepMs);
  const count = Math.floor((lastMs - origin) / stepMs) - first + 1;
  return listFrom(count, (at) => origin + (first + at) * stepMs);
}

function listMonths(firstMs: number, lastMs: number, months: number): readonly number[] {
  const toStep = (ms: number): number => {
    const date = new Date(ms);
    return Math.floor((12 * date.getUTCFullYear() + date.getUTCMonth()) / months);
  };
  const first = toStep(firstMs);
  return listFrom(toStep(lastMs) - first + 1, (at) => toMonthMs((first + at) * months));
}

/** One more than fits is enough to know that the unit is too short. */
function listFrom(count: number, toMs: (at: number) => number): readonly number[] {
  return Array.from({ length: Math.max(0, Math.min(count, MAX_PERIODS + 1)) }, (_, at) => toMs(at));
}

function toMonthMs(month: number): number {
  const date = new Date(0);
  // Date.UTC takes the years 0 to 99 for 1900 to 1999.
  date.setUTCFullYear(Math.floor(month / 12), month % 12, 1);
  return date.getTime();
}
