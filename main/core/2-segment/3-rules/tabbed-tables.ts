import type { Unit } from '../1-lines/unit.ts';
import { isFree, type Page } from './page.ts';

/** Fewest columns and rows, the head's included, of a table whose cells stand between tabs. */
const COLUMNS = 3;
const ROWS = 3;

/** Tables whose cells stand between tabs: lines without a gap that have as many cells. Names of columns state nothing; a row is a clause. */
export function markTabbedTables(page: Page): void {
  if (!page.text.includes('\t')) {
    return;
  }
  for (let from = 0; from < page.units.length; from += 1) {
    const to = findTableEnd(page, from);
    if (to - from >= ROWS) {
      const head = page.units[from];
      const named = head !== undefined && !head.ends && !/[\d:@]/.test(head.bare);
      for (let row = from; row < to; row += 1) {
        page.roles[row] = row === from && named ? 'boilerplate' : 'prose';
      }
    }
    from = Math.max(from, to - 1);
  }
}

function findTableEnd(page: Page, from: number): number {
  const cells = countCells(page, from);
  if (cells < COLUMNS) {
    return from;
  }
  let to = from + 1;
  while (countCells(page, to) === cells && page.units[to]?.blanksBefore === 0) {
    to += 1;
  }
  return to;
}

/** The cells of a free unit on one line; 0 for any other. */
function countCells(page: Page, at: number): number {
  const unit = page.units[at];
  return unit !== undefined && isFree(page, at) && unit.block === null ? splitCells(page.text, unit) : 0;
}

function splitCells(text: string, { bodyStart, end }: Unit): number {
  return text.slice(bodyStart, end).split(/\t+/).length;
}
