import type { Span } from '../../../contract/types.ts';
import { isSpace } from '../2-words/characters.ts';
import { isTitleCase, toWords } from '../2-words/heading-words.ts';
import { STRONG_STARTERS } from '../2-words/words.ts';

/** The headings read so far by their first two words, for finding them where a converter ran them into a paragraph below. */
export interface KnownHeadings {
  readonly firstWords: Set<string>;
  readonly byStart: Map<string, readonly string[]>;
}

/** How far into a sentence a heading that opens it may reach, in code units. */
const REACH = 200;
/** Most headings kept that open with the same two words. */
const SAME_START = 20;

/** Keep a heading if it can be told from a sentence: two words or more in title case. */
export function learnHeading({ firstWords, byStart }: KnownHeadings, heading: string): void {
  const words = toWords(heading);
  if (words.length < 2 || words.length > 14 || !isTitleCase(words) || !/[\p{L}\p{N}]$/u.test(heading)) {
    return;
  }
  const key = toKey(heading);
  const alike = byStart.get(key) ?? [];
  if (alike.length < SAME_START && !alike.includes(heading)) {
    byStart.set(key, [...alike, heading]);
    firstWords.add(toFirstWord(heading, { start: 0, end: heading.length }));
  }
}

/** Length of the known heading that opens a sentence, with another sentence right behind it; null where there is none. */
export function findKnownEnd({ firstWords, byStart }: KnownHeadings, text: string, sentence: Span): number | null {
  if (firstWords.size === 0 || !firstWords.has(toFirstWord(text, sentence))) {
    return null;
  }
  const head = text.slice(sentence.start, Math.min(sentence.end, sentence.start + REACH));
  for (const heading of byStart.get(toKey(head)) ?? []) {
    const length = matchLoosely(heading, head);
    const next = length === null ? undefined : /^\s+(\p{Lu}[\p{L}'’]*)\s/u.exec(head.slice(length))?.[1];
    if (length !== null && next !== undefined && STRONG_STARTERS.has(next.toLowerCase())) {
      return length;
    }
  }
  return null;
}

/** Length of the heading where it stands at the head of `text`, however the white space in it is written; null where it does not. */
function matchLoosely(heading: string, text: string): number | null {
  let at = 0;
  for (const word of heading.split(/\s+/)) {
    while (at > 0 && /\s/.test(text.charAt(at))) {
      at += 1;
    }
    if (!text.startsWith(word, at)) {
      return null;
    }
    at += word.length;
  }
  return at;
}

function toFirstWord(text: string, { start, end }: Span): string {
  let at = start;
  while (at < end && !isSpace(text.charCodeAt(at))) {
    at += 1;
  }
  return text.slice(start, at);
}

function toKey(text: string): string {
  const [, one, two] = /^(\S+)\s+(\S+)/.exec(text.slice(0, 80)) ?? [];
  return one === undefined || two === undefined ? '' : `${one} ${two}`.toLowerCase();
}
