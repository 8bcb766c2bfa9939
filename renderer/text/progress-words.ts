import type { Periods } from '../../main/contract/progress.ts';
import { toPeriodName } from './period-names.ts';
import { toNumber } from './quantities.ts';

/** So many of so many: “12 of 1,200”. */
export function toPart(done: number, total: number): string {
  return `${toNumber(done)} of ${toNumber(total)}`;
}

/** A share in whole hundredths: “25 %”; a dash where there is nothing to share. */
export function toShare(part: number, whole: number): string {
  return whole === 0 ? '–' : `${Math.round((100 * part) / whole)} %`;
}

/** What stands where a line would, as long as there is one day and so no line; null once there is one. */
export function toOneDay({ unit, starts }: Periods): string | null {
  const [day, second] = starts;
  if (day === undefined || second !== undefined) return null;
  return `One day of work so far, ${toPeriodName(unit, day)}: the line begins with the second day.`;
}
