import { isCapital, isFigure, isSpace, isWordSign, toCodes } from './characters.ts';
import { FINITE, SMALL, STARTERS } from './words.ts';

/** Longest line that can be a heading, in code units. */
const LONGEST = 130;
/** Most words of a heading, and of one that ends as a sentence does. */
const MOST_OPEN = 20;
const MOST_CLOSED = 10;
const WORD_SIGNS = toCodes("'’.&/-");

/** How many words a line has: as many as {@link toWords} finds, without making them. */
export function countWords(bare: string): number {
  let count = 0;
  for (let at = findWord(bare, 0); at < bare.length; at = findWord(bare, findWordEnd(bare, at))) {
    count += 1;
  }
  return count;
}

/** Whether a line has more than so many words. */
function hasMoreWords(bare: string, most: number): boolean {
  let count = 0;
  for (let at = findWord(bare, 0); at < bare.length && count <= most; at = findWord(bare, findWordEnd(bare, at))) {
    count += 1;
  }
  return count > most;
}

/** Words of a short line. */
export function toWords(bare: string): readonly string[] {
  const words: string[] = [];
  for (let at = findWord(bare, 0); at < bare.length;) {
    const end = findWordEnd(bare, at);
    words.push(bare.slice(at, end));
    at = findWord(bare, end);
  }
  return words;
}

function findWord(bare: string, from: number): number {
  let at = from;
  while (at < bare.length && !isWordSign(bare.charCodeAt(at))) {
    at += 1;
  }
  return at;
}

/** The end of the word at `from`: letters, figures, and signs that stand inside words. */
function findWordEnd(bare: string, from: number): number {
  let at = from + 1;
  while (at < bare.length && (isWordSign(bare.charCodeAt(at)) || WORD_SIGNS.has(bare.charCodeAt(at)))) {
    at += 1;
  }
  return at;
}

/** Whether the line is in title case or capitals: every word that counts starts with a capital or a figure. */
export function isTitleCase(words: readonly string[]): boolean {
  let counting = 0;
  let capitals = 0;
  for (const word of words) {
    if (!SMALL.has(word.toLowerCase())) {
      counting += 1;
      capitals += startsLarge(word) ? 1 : 0;
    }
  }
  return counting > 0 && capitals >= counting * 0.8;
}

