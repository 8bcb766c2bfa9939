import type { Span } from '../../../contract/types.ts';
import { isSpace } from './characters.ts';

/** Kinds of signs that a line can hold, a bit each: read once, so that a rule needn't search the line for what isn't there. */
export const LETTERS = 1;
export const FIGURES = 2;
export const BARS = 4;
export const ATS = 8;
export const COLONS = 16;
export const ARROWS = 32;
/** Signs of ASCII that are neither letters, figures nor blanks. */
export const MARKS = 64;
/** Anything beyond ASCII. */
export const WIDE = 128;
/** Signs that Markdown and HTML are made of. */
export const MARKUP = 256;
/** White space other than single blanks. */
export const UNEVEN = 512;

const ASCII = 0x80;
const KINDS: readonly (readonly [RegExp, number])[] = [
  [/[a-z]/i, LETTERS],
  [/\d/, FIGURES],
  [/\|/, BARS],
  [/@/, ATS],
  [/:/, COLONS],
  [/>/, ARROWS],
  [/[^a-z\d\s]/i, MARKS],
  [/[*_~`<[\]\\#]/, MARKUP],
  [/[^\S ]/, UNEVEN],
];
const BY_CODE = Uint16Array.from({ length: ASCII }, (_, code) => toBits(String.fromCharCode(code)));

function toBits(sign: string): number {
  return KINDS.reduce((bits, [kind, bit]) => (kind.test(sign) ? bits | bit : bits), 0);
}

/** The kinds of signs in a stretch of a text, as bits. */
export function readSigns(text: string, { start, end }: Span): number {
  let bits = text.slice(start, end).includes('  ') ? UNEVEN : 0;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    bits |= code < ASCII ? (BY_CODE[code] ?? 0) : toWideBits(code);
  }
  return bits;
}

function toWideBits(code: number): number {
  return isSpace(code) ? WIDE | UNEVEN : WIDE;
}
