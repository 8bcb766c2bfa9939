import { FINITE, SMALL, STARTERS } from './words.ts';

const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’.&/-]*/gu;

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

/** Why a line can be a heading: how it is written. Null where it can not. */
export type HeadingShape = 'capitals' | 'title' | 'question' | 'plain';

/**
 * The shape of heading that a line without marks could have, judged by its words alone.
 *
 * A heading is short, opens with a capital and has no end of a sentence; it is a noun phrase, a phrase of a relative or question
 * word, or in title case.
 */
export function findHeadingShape(bare: string): HeadingShape | null {
  if (bare.length > 130) {
    return null;
  }
  const words = toWords(bare);
  if (words.length === 0 || words.length > 20 || /[@]|https?:|www\./i.test(bare)) {
    return null;
  }
  if (!/^["“'‘([]?[\p{Lu}\p{N}]/u.test(bare) || /[;,]$/.test(bare) || /\p{Ll}{2}[.!?]\s+\p{Lu}/u.test(bare)) {
    return null;
  }
  if (isRow(bare)) {
    return null;
  }
  if (isCapitals(bare) && !/[.]$/.test(bare)) {
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
  const hit = /^([^.!?:;]{3,70})\.\s+(\p{Lu}[\p{L}'’]*)/u.exec(bare);
  const title = hit?.[1] ?? '';
  const words = toWords(title);
  const [first = ''] = words;
  if (words.length === 0 || NO_TITLE.test(title) || hasFiniteVerb(words) || !/^\p{Lu}/u.test(title)) {
    return null;
  }
  const opensSentence = STARTERS.has((hit?.[2] ?? '').toLowerCase());
  const named = isTitleCase(words) && words.length <= 8 && !STARTERS.has(first.toLowerCase());
  const plain = words.length <= 4 && !STARTERS.has(first.toLowerCase());
  return opensSentence && (named || plain) && !/\b(?:inc|ltd|corp|co|u\.s)$/i.test(title) ? title.length + 1 : null;
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

function findPlainShape(bare: string, words: readonly string[]): HeadingShape | null {
  const title = isTitleCase(words) && (words.length > 1 || bare.length > 3);
  const first = words[0]?.toLowerCase() ?? '';
  if (/[.!]$/.test(bare)) {
    return title && words.length <= 10 && words.length > 0 && !hasFiniteVerb(words) ? 'title' : null;
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
