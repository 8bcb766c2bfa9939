import type { Unit } from '../1-lines/unit.ts';
import { endsOpen, endsSentence, giveWhere, isFree, type Page, type Rule } from './page.ts';

const CAPTION =
  /^(?:(?:table of )?contents|index|on this page|in this (?:policy|notice|document|section)|jump to|quick links|overview of contents|summary of contents):?$/i;
const LEADERS = /(?:\.{3,}|…{2,}|(?:\s\.){3,}|_{3,})\s*\d{1,3}$/;
/** Fewest entries of a contents list. */
const FEWEST = 3;
/** Share of entries that must come again further down. */
const AGAIN_SHARE = 0.6;

/** Contents lists: runs of short lines most of which come again as lines of their own further down. */
export const contents: Rule = (page) => {
  giveWhere(page, 'boilerplate', (unit) => unit.bare.length <= 200 && LEADERS.test(unit.bare));
  const last = new Map<string, number>();
  page.units.forEach((unit, at) => {
    const key = toKey(unit);
    if (key !== '' && canBeHeading(unit)) {
      last.set(key, at);
    }
  });
  giveWhere(page, 'boilerplate', (unit, at) => isContentsRow(unit, at, last));
  let from = 0;
  while (from < page.units.length) {
    const to = findRunEnd(page, from);
    markRun(page, { from, to }, last);
    from = Math.max(to, from + 1);
  }
  page.units.forEach((unit, at) => {
    if (page.roles[at + 1] === 'boilerplate' && CAPTION.test(unit.bare)) {
      page.roles[at] = 'boilerplate';
    }
  });
};

/** An entry comes again as a heading, not as the item of another list. */
function canBeHeading({ marker, block }: Unit): boolean {
  return marker?.kind !== 'bullet' && block?.role !== 'list-item' && block?.role !== 'furniture';
}

/** A contents list on one line, its entries parted by bars, dots, commas or arrows. */
function isContentsRow({ bare }: Unit, at: number, last: ReadonlyMap<string, number>): boolean {
  if (bare.length > 600 || endsSentence(bare)) {
    return false;
  }
  const entries = bare.split(/\s*[|•·;»>,]\s*|\s+[–—-]\s+/).filter((entry) => entry !== '');
  const again = entries.filter((entry) => (last.get(toEntryKey(entry)) ?? -1) > at);
  return entries.length >= FEWEST && again.length >= entries.length * AGAIN_SHARE;
}

/** A line as a contents entry names it: without number, dots, page number, colon or capitals. */
export function toKey(unit: Unit): string {
  if (unit.bare.length > 140) {
    return '';
  }
  return toEntryKey(unit.bare);
}

function toEntryKey(words: string): string {
  return words
    .toLowerCase()
    .replace(/[\s.…_·]*(?:\d{1,3})?$/, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function findRunEnd(page: Page, from: number): number {
  const seen = new Set<string>();
  let to = from;
  while (to < page.units.length && isEntry(page, to) && (to === from || isSameRow(page, from, to))) {
    const unit = page.units[to];
    const key = unit === undefined ? '' : toKey(unit);
    if (seen.has(key)) {
      return to;
    }
    seen.add(key);
    to += 1;
  }
  return to;
}

function isSameRow(page: Page, from: number, to: number): boolean {
  const make = (at: number): string => {
    const kind = page.units[at]?.marker?.kind ?? 'none';
    return kind === 'decimal' ? 'number' : kind;
  };
  return make(from) === make(to);
}

function isEntry(page: Page, at: number): boolean {
  const unit = page.units[at];
  return (
    unit !== undefined &&
    (isFree(page, at) || page.roles[at] === 'item') &&
    unit.bare.length <= 140 &&
    !/[.;,]$/.test(unit.bare.replace(/[.…\s]+\d+$/, ''))
  );
}

function markRun(
  page: Page,
  { from, to }: { readonly from: number; readonly to: number },
  last: ReadonlyMap<string, number>,
): void {
  const again = (at: number) => {
    const unit = page.units[at];
    return unit !== undefined && (last.get(toKey(unit)) ?? -1) >= to;
  };
  const first = firstWhere(from, to, again);
  if (first === null) {
    return;
  }
  const stop = lastWhere(first, to, again) + 1;
  const hits = Array.from({ length: stop - first }, (_, step) => first + step).filter((at) => again(at)).length;
  const above = page.units[first - 1];
  const announced = above !== undefined && endsOpen(above.bare) && !CAPTION.test(above.bare);
  if (announced || stop - first < FEWEST || hits < (stop - first) * AGAIN_SHARE) {
    return;
  }
  for (let at = first; at < stop; at += 1) {
    page.roles[at] = 'boilerplate';
  }
}

function firstWhere(from: number, to: number, test: (at: number) => boolean): number | null {
  for (let at = from; at < to; at += 1) {
    if (test(at)) {
      return at;
    }
  }
  return null;
}

function lastWhere(from: number, to: number, test: (at: number) => boolean): number {
  for (let at = to - 1; at >= from; at -= 1) {
    if (test(at)) {
      return at;
    }
  }
  return from;
}
