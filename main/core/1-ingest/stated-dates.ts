import type { Span } from '../../contract/types.ts';
import { parseDate } from './dates.ts';

/** Words that put a policy in force, and words that only say when it was changed. The first kind is believed before the second. */
const IN_FORCE =
  /(?<![\p{L}\p{N}])(?:effective(?:\s+date)?|in(?:to)?\s+(?:effect|force)|takes\s+effect|went\s+into\s+effect|applies\s+from|comes\s+into\s+(?:effect|force)|date\s+of\s+(?:entry|effect))(?![\p{L}])/giu;
const CHANGED =
  /(?<![\p{L}\p{N}])(?:last\s+(?:updated?|modified|modification|revised|revision|reviewed|changed|amended|edited)|(?:updated|revised|modified|amended|posted|published|current)(?=\s*(?:on|as\s+of|:|\d|\p{Lu}\p{Ll}))|dated(?=\s+as\s+of)|date\s+of\s+(?:last\s+)?(?:revision|update|issue)|(?:revision|version|policy)\s+date|update[ds]?:)/giu;
/** What may stand between the words and the date. */
const BETWEEN =
  /^(?:[\s:*_()[\]|–—-]|\b(?:date|on|as|of|from|since|is|was|and|this|the|policy|it|version(?:\s\d{1,3}(?:\.\d{1,3}){0,2})?)\b){0,12}/i;
/** A day since which a law holds, and not the text. */
const OF_A_LAW = /^[^.;]{6,24}?\d{4},?\s+(?:pursuant\s+to|under\s+the)\b/i;
const ARCHIVED = /\b(?:archived|captured|retrieved|crawled|snapshot)\b(?:\s+(?:on|at|of|from|taken))*[\s:]*/gi;
const SNAPSHOT = /web\.archive\.org\/web\/(\d{4})(\d{2})(\d{2})\d*/i;

/** A year as dates have it, and how far in front of it, in code units, the words stand that say what the date means. */
const YEAR = /(?<!\d)(?:19[89]|20\d)\d(?!\d)/g;
const REACH = 240;

/** The day from which the text says it applies, else the day on which it says it was last changed, as ISO 8601; null where it states neither. */
export function findEffectiveDate(text: string): string | null {
  return findDateAfter(text, IN_FORCE) ?? findDateAfter(text, CHANGED);
}

/** The day on which a note in the text says that it was archived, as ISO 8601, or null. */
export function findArchivedDate(text: string): string | null {
  for (const hit of findBeforeYears(text, ARCHIVED)) {
    const date = parseDate(text.slice(hit.end, hit.end + 60));
    if (date !== null) {
      return date;
    }
  }
  const [, year, month, day] = SNAPSHOT.exec(text) ?? [];
  return year === undefined ? null : parseDate(`${year}-${month ?? ''}-${day ?? ''}`);
}

function findDateAfter(text: string, label: RegExp): string | null {
  for (const hit of findBeforeYears(text, label)) {
    const rest = text.slice(hit.end, hit.end + 120);
    const between = BETWEEN.exec(rest)?.[0] ?? '';
    const date = parseDate(rest.slice(between.length));
    if (date !== null && isOwn(text, hit.start) && !OF_A_LAW.test(rest.slice(between.length))) {
      return date;
    }
  }
  return null;
}

/** What `words`, a global pattern, finds of a text where a year follows near: nothing else can be followed by a date. */
function* findBeforeYears(text: string, words: RegExp): Generator<Span> {
  let from = 0;
  for (const year of text.matchAll(YEAR)) {
    from = Math.max(from, year.index - REACH);
    // One letter more, for patterns that look at what stands before them.
    const offset = Math.max(0, from - 1);
    const near = text.slice(offset, year.index + year[0].length);
    words.lastIndex = from - offset;
    for (let hit = words.exec(near); hit !== null; hit = words.exec(near)) {
      from = offset + words.lastIndex;
      yield { start: offset + hit.index, end: from };
      words.lastIndex = from - offset;
    }
    from = Math.max(from, year.index);
  }
}

/** A date speaks of the text itself if it opens a line or the sentence names the policy; a law's date does neither. */
function isOwn(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 120), at);
  const line = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1);
  const sentence = line.slice(line.lastIndexOf('. ') + 1);
  if (/\blaws?\b/i.test(sentence)) return false;
  return (
    /^[^\p{L}\p{N}]*$/u.test(sentence) || /\b(?:policy|notice|statement|version|this|was|is|date)\b/i.test(sentence)
  );
}
