import { isContactLine, weighAddressLine } from '../2-words/address-words.ts';
import { isFree, type Page, type Rule } from './page.ts';

/** Most lines of one address. */
const MOST = 9;

/** Postal addresses: runs of short lines, at least one of which can be nothing else. Each run is one segment. */
export const addresses: Rule = (page) => {
  for (let at = 0; at < page.units.length; at += 1) {
    const end = isFree(page, at) || isLineOfItem(page, at) ? findAddressEnd(page, at) : at;
    for (let line = at; line < end; line += 1) {
      page.roles[line] = line === at ? 'address' : 'address-line';
    }
    at = Math.max(at, end - 1);
  }
};

function findAddressEnd(page: Page, from: number): number {
  const above = page.units[from - 1];
  const awaited = above !== undefined && above.opens;
  const first = page.units[from];
  if (!awaited && (first === undefined || weighAddressLine(first) === 0)) {
    return from;
  }
  let sure = 0;
  let tight = false;
  let end = from;
  for (let at = from; at < from + MOST && isPart(page, at, at > from && !awaited); at += 1) {
    const unit = page.units[at];
    const gap = at > from && unit !== undefined && unit.blanksBefore > 0;
    if (gap && tight && sure > 0 && page.units[at - 1]?.bare.endsWith(',') === false) {
      break;
    }
    const weight = unit === undefined ? 0 : weighAddressLine(unit);
    if (weight === 0 && (!awaited || gap)) {
      break;
    }
    tight ||= at > from && !gap;
    sure += weight === 2 ? 1 : 0;
    end = weight > 0 || at === from ? at + 1 : end;
  }
  return sure > 0 && (awaited || end > from + 1 || isWhole(page, from)) ? end : from;
}

/** An address on one line, without a sentence around it. */
function isWhole(page: Page, at: number): boolean {
  const unit = page.units[at];
  return unit !== undefined && weighAddressLine(unit) === 2;
}

/** One of several lines that a source put into one list item. */
function isLineOfItem(page: Page, at: number): boolean {
  const block = page.units[at]?.block;
  const isSame = (other: number) => page.units[other]?.block === block;
  return page.roles[at] === 'item' && block?.role === 'list-item' && (isSame(at - 1) || isSame(at + 1));
}

function isPart(page: Page, at: number, needsAdjacent: boolean): boolean {
  const unit = page.units[at];
  return (
    unit !== undefined &&
    (isFree(page, at) || isLineOfItem(page, at)) &&
    unit.marker === null &&
    unit.bare.length <= 250 &&
    !isContactLine(unit.bare) &&
    (!needsAdjacent || unit.blanksBefore === 0) &&
    !unit.opens
  );
}
