import type { Span } from '../../../contract/types.ts';
import { ENDS_BEFORE_CAPITAL, MAY_END, NEVER_END } from '../2-words/abbreviations.ts';
import { BLANK, isSpace, toCodes } from '../2-words/characters.ts';
import { STARTERS } from '../2-words/words.ts';

/** What stands around a possible end of a sentence. `before` ends with the word in front of the sign, `after` starts with the next word. */
export interface Surroundings {
  readonly before: string;
  readonly sign: string;
  readonly after: string;
  /** Whether the word before the sign is the sentence's first. */
  readonly opens: boolean;
}

/** What a company is, behind its name. */
const FORM = /^(?:inc|llc|ltd|corp|gmbh|group|holdings|ag|plc|co)$/i;
const WORD_EDGE = toCodes('"“”\'‘’()[]*_<>');
const OPENERS = toCodes('"“”\'‘’([*_<#>{+-');

/** Shortest word of small letters that can be told from an abbreviation by a look at the lists. */
const PLAIN_LENGTH = 4;
const SMALL_A = 0x61;
const SMALL_Z = 0x7a;

/**
 * Whether a full stop at `at` ends a sentence beyond doubt: behind a whole word of small letters that is no known abbreviation, and
 * before a capital of ASCII. So do nine sentences in ten; false says nothing.
 */
export function isPlainEnd(text: string, { start, end: at }: Span, next: number): boolean {
  const capital = text.charCodeAt(next);
  if (capital < 0x41 || capital > 0x5a) {
    return false;
  }
  let from = at;
  while (from > start && text.charCodeAt(from - 1) >= SMALL_A && text.charCodeAt(from - 1) <= SMALL_Z) {
    from -= 1;
  }
  return (
    at - from >= PLAIN_LENGTH && from > start && text.charCodeAt(from - 1) === BLANK && !isKnown(text.slice(from, at))
  );
}

/** Whether a sentence ends here: a run of `.`, `!`, `?` or `…` and its closing quotes and brackets, with white space behind it. */
export function isEnd({ before, sign, after, opens }: Surroundings): boolean {
  if (/^&\s/.test(after)) {
    return false;
  }
  const next = skipOpeners(after);
  const nextWord = /^[\p{L}\p{N}'’-]+/u.exec(next)?.[0] ?? '';
  const word = toLastWord(before);
  const starts = STARTERS.has(nextWord.toLowerCase().replace(/['’].*$/, ''));
  if (/^\p{Ll}/u.test(next)) {
    return startsSmall(sign, word, nextWord, starts);
  }
  if (/[!?]/.test(sign)) {
    return !/^[–—-]/.test(after) && !(sign === '!' && isName(word, nextWord, starts, opens));
  }
  if (sign === '…' && nextWord === 'I' && before.endsWith(' ')) {
    return false;
  }
  return sign !== '.' ? true : endsAfter(word, { nextWord, starts, opens, before });
}

function skipOpeners(after: string): string {
  let at = 0;
  while (at < after.length && (OPENERS.has(after.charCodeAt(at)) || isSpace(after.charCodeAt(at)))) {
    at += 1;
  }
  return at === 0 ? after : after.slice(at);
}

function toLastWord(before: string): string {
  let at = before.length;
  while (at > 0 && !WORD_EDGE.has(before.charCodeAt(at - 1)) && !isSpace(before.charCodeAt(at - 1))) {
    at -= 1;
  }
  return before.slice(at);
}

/** Careless writers open a sentence small. That counts after a plain word, with a word that is a subject or a condition. */
function startsSmall(sign: string, word: string, nextWord: string, starts: boolean): boolean {
  const plain = /^\p{L}{3,}$/u.test(word) && !isKnown(word.toLowerCase());
  return (
    sign === '.' &&
    plain &&
    (isBrand(nextWord) || starts) &&
    (isBrand(nextWord) || /^(?:we|you|if|the|this|your|our|please|it|these|they|i)$/.test(nextWord))
  );
}

/** A name in the fashion of "eShop": a capital behind a small letter or two. */
function isBrand(word: string): boolean {
  return /^\p{Ll}{1,2}\p{Lu}\p{Ll}/u.test(word);
}

function isKnown(word: string): boolean {
  return NEVER_END.has(word) || MAY_END.has(word) || ENDS_BEFORE_CAPITAL.has(word);
}

/** A name that carries an exclamation mark in mid-sentence, with more of the name behind it. */
function isName(word: string, nextWord: string, starts: boolean, opens: boolean): boolean {
  return /^\p{Lu}\p{Ll}+$/u.test(word) && !starts && !opens && FORM.test(nextWord);
}

/** Words in front of a name, and those of a time zone, which belong to the hour before them. */
const TITLE = /^(?:mr|mrs|ms|dr)$/i;
const ZONE =
  /^(?:(?:[ECMPAG]|AK|H|NZ|AE|JK|CE|BS|ES|IS)?[SDE]?T|UTC|GMT|CES?T|BST|Eastern|Central|Mountain|Pacific|Greenwich|Zulu)$/;
/** A sentence that has come no further than its hour: "At 5 a.m. Mr. Lark …". */
const HOUR = /^(?:at|by|on|from|until|till|before|after|around|about|since)\s(?:\S+\s){0,3}\S+$/i;

interface Next {
  readonly nextWord: string;
  readonly starts: boolean;
  readonly opens: boolean;
  readonly before: string;
}

function endsAfter(word: string, { nextWord, starts, opens, before }: Next): boolean {
  const key = word.toLowerCase();
  if (NEVER_END.has(key)) {
    return endsAfterNumberWord(key, nextWord, starts);
  }
  if (ENDS_BEFORE_CAPITAL.has(key)) {
    return /^\p{Lu}/u.test(nextWord) && !ZONE.test(nextWord) && !(TITLE.test(nextWord) && HOUR.test(before));
  }
  if (MAY_END.has(key) || /(?:^|[-/–])(?:\p{L}\.)+\p{L}$/u.test(word)) {
    return starts;
  }
  if (/^\p{Lu}$/u.test(word)) {
    return starts && !opens && nextWord.length > 1;
  }
  return !(opens && /^(?:\d{1,3}(?:\.\d+)*|[a-z]|[ivx]+)$/i.test(word));
}

/** "No." and "Art." go on before a figure; before a word that opens a sentence they were words. */
function endsAfterNumberWord(key: string, nextWord: string, starts: boolean): boolean {
  return /^(?:no|art|ch|st|ext|ca|est|ed|op|fig|para)$/.test(key) && starts && !/^\d/.test(nextWord) && key === 'no';
}
