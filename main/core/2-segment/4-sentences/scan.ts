import type { Span } from '../../../contract/types.ts';
import { dropSpace, isSpace, skipSpace, toCodes } from '../2-words/characters.ts';
import { STRONG_STARTERS } from '../2-words/words.ts';
import { isEnd } from './ends.ts';
import { findMasks } from './masks.ts';

/** Signs that can end a sentence: a run of them, and the points of an ellipsis set apart by blanks. */
const SIGN = /[.!?…]+(?:[^\S\r\n]\.(?![\p{L}\p{N}]))*/gu;
const CLOSERS = toCodes('"”’\'»)]*_');
/** Marks that may stand behind a sentence's end: that of a tracked change, and a note's number. */
const MARK = /(?:[+-]{2}\}|\[\d{1,3}\])["”’)]*/y;
const MARK_STARTS = toCodes('+-[');
/** Ends of names of machines and programs that some writers set with a capital. */
const DOMAIN = /^(?:Com|Org|Net|Io|Co|Js|Info|Biz|Eu|Uk|De|Gov|Edu|App|Ai)$/;
/** How far around a sign words are looked at, in code units. */
const REACH = 60;

/**
 * The sentences of a block, in order, without the white space between them; together they hold everything in it.
 *
 * One pass: time grows with the block's length alone. A block of white space has none.
 */
export function scanSentences(text: string, block: Span): readonly Span[] {
  const sentences = scanBody(text.slice(block.start, block.end));
  return sentences.map(({ start, end }) => ({ start: block.start + start, end: block.start + end }));
}

function scanBody(text: string): readonly Span[] {
  const masks = findMasks(text);
  const sentences: Span[] = [];
  let from = skipSpace(text, 0);
  let mask = 0;
  SIGN.lastIndex = from;
  for (let hit = SIGN.exec(text); hit !== null; hit = SIGN.exec(text)) {
    while ((masks[mask]?.end ?? Infinity) <= hit.index) {
      mask += 1;
    }
    const cover = masks[mask];
    const covered = cover !== undefined && cover.start <= hit.index;
    const whole = { start: from, end: text.length };
    const end = covered ? findBracketEnd(text, cover, whole) : findEnd(text, hit.index, hit[0], whole);
    if (covered) {
      SIGN.lastIndex = cover.end;
    }
    if (end !== null) {
      sentences.push({ start: from, end });
      from = skipSpace(text, end);
      SIGN.lastIndex = Math.max(from, SIGN.lastIndex);
    }
  }
  if (from < text.length) {
    sentences.push({ start: from, end: dropSpace(text, from, text.length) });
  }
  return sentences;
}

/** Where a sentence ends whose last sign stands inside the bracket that closes it: "… (for a year.) We then …"; null where none does. */
function findBracketEnd(text: string, bracket: Span, sentence: Span): number | null {
  const at = bracket.end - 2;
  const next = /^\s+(\p{Lu}\p{Ll}*)\s/u.exec(text.slice(bracket.end, bracket.end + REACH))?.[1] ?? '';
  return text.charAt(at) === '.' && STRONG_STARTERS.has(next.toLowerCase()) ? findEnd(text, at, '.', sentence) : null;
}

/** Where the sentence ends that the sign at `at` closes, or null if it closes none. */
function findEnd(text: string, at: number, sign: string, sentence: Span): number | null {
  const before = text.slice(Math.max(sentence.start, at - REACH), at);
  if (before === '') {
    return null;
  }
  const signEnd = Math.min(at + sign.length, sentence.end);
  const end = skipClosers(text, signEnd, sentence.end);
  if (end >= sentence.end) {
    return null;
  }
  if (!isSpace(text.charCodeAt(end))) {
    return isGlued(before, sign, text.slice(signEnd, signEnd + REACH)) && end === signEnd ? end : null;
  }
  const opens = before.length < REACH && !/\s/.test(before.trimEnd());
  const after = text.slice(skipSpace(text, end), Math.min(sentence.end, end + REACH));
  return after !== '' && isEnd({ before, sign: toSign(sign), after, opens }) ? end : null;
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
function isGlued(before: string, sign: string, after: string): boolean {
  const word = /\S*$/.exec(before)?.[0] ?? '';
  if (/[@/]|www|^https?:/i.test(word) || /^\S*@/.test(after)) {
    return false;
  }
  const next = /^\p{Lu}\p{L}*(?=[\s,.'’])/u.exec(after)?.[0] ?? '';
  const starts =
    STRONG_STARTERS.has(next.toLowerCase()) ||
    (/^\p{Lu}\p{Ll}+$/u.test(next) && !DOMAIN.test(next) && /(?:\p{Ll}{3}|\d{3}|\))$/u.test(word));
  return /[\p{Ll}\d)]$/u.test(word) && starts && (sign !== '.' || word.length > 1);
}
