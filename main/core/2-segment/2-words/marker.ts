import type { Span } from '../../../contract/types.ts';
import { toCodes } from './characters.ts';

/** What a list marker is made of: signs that are all alike, or an ordinal that counts up. */
export type MarkerKind = 'bullet' | 'number' | 'decimal' | 'letter' | 'roman';

/** A marker at the head of a line. `length` counts its code units with the white space behind it; `ordinal` is null for bullets. */
export interface Marker {
  readonly kind: MarkerKind;
  readonly length: number;
  readonly ordinal: string | null;
}

const BULLET = /^(?:<li\b[^<>]*>\s*|[•●○◦▪■□‣⁃∙➢➤►▶✓✔❖◆◇]\s*|[*+\-–—·]\s+|o(?:\t|\s{2,})\s*)/iu;
const NUMBER = /^(?:(?:\((\d{1,3})\)|(\d{1,3})(?:\\?\.|\)|\.\)))\s+(?=\S)|§\s*(\d{1,3})\.?\s+(?=\p{Lu}))/u;
const DECIMAL = /^(?:§\s*)?(\d{1,3}(?:\.\d{1,3}){1,4})\.?\)?\s+(?=[\p{Lu}"“'‘(*_[])/u;
const ROMAN = /^(?:\(([ivxl]{1,7})\)|([ivxl]{1,7})[.)]|([IVXL]{1,7})[.)])\s+(?=\S)/;
const LETTER = /^(?:\(([a-zA-Z])\)|([a-z])[.)]|([A-Z])[.)])\s+(?=\S)/;

/** Capitals and small letters of ASCII differ in this bit. */
const SMALL_BIT = 0x20;
const ROMANS = toCodes('ivxl');

/** How far from the head of a line a marker can reach, in code units. */
const REACH = 40;

/** The list marker at the head of a line, or null. A year, a sum or an initial in front of a name is none. */
export function findMarker(text: string, { start, end }: Span): Marker | null {
  if (start + 1 < end && isPlainStart(text, start)) {
    return null;
  }
  const head = text.slice(start, Math.min(end, start + REACH));
  const bullet = BULLET.exec(head);
  if (bullet !== null) {
    return { kind: 'bullet', length: bullet[0].length, ordinal: null };
  }
  return (
    match(DECIMAL, 'decimal', head) ??
    match(NUMBER, 'number', head) ??
    match(ROMAN, 'roman', head) ??
    match(LETTER, 'letter', head)
  );
}

/** Whether a line opens with a word: a letter that neither stands alone nor is part of a Roman number. */
function isPlainStart(text: string, at: number): boolean {
  const first = text.charCodeAt(at) | SMALL_BIT;
  const small = text.charCodeAt(at + 1) | SMALL_BIT;
  return first >= 0x61 && first <= 0x7a && small >= 0x61 && small <= 0x7a && !(ROMANS.has(first) && ROMANS.has(small));
}

function match(pattern: RegExp, kind: MarkerKind, head: string): Marker | null {
  const hit = pattern.exec(head);
  const ordinal = hit?.slice(1).find((group) => group !== undefined);
  return hit === null || ordinal === undefined ? null : { kind, length: hit[0].length, ordinal };
}
