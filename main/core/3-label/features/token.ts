import type { Span } from '../../../contract/types.ts';

/** Beyond this many code units a clause is not read: a 100 KB "clause" is a file cut wrongly, and its start says enough. */
export const MAX_READ_UNITS = 8000;

const NUMBER = /^\d{3,}$/;
const YEAR = /^(?:19|20)\d\d$/;
const WORD_CHARACTER = /[\p{L}\p{N}]/u;

/** Whether a code unit belongs to a word: letters and digits do. */
export function isWordUnit(unit: number): boolean {
  if (unit < 128) return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || isDigit(unit);
  // General punctuation (quotes, dashes, bullets) is what policies hold most of beyond ASCII.
  if (unit >= 0x2000 && unit <= 0x206f) return false;
  return WORD_CHARACTER.test(String.fromCharCode(unit));
}

/** Whether a code unit is one of 0 to 9. */
export function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

/** A word as features know it: in lower case, long numbers as one word, years as another. */
export function foldWord(word: string): string {
  if (!isDigit(word.charCodeAt(0)) || !NUMBER.test(word)) return word.toLowerCase();
  return YEAR.test(word) ? '<year>' : '<number>';
}

/** Where the words of a text stand, in order: runs of letters and digits, at most the first {@link MAX_READ_UNITS} code units of it. */
export function toTokens(text: string): readonly Span[] {
  const tokens: Span[] = [];
  const length = Math.min(text.length, MAX_READ_UNITS);
  let start = -1;
  for (let at = 0; at <= length; at += 1) {
    const inside = at < length && isWordUnit(text.charCodeAt(at));
    if (inside && start < 0) start = at;
    if (!inside && start >= 0) {
      tokens.push({ start, end: at });
      start = -1;
    }
  }
  return tokens;
}
