import type { PeriodUnit } from '../../main/contract/progress.ts';

const toFormat = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' });
const DAY = toFormat({ day: 'numeric', month: 'short', year: 'numeric' });
const MONTH = toFormat({ month: 'short', year: 'numeric' });

/** What a period is called, by its first day (an ISO date): “3 Jan 2026”, “week of 5 Jan 2026”, “Q1 2026”, “2020s”. */
export function toPeriodName(unit: PeriodUnit, start: string): string {
  const date = new Date(`${start}T00:00:00Z`);
  const year = date.getUTCFullYear();
  switch (unit) {
    case 'day':
      return DAY.format(date);
    case 'week':
      return `week of ${DAY.format(date)}`;
    case 'month':
      return MONTH.format(date);
    case 'quarter':
      return `Q${Math.floor(date.getUTCMonth() / 3) + 1} ${year}`;
    case 'year':
      return String(year);
    case 'decade':
      return `${year}s`;
    case 'century':
      return `${year}–${year + 99}`;
    case 'millennium':
      return `${year}–${year + 999}`;
  }
}

/** As {@link toPeriodName}, where there is little room. */
export function toShortPeriodName(unit: PeriodUnit, start: string): string {
  return toPeriodName(unit, start).replace(/^week of /, '');
}

/** What a picture’s axis of such periods is called. */
export const UNIT_NAMES: Readonly<Record<PeriodUnit, string>> = {
  day: 'by day',
  week: 'by week',
  month: 'by month',
  quarter: 'by quarter',
  year: 'by year',
  decade: 'by decade',
  century: 'by century',
  millennium: 'by millennium',
};
