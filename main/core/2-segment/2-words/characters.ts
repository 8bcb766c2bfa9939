/** Code units by name, for reading a text without cutting it up. */
export const TAB = 0x09;
export const LINE_FEED = 0x0a;
export const CARRIAGE_RETURN = 0x0d;
export const BLANK = 0x20;

const FIRST_WIDE_SPACE = 0x1680;
const WIDE_SPACES: ReadonlySet<number> = new Set([
  0x16_80, 0x20_00, 0x20_01, 0x20_02, 0x20_03, 0x20_04, 0x20_05, 0x20_06, 0x20_07, 0x20_08, 0x20_09, 0x20_0a, 0x20_28,
  0x20_29, 0x20_2f, 0x20_5f, 0x30_00, 0xfe_ff,
]);
const FIRST_WIDE_CAPITAL = 0xc0;
const LETTER = /\p{L}/u;
const FIGURE = /\p{N}/u;
const SMALL = /\p{Ll}/u;
const CAPITAL = /\p{Lu}/u;

/** Whether a code unit is white space: what `\s` matches and `trim` takes off. NaN, the code beyond a text's end, is none. */
export function isSpace(code: number): boolean {
  if (code <= BLANK) {
    return code === BLANK || (code >= TAB && code <= CARRIAGE_RETURN);
  }
  return code === 0xa0 || (code >= FIRST_WIDE_SPACE && WIDE_SPACES.has(code));
}

/** Whether a code unit is a figure of ASCII. */
export function isFigure(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Whether a code unit is a capital letter. Letters beyond the first plane, of which two units make one, count as none. */
export function isCapital(code: number): boolean {
  if (code <= 0x5a) {
    return code >= 0x41;
  }
  return code >= FIRST_WIDE_CAPITAL && !isPunctuation(code) && CAPITAL.test(String.fromCharCode(code));
}

/** Whether a code unit is of the block that holds dashes, curly quotes and points, the commonest signs beyond ASCII. */
function isPunctuation(code: number): boolean {
  return code >= 0x20_00 && code <= 0x20_6f;
}

/** Whether a code unit is a small letter, with the same limit as {@link isCapital}. */
export function isSmall(code: number): boolean {
  return code < 0x80 ? code >= 0x61 && code <= 0x7a : SMALL.test(String.fromCharCode(code));
}

/** Whether a code unit is a letter or a figure, with the same limit as {@link isCapital}. */
export function isWordSign(code: number): boolean {
  if (code < 0x80) {
    return isFigure(code) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
  }
  if (isPunctuation(code)) {
    return false;
  }
  const letter = String.fromCharCode(code);
  return LETTER.test(letter) || FIGURE.test(letter);
}

/** The first offset from `from` on, at most `to`, that holds no white space. */
export function skipSpace(text: string, from: number, to: number = text.length): number {
  let at = from;
  while (at < to && isSpace(text.charCodeAt(at))) {
    at += 1;
  }
  return at;
}

/** The offset behind the last sign before `to`, not before `from`, that is no white space. */
export function dropSpace(text: string, from: number, to: number): number {
  let at = to;
  while (at > from && isSpace(text.charCodeAt(at - 1))) {
    at -= 1;
  }
  return at;
}

/** The code units of `signs` as a set. */
export function toCodes(signs: string): ReadonlySet<number> {
  return new Set(Array.from(signs, (sign) => sign.charCodeAt(0)));
}
