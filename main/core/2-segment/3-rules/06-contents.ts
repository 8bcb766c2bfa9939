import type { Unit } from '../1-lines/unit.ts';
import { isFigure, isSpace, toCodes } from '../2-words/characters.ts';
import { MARKS, WIDE } from '../2-words/signs.ts';
import { giveWhere, isFree, type Page, type Rule } from './page.ts';

const CAPTION =
  /^(?:(?:table of )?contents|index|on this page|in this (?:policy|notice|document|section)|jump to|skip to|go to|quick links|overview of contents|summary of contents):?$/i;
const LEADERS = /(?:\.{3,}|…{2,}|(?:\s\.){3,}|_{3,})\s*\d{1,3}$/;
/** Two signs that can part the entries of a list on one line. */
const PARTED = /[|•·;»>,–—-][^]*[|•·;»>,–—-]/;
/** Fewest entries of a contents list. */
const FEWEST = 3;
/** All but single blanks between letters and figures. */
const UNEVEN = /[^\p{L}\p{N} ]+ *| {2,}/gu;
const DOTS = toCodes('.…_·');
const FINISHERS = toCodes('.;,');
/** Longest entry, in code units. */
const LONGEST_ENTRY = 140;
/** Share of entries that must come again further down. */
const AGAIN_SHARE = 0.6;

/** A page with each unit's words as a contents entry names them, and where such words stand last as a possible heading. */
interface Listing extends Page {
  readonly keys: readonly string[];
  readonly last: Map<string, number>;
}

/** Contents lists: runs of short lines most of which come again as lines of their own further down. */
export const contents: Rule = (page) => {
  giveWhere(
    page,
    'boilerplate',
    (unit) => endsInFigure(unit.bare) && unit.bare.length <= 200 && LEADERS.test(unit.bare),
  );
  if (mayHoldList(page)) {
    markLists(page);
  }
  page.units.forEach((unit, at) => {
    if (page.roles[at + 1] === 'boilerplate' && CAPTION.test(unit.bare)) {
      page.roles[at] = 'boilerplate';
    }
  });
};

function markLists(page: Page): void {
  const list: Listing = { ...page, keys: page.units.map((unit) => toKey(unit)), last: new Map() };
  page.units.forEach((unit, at) => {
    const key = list.keys[at] ?? '';
    if (key !== '' && canBeHeading(unit)) {
      list.last.set(key, at);
    }
  });
  giveWhere(page, 'boilerplate', (unit, at) => isContentsRow(unit, at, list.last));
  let from = 0;
  while (from < page.units.length) {
    const to = findRunEnd(list, from);
    markRun(list, { from, to });
    from = Math.max(to, from + 1);
  }
}

/** Whether so many lines in a row could be entries, or one line several of them. Most texts can be let go here. */
function mayHoldList(page: Page): boolean {
  let run = 0;
  return page.units.some((unit, at) => {
    run = isEntry(page, at) ? run + 1 : 0;
    return run >= FEWEST || mayBeRow(unit);
  });
}

/** Longest heading that ends as a sentence does, in code units. */
const LONGEST_ENDED = 80;

/** An entry comes again as a heading, neither as a statement nor as the item of another list. */
function canBeHeading({ marker, block, bare, ends }: Unit): boolean {
  return (
    !(ends && bare.length > LONGEST_ENDED) &&
    marker?.kind !== 'bullet' &&
    block?.role !== 'list-item' &&
    block?.role !== 'furniture'
  );
}

/** A contents list on one line, its entries parted by bars, dots, commas or arrows. */
function isContentsRow(unit: Unit, at: number, last: ReadonlyMap<string, number>): boolean {
  if (!mayBeRow(unit)) {
    return false;
  }
  const entries = unit.bare.split(/\s*[|•·;»>,]\s*|\s+[–—-]\s+/).filter((entry) => entry !== '');
  const again = entries.filter((entry) => (last.get(toEntryKey(entry)) ?? -1) > at);
  return entries.length >= FEWEST && again.length >= entries.length * AGAIN_SHARE;
}

function mayBeRow({ bare, ends, signs }: Unit): boolean {
  return bare.length <= 600 && !ends && (signs & (MARKS | WIDE)) !== 0 && PARTED.test(bare);
}

/** A line as a contents entry names it: without number, dots, page number, colon or capitals. */
function toKey({ bare, signs }: Unit): string {
  if (bare.length > LONGEST_ENTRY || (bare.length > LONGEST_ENDED && bare.endsWith('.'))) {
    return '';
  }
  const even = (signs & (MARKS | WIDE)) === 0;
  return even ? bare.slice(0, dropPageNumber(bare)).toLowerCase() : toEntryKey(bare);
}

function toEntryKey(words: string): string {
  return words.slice(0, dropPageNumber(words)).toLowerCase().replaceAll(UNEVEN, ' ').trim();
}

/** The length of an entry without a figure of up to three digits at its end, and the dots and blanks in front of that. */
function dropPageNumber(words: string): number {
  let at = words.length;
  while (at > 0 && at > words.length - 3 && isFigure(words.charCodeAt(at - 1))) {
    at -= 1;
  }
  while (at > 0 && (isSpace(words.charCodeAt(at - 1)) || DOTS.has(words.charCodeAt(at - 1)))) {
    at -= 1;
  }
  return at;
}

function findRunEnd(page: Listing, from: number): number {
  if (!isEntry(page, from)) {
    return from;
  }
  const seen = new Set<string>();
  let to = from;
  while (to < page.units.length && isEntry(page, to) && (to === from || isSameRow(page, from, to))) {
    const key = page.keys[to] ?? '';
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
    unit.bare.length <= LONGEST_ENTRY &&
    !isFinished(unit.bare)
  );
}

/** Whether a line ends as a statement or an item of a list does, and not in dots and a page number. */
function isFinished(bare: string): boolean {
  const words = endsInFigure(bare) ? bare.replace(/[.…\s]+\d+$/, '') : bare;
  return FINISHERS.has(words.charCodeAt(words.length - 1));
}

function endsInFigure(bare: string): boolean {
  return isFigure(bare.charCodeAt(bare.length - 1));
}

function markRun(page: Listing, { from, to }: { readonly from: number; readonly to: number }): void {
  const again = (at: number) => (page.last.get(page.keys[at] ?? '') ?? -1) >= to;
  const first = firstWhere(from, to, again);
  if (first === null) {
    return;
  }
  const stop = lastWhere(first, to, again) + 1;
  const hits = Array.from({ length: stop - first }, (_, step) => first + step).filter((at) => again(at));
  const above = page.units[first - 1];
  const announced = above !== undefined && above.opens && !CAPTION.test(above.bare);
  if (stop - first < FEWEST || hits.length < (stop - first) * AGAIN_SHARE || (announced && !headsText(page, hits))) {
    return;
  }
  for (let at = first; at < stop; at += 1) {
    page.roles[at] = 'boilerplate';
  }
}

/** Whether entries come again in their order, each with something below it: not so the items that two lists share. */
function headsText(page: Listing, entries: readonly number[]): boolean {
  const places = entries.map((at) => page.last.get(page.keys[at] ?? '') ?? -1);
  return places.every((place, index) => index === 0 || place > (places[index - 1] ?? 0) + 1);
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
