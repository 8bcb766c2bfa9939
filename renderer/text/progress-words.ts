import { toNumber } from './quantities.ts';

/** So many of so many: “12 of 1,200”. */
export function toPart(done: number, total: number): string {
  return `${toNumber(done)} of ${toNumber(total)}`;
}

/** A share in whole hundredths: “25 %”; a dash where there is nothing to share. */
export function toShare(part: number, whole: number): string {
  return whole === 0 ? '–' : `${Math.round((100 * part) / whole)} %`;
}
