import type { Span } from '../../../contract/types.ts';
import { quote } from '../../span.ts';
import { dropSpace, isCapital, isSpace, skipSpace, toCodes } from '../2-words/characters.ts';
import { type SignFinder, toSignFinder } from '../2-words/sign-finder.ts';
import { STRONG_STARTERS } from '../2-words/words.ts';
import { isEnd, isPlainEnd } from './ends.ts';
import { toMaskFinder } from './masks.ts';

/** Signs that can end a sentence. */
const SIGNS = ['.', '!', '?', '…'];
/** A run of signs that can end a sentence, with the points of an ellipsis set apart by blanks. */
const RUN = /[.!?…]+(?:[^\S\r\n]\.(?![\p{L}\p{N}]))*/uy;
const EXCLAMATION = 0x21;
const POINT = 0x2e;
const QUESTION = 0x3f;
const ELLIPSIS = 0x20_26;
const CLOSERS = toCodes('"”’\'»)]*_');
/** Marks that may stand behind a sentence's end: that of a tracked change, and a note's number. */
const MARK = /(?:[+-]{2}\}|\[\d{1,3}\])["”’)]*/y;
const MARK_STARTS = toCodes('+-[');
/** Ends of names of machines and programs that some writers set with a capital. */
const DOMAIN = /^(?:Com|Org|Net|Io|Co|Js|Info|Biz|Eu|Uk|De|Gov|Edu|App|Ai)$/;
/** How far around a sign words are looked at, in code units. */
const REACH = 60;

/**
 * Cuts a block of its text into sentences, in order, without the white space between them; together they hold everything in it.
 *
 * Blocks are asked for in their order and do not overlap. Time grows with their length alone. A block of white space has none.
 */
export type SentenceScanner = (block: Span) => readonly Span[];

/** The scanner of a text. */
export function toSentenceScanner(text: string): SentenceScanner {
  const findSign = toSignFinder(text, SIGNS);
  const findMasks = toMaskFinder(text);
  return (block) => scanSentences(text, findSign, findMasks(block), block);
}

function scanSentences(text: string, findSign: SignFinder, masks: readonly Span[], block: Span): readonly Span[] {
  const sentences: Span[] = [];
  let from = skipSpace(text, block.start, block.end);
  let mask = 0;
  for (let at = findSign(from); at < block.end;) {
    while ((masks[mask]?.end ?? Infinity) <= at) {
      mask += 1;
    }
    const cover = masks[mask];
    const covered = cover !== undefined && cover.start <= at;
    const whole = { start: from, end: block.end };
    const signEnd = covered ? cover.end : findRunEnd(text, at, block.end);
    const end = covered ? findBracketEnd(text, cover, whole) : findEnd(text, { start: at, end: signEnd }, whole);
    if (end !== null) {
      sentences.push({ start: from, end });
      from = skipSpace(text, end, block.end);
    }
    at = findSign(Math.max(from, signEnd));
  }
  if (from < block.end) {
    sentences.push({ start: from, end: dropSpace(text, from, block.end) });
  }
  return sentences;
}

function isSign(code: number): boolean {
  return code === POINT || code === QUESTION || code === EXCLAMATION || code === ELLIPSIS;
}

/** The end of the run of signs that starts at `at`. */
function findRunEnd(text: string, at: number, to: number): number {
  const next = text.charCodeAt(at + 1);
  if (at + 1 >= to || !(isSign(next) || (isSpace(next) && text.charCodeAt(at + 2) === POINT))) {
    return at + 1;
  }
  RUN.lastIndex = 0;
  return at + (RUN.exec(text.slice(at, to))?.[0].length ?? 1);
}

/** Where a sentence ends whose last sign stands inside the bracket that closes it: "… (for a year.) We then …"; null where none does. */
function findBracketEnd(text: string, bracket: Span, sentence: Span): number | null {
  const at = bracket.end - 2;
  if (text.charCodeAt(at) !== POINT) {
    return null;
  }
  const after = text.slice(bracket.end, Math.min(sentence.end, bracket.end + REACH));
  const next = /^\s+(\p{Lu}\p{Ll}*)\s/u.exec(after)?.[1] ?? '';
  return STRONG_STARTERS.has(next.toLowerCase()) ? findEnd(text, { start: at, end: at + 1 }, sentence) : null;
}

/** Where the sentence ends that a run of signs closes, or null if it closes none. */
function findEnd(text: string, sign: Span, sentence: Span): number | null {
  if (sign.start <= sentence.start) {
    return null;
  }
  const end = skipClosers(text, sign.end, sentence.end);
  if (end >= sentence.end) {
    return null;
  }
  if (!isSpace(text.charCodeAt(end))) {
    return end === sign.end && isGlued(text, sign, sentence) ? end : null;
  }
  const next = skipSpace(text, end, Math.min(sentence.end, end + REACH));
  const single = sign.end === sign.start + 1 && text.charCodeAt(sign.start) === POINT;
  if (single && isPlainEnd(text, { start: sentence.start, end: sign.start }, next)) {
    return end;
  }
  const before = text.slice(Math.max(sentence.start, sign.start - REACH), sign.start);
  const after = text.slice(next, Math.min(sentence.end, end + REACH));
  const opens = before.length < REACH && !/\s/.test(before.trimEnd());
  return after !== '' && isEnd({ before, sign: toSign(quote(text, sign)), after, opens }) ? end : null;
}

function skipClosers(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && CLOSERS.has(text.charCodeAt(at))) {
    at += 1;
  }
  if (!MARK_STARTS.has(text.charCodeAt(at))) {
    return at;
  }
  MARK.lastIndex = at;
  return Math.min(to, at + (MARK.exec(text)?.[0].length ?? 0));
}

function toSign(sign: string): string {
  return sign === '.' || sign.includes('!') || sign.includes('?') ? sign : '…';
}

/** A sentence that starts right behind the sign: "the site.We collect", but not inside an address or a name such as Node.JS. */
function isGlued(text: string, sign: Span, sentence: Span): boolean {
  if (!isCapital(text.charCodeAt(sign.end))) {
    return false;
  }
  const before = text.slice(Math.max(sentence.start, sign.start - REACH), sign.start);
  const after = text.slice(sign.end, Math.min(sentence.end, sign.end + REACH));
  const word = /\S*$/.exec(before)?.[0] ?? '';
  if (/[@/]|www|^https?:/i.test(word) || /^\S*@/.test(after)) {
    return false;
  }
  const next = /^\p{Lu}\p{L}*(?=[\s,.'’])/u.exec(after)?.[0] ?? '';
  const starts =
    STRONG_STARTERS.has(next.toLowerCase()) ||
    (/^\p{Lu}\p{Ll}+$/u.test(next) && !DOMAIN.test(next) && /(?:\p{Ll}{3}|\d{3}|\))$/u.test(word));
  return /[\p{Ll}\d)]$/u.test(word) && starts && (quote(text, sign) !== '.' || word.length > 1);
}
