import { parseDate } from '../../1-ingest/dates.ts';
import type { FoundFact } from '../finding.ts';

const DATES =
  /(?<![\p{L}\p{N}])(?:\p{L}{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?\s*,?\s+\d{4}|\d{1,2}(?:st|nd|rd|th)?\s+(?:day\s+)?(?:of\s+)?\p{L}{3,9}\.?\s*,?\s+\d{4}|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4})(?!\d)/gu;

const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/g;
/** How far from its year a date reaches, in code units. */
const REACH = 40;

/** What stands right before a date that is the text's own. */
const OWN =
  /(?:(?:last|latest|recently)\s+(?:update[ds]?|revised|revision|modified|amended)(?:\s+(?:and|on|as\s+of)(?:\s+(?:updated|revised|modified|amended))?)?(?:\s+(?:on|in))?|(?:updated|revised|modified|dated)\s+(?:on|in|as\s+of)|appl(?:ies|y)\s+from|(?:page|policy|notice|statement)\s+(?:was\s+)?(?:updated|revised)|effective(?:\s+(?:date|from|as\s+of|on))?)[\s:*_–—-]{1,6}$/iu;
/** What stands right before one at the text's beginning. */
const OWN_AT_HEAD = /\b(?:Updated|Revised|Modified|Dated|Version)[\s:*_]{1,4}$/u;
/** A part of the text that has a day of its own. */
const OF_A_PART = /\((?:effective|updated)\s+$/iu;
/** What stands behind a day since which a law holds. */
const OF_A_LAW = /^,?\s+(?:pursuant\s+to|under\s+the)\b/iu;
const NAMES_ITSELF = /(?:Policy|Notice|Statement)\s*\($/iu;
const MONTH =
  /(?<!\p{L})(January|February|March|April|May|June|July|August|September|October|November|December)\s+(\d{4})(?!\d)/gu;
const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec';
const BEFORE = 60;
/** How far from a text's beginning a line that is only a date is still its own, in code units. */
const HEAD = 800;

/**
 * Where the text states the day from which it applies, the first time; null where it does not. A copyright year or an archive's date is none.
 * Where that day was not read from the whole text, a date right behind “last updated” and the like is taken, else a month (`2020-12`).
 */
export function findStatedDate(text: string, effectiveDate: string | null): FoundFact | null {
  for (const { date, index } of findDates(text)) {
    const day = parseDate(date);
    const isIt = effectiveDate === null ? isOwn(text, index, index + date.length) : day === effectiveDate;
    if (day !== null && isIt) {
      return { type: 'effective-date', value: day, role: null, start: index, end: index + date.length };
    }
  }
  return effectiveDate === null ? findStatedMonth(text) : null;
}

// Some say only in which month they were last changed.
function findStatedMonth(text: string): FoundFact | null {
  for (const { 0: words, 1: name = '', 2: year = '', index } of text.matchAll(MONTH)) {
    if (!isBehind(text, index)) continue;
    const month = MONTHS.indexOf(name.slice(0, 3)) / 3 + 1;
    const value = `${year}-${String(month).padStart(2, '0')}`;
    return { type: 'effective-date', value, role: null, start: index, end: index + words.length };
  }
  return null;
}

/** The dates of a text. There are none where there is no year near, and years are found much faster. */
function* findDates(text: string): Generator<{ readonly date: string; readonly index: number }> {
  let from = 0;
  for (const year of text.matchAll(YEAR)) {
    const start = Math.max(from, year.index - REACH);
    for (const { 0: date, index } of text.slice(start, year.index + REACH).matchAll(DATES)) {
      if (start + index < from) continue;
      from = start + index + date.length;
      yield { date, index: start + index };
    }
  }
}

// Behind words that say so, or on a line of its own near the top.
function isOwn(text: string, start: number, end: number): boolean {
  if (isBehind(text, start)) return !OF_A_LAW.test(text.slice(end, end + BEFORE));
  return start < HEAD && /(?:^|\n)[\s#*_]*$/u.test(text.slice(0, start)) && /^[\s*_]*(?:\n|$)/u.test(text.slice(end));
}

function isBehind(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - BEFORE), start);
  if (start < HEAD && OWN_AT_HEAD.test(before)) return true;
  const part = OF_A_PART.exec(before);
  return OWN.test(before) && (part === null || NAMES_ITSELF.test(before.slice(0, part.index + 1)));
}
