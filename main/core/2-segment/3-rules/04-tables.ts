import type { Unit } from '../1-lines/unit.ts';
import { toCodes } from '../2-words/characters.ts';
import { ADDRESSES } from '../2-words/heading-words.ts';
import { giveWhere, isFree, type Page, type Rule } from './page.ts';
import { markTabbedTables } from './tabbed-tables.ts';

/** Most units between a table's first remains and the line that parts its head from its body. */
const HEAD_UNITS = 8;

const RULER = /^\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)+\|?$/;
const RULER_START = toCodes('|:-');

/** Remains of Markdown tables: above the line of dashes stand the names of columns, which state nothing. */
export const tables: Rule = (page) => {
  page.units.forEach((unit, at) => {
    if (isRuler(page.text, unit)) {
      markHead(page, at);
      markBody(page, at);
    }
  });
  giveWhere(page, 'prose', (unit) => /^\|.*\|$/.test(unit.bare));
  markTabbedTables(page);
};

/** Rows below the line of dashes: they go on while lines without a gap hold bars. */
function markBody(page: Page, ruler: number): void {
  let at = ruler + 1;
  while (isFree(page, at) && page.units[at]?.blanksBefore === 0 && page.units[at]?.bare.includes('|') === true) {
    page.roles[at] = 'prose';
    at += 1;
  }
}

/** A line of dashes between bars, which parts a table's head from its body. */
function isRuler(text: string, { start, end }: Unit): boolean {
  return RULER_START.has(text.charCodeAt(start)) && RULER.test(text.slice(start, Math.min(end, start + 200)));
}

function markHead(page: Page, ruler: number): void {
  for (
    let at = ruler - 1;
    at >= ruler - HEAD_UNITS && (isFree(page, at) || page.roles[at] === 'boilerplate');
    at -= 1
  ) {
    const unit = page.units[at];
    if (
      unit === undefined ||
      unit.ends ||
      (unit.opens && ADDRESSES.test(unit.bare)) ||
      unit.bare.split(' ').length > 30
    ) {
      return;
    }
    if (/^[^|]*[.!?:]\s*\|/.test(unit.bare)) {
      return;
    }
    page.roles[at] = 'boilerplate';
    if (unit.bare.includes('|')) {
      return;
    }
  }
}
