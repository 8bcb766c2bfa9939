import { isCapital, isWordSign, toCodes } from './characters.ts';
import { FINITE, SMALL, STARTERS } from './words.ts';

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’.&/-]*/gu;

/** Most words of a heading, and of one that ends as a sentence does. */
const MOST_OPEN = 20;
const MOST_CLOSED = 10;
const WORD_SIGNS = toCodes("'’.&/-");

/** How many words a line has: as many as {@link toWords} finds, without making them. */
export function countWords(bare: string): number {
  let count = 0;
  let inside = false;
  for (let at = 0; at < bare.length; at += 1) {
    const code = bare.charCodeAt(at);
    const opens = isWordSign(code);
    count += opens && !inside ? 1 : 0;
    inside = opens || (inside && WORD_SIGNS.has(code));
  }
  return count;
}

/** Words of a short line. */
export function toWords(bare: string): readonly string[] {
  return bare.match(WORD) ?? [];
}

/** Whether the line is in title case or capitals: every word that counts starts with a capital or a figure. */
export function isTitleCase(words: readonly string[]): boolean {
  const counting = words.filter((word) => !SMALL.has(word.toLowerCase()));
  const capitals = counting.filter((word) => /^[\p{Lu}\p{N}]/u.test(word));
  return counting.length > 0 && capitals.length >= counting.length * 0.8;
}

/** Whether the line is all capitals, two letters at least. */
export function isCapitals(bare: string): boolean {
  return /\p{Lu}{2}/u.test(bare) && !/\p{Ll}/u.test(bare);
}

/** Whether a line holds a verb that is finite wherever it stands. */
export function hasFiniteVerb(words: readonly string[]): boolean {
  return words.some((word) => FINITE.has(word.toLowerCase().replaceAll('’', "'")));
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
  if (bare.length > 130 || last === ';' || last === ',' || !/^["“'‘([]?[\p{Lu}\p{N}]/u.test(bare)) {
    return null;
  }
  if (countWords(bare) > (last === '.' || last === '!' ? MOST_CLOSED : MOST_OPEN) && !isCapitals(bare)) {
    return null;
  }
  if (/@|https?:|www\./i.test(bare) || /\p{Ll}{2}[.!?]\s+\p{Lu}/u.test(bare) || isRow(bare)) {
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

const NO_TITLE =
  /^(?:no|yes|never|always|none|only|just|thanks|thank|note|please|example|sure|absolutely|ok|okay|two|three|nothing|nobody|everyone|important|hello|hi|dear|welcome)\b/i;

/** Length of the short noun phrase with a full stop that opens a paragraph as its title ("Log Data. When you …"), or null. */
export function findTitleLength(bare: string): number | null {
  if (!isCapital(bare.charCodeAt(0)) || STARTERS.has(bare.slice(0, Math.max(0, bare.indexOf(' '))).toLowerCase())) {
    return null;
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

/** Whether a paragraph opens with its own title. */
export function opensWithTitle(bare: string): boolean {
  return findTitleLength(bare) !== null;
}

/** A name with its explanation behind a colon, or cells of a row between dashes: no heading. */
function isRow(bare: string): boolean {
  const [name = '', ...rest] = bare.split(/:\s+/);
  const explains =
    toWords(rest.join(' ')).length >= 3 &&
    !/\b(?:section|part|article|chapter|step|appendix|annex|schedule|q|question|\d+)$|\d/i.test(name);
  return explains || /\s[—–-]\s.*\s[—–-]\s/.test(bare);
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