/** Whether a line starts with a capital or a figure, behind a quotation mark or a bracket. */
function opensLarge(bare: string): boolean {
  const code = bare.charCodeAt(0);
  return isCapital(code) || isFigure(code) || /^["“'‘([]?[\p{Lu}\p{N}]/u.test(bare);
}

/** Whether a word starts with a capital or a figure. */
function startsLarge(word: string): boolean {
  const code = word.charCodeAt(0);
  return isCapital(code) || (isWordSign(code) && !/^\p{L}/u.test(word));
}

/** Whether the line is all capitals, two letters at least. */
export function isCapitals(bare: string): boolean {
  return !/[a-z]/.test(bare) && /\p{Lu}{2}/u.test(bare) && !/\p{Ll}/u.test(bare);
}

/** Whether a line holds a verb that is finite wherever it stands. */
export function hasFiniteVerb(words: readonly string[]): boolean {
  return words.some((word) => {
    const small = word.toLowerCase();
    return FINITE.has(small.includes('’') ? small.replaceAll('’', "'") : small);
  });
}

const ASKING = new Set([
  'how',
  'what',
  'who',
  'why',
  'when',
  'where',
  'which',
  'with',
  'whom',
  'whose',
  'do',
  'does',
  'is',
  'are',
  'can',
  'will',
  'may',
]);

/** How statements and requests open; a line that does so and ends in a colon is a lead-in, in a full stop a sentence. */
export const ADDRESSES = /^(?:we|you|they|it|i|please|write|send|call|reach|visit|mail)\s(?!(?:and|or|&)\s)/i;

/** Why a line can be a heading: how it is written. Null where it can not. */
export type HeadingShape = 'capitals' | 'title' | 'question' | 'plain';

/**
 * The shape of heading that a line without marks could have, judged by its words alone.
 *
 * A heading is short, opens with a capital and has no end of a sentence; it is a noun phrase, a phrase of a relative or question
 * word, or in title case.
 */
export function findHeadingShape(bare: string): HeadingShape | null {
  const last = bare.charAt(bare.length - 1);
  if (bare.length > LONGEST || last === ';' || last === ',' || !opensLarge(bare)) {
    return null;
  }
  if (hasMoreWords(bare, last === '.' || last === '!' ? MOST_CLOSED : MOST_OPEN) && !isCapitals(bare)) {
    return null;
  }
  if (isAddressed(bare) || holdsEnd(bare) || isRow(bare)) {
    return null;
  }
  const words = toWords(bare);
  if (words.length === 0 || words.length > MOST_OPEN) {
    return null;
  }
  if (last !== '.' && isCapitals(bare)) {
    return 'capitals';
  }
  if (bare.endsWith('?')) {
    return ASKING.has(words[0]?.toLowerCase() ?? '') || words.length <= 10 ? 'question' : null;
  }
  return findPlainShape(bare, words);
}

/** Whether a line names an address of the web or of mail. */
function isAddressed(bare: string): boolean {
  return (
    bare.includes('@') || (bare.includes(':') && /https?:/i.test(bare)) || (bare.includes('.') && /www\./i.test(bare))
  );
}

/** Whether a sentence ends inside a line. */
function holdsEnd(bare: string): boolean {
  return /[.!?]\s/.test(bare) && /\p{Ll}{2}[.!?]\s+\p{Lu}/u.test(bare);
}

const FULL_STOP = 0x2e;
const TITLE_END = /[.!?:;]/;
/** Longest title that runs into its paragraph, in code units. */
const LONGEST_TITLE = 70;
const NO_TITLE =
  /^(?:no|yes|never|always|none|only|just|thanks|thank|note|please|example|sure|absolutely|ok|okay|two|three|nothing|nobody|everyone|important|hello|hi|dear|welcome)\b/i;

/** Length of the short noun phrase with a full stop that opens a paragraph as its title ("Log Data. When you …"), or null. */
export function findTitleLength(bare: string): number | null {
  if (!isCapital(bare.charCodeAt(0)) || !mayEndTitle(bare, bare.search(TITLE_END))) {
    return null;
  }
  if (STARTERS.has(bare.slice(0, Math.max(0, bare.indexOf(' '))).toLowerCase())) {
    return findCapitalTitleLength(bare);
  }
  const hit = /^([^.!?:;]{3,70})\.\s+(\p{Lu}[\p{L}'’]*)/u.exec(bare);
  const title = hit?.[1] ?? '';
  if (!STARTERS.has((hit?.[2] ?? '').toLowerCase()) || countWords(title) > 8) {
    return null;
  }
  const words = toWords(title);
  if (STARTERS.has((words[0] ?? '').toLowerCase()) || NO_TITLE.test(title) || hasFiniteVerb(words)) {
    return null;
  }
  const named = words.length <= 4 || isTitleCase(words);
  return named && !/\b(?:inc|ltd|corp|co|u\.s)$/i.test(title) ? title.length + 1 : null;
}

/** Length of a title all in capitals that opens a paragraph whose first sentence is not: "YOUR CHOICES. You may …", or null. */
export function findCapitalTitleLength(bare: string): number | null {
  const hit = /^([^.!?:;]{3,70})\.\s+\p{Lu}?[\p{L}'’]*\s\p{Ll}/u.exec(bare);
  const title = hit?.[1] ?? '';
  const words = isCapitals(title) ? toWords(title) : [];
  return words.length >= 2 &&
    words.length <= 8 &&
    !hasFiniteVerb(words) &&
    !ADDRESSES.test(title) &&
    !NO_TITLE.test(title)
    ? title.length + 1
    : null;
}

/** Whether a full stop stands at an offset with white space behind it. */
function mayEndTitle(bare: string, at: number): boolean {
  return at <= LONGEST_TITLE && bare.charCodeAt(at) === FULL_STOP && isSpace(bare.charCodeAt(at + 1));
}

/** Whether a paragraph opens with its own title. */
export function opensWithTitle(bare: string): boolean {
  return findTitleLength(bare) !== null;
}

/** A name with its explanation behind a colon, or cells of a row between dashes: no heading. */
function isRow(bare: string): boolean {
  const [name = '', ...rest] = bare.includes(':') ? bare.split(/:\s+/) : [bare];
  const explains =
    rest.length > 0 &&
    countWords(rest.join(' ')) >= 3 &&
    !/\b(?:section|part|article|chapter|step|appendix|annex|schedule|q|question|\d+)$|\d/i.test(name);
  return explains || (/\s[—–-]\s/.test(bare) && /\s[—–-]\s.*\s[—–-]\s/.test(bare));
}

/** Whether a subject or a request opens the line and goes on small, or all of it is capitals: "We Collect What You Send." is a title. */
function isStatement(bare: string): boolean {
  return ADDRESSES.test(bare) && (isCapitals(bare) || /^\S+\s+\p{Ll}/u.test(bare));
}

function findPlainShape(bare: string, words: readonly string[]): HeadingShape | null {
  const title = isTitleCase(words) && (words.length > 1 || bare.length > 3);
  const first = words[0]?.toLowerCase() ?? '';
  if (/[.!]$/.test(bare)) {
    return title && words.length <= MOST_CLOSED && !hasFiniteVerb(words) && !isStatement(bare) ? 'title' : null;
  }
  if (title && words.length <= 16) {
    return 'title';
  }
  const phrase = ASKING.has(first) || !hasFiniteVerb(words);
  const opensClause =
    STARTERS.has(first) &&
    !ASKING.has(first) &&
    !['your', 'our', 'about', 'the', 'other', 'how', 'use', 'children', 'click'].includes(first);
  return phrase && words.length <= 12 && !(opensClause && words.length > 6) ? 'plain' : null;
}
