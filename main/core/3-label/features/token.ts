import type { Span } from '../../../contract/types.ts';

/** A word of a clause: a run of letters and digits, folded to lower case. Long numbers are folded to one token, years to another. */
export interface Token extends Span {
  readonly folded: string;
}

/** Beyond this many code units a clause is not read: a 100 KB "clause" is a file cut wrongly, and its start says enough. */
export const MAX_READ_UNITS = 8000;

const NUMBER = /^\d{3,}$/;
const YEAR = /^(?:19|20)\d\d$/;
const WORD_CHARACTER = /[\p{L}\p{N}]/u;

function isWordUnit(unit: number): boolean {
  if (unit < 128) return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || isDigit(unit);
  // General punctuation (quotes, dashes, bullets) is what policies hold most of beyond ASCII.
  if (unit >= 0x2000 && unit <= 0x206f) return false;
  return WORD_CHARACTER.test(String.fromCharCode(unit));
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

function fold(word: string): string {
  if (!isDigit(word.charCodeAt(0))) return word.toLowerCase();
  if (!NUMBER.test(word)) return word.toLowerCase();
  return YEAR.test(word) ? '<year>' : '<number>';
}

/** The words of a text in order, at most the first {@link MAX_READ_UNITS} code units of it. */
export function toTokens(text: string): readonly Token[] {
  const tokens: Token[] = [];
  const length = Math.min(text.length, MAX_READ_UNITS);
  let start = -1;
  for (let at = 0; at <= length; at += 1) {
    const inside = at < length && isWordUnit(text.charCodeAt(at));
    if (inside && start < 0) start = at;
    if (!inside && start >= 0) {
      tokens.push({ start, end: at, folded: fold(text.slice(start, at)) });
      start = -1;
    }
  }
  return tokens;
}
