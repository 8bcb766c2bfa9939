import { isTitleCase, toWords } from '../2-words/heading-words.ts';
import { STRONG_STARTERS } from '../2-words/words.ts';

/** Headings of a document by their first two words, for finding them where a converter ran them into a paragraph. */
export type KnownHeadings = ReadonlyMap<string, readonly string[]>;

/** Most headings kept that open with the same two words. */
const SAME_START = 20;

/** Index the headings that can be told from a sentence: two words or more in title case. */
export function toKnownHeadings(headings: Iterable<string>): KnownHeadings {
  const known = new Map<string, string[]>();
  for (const heading of new Set(headings)) {
    const words = toWords(heading);
    if (words.length >= 2 && words.length <= 14 && isTitleCase(words) && /[\p{L}\p{N}]$/u.test(heading)) {
      const key = toKey(heading);
      known.set(key, [...(known.get(key) ?? []), heading].slice(0, SAME_START));
    }
  }
  return known;
}

/** Where a known heading ends that opens a sentence, with another sentence right behind it; null where there is none. */
export function findKnownEnd(known: KnownHeadings, sentence: string): number | null {
  const head = sentence.slice(0, 200);
  for (const heading of known.get(toKey(head)) ?? []) {
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

function toKey(text: string): string {
  const [, one, two] = /^(\S+)\s+(\S+)/.exec(text.slice(0, 80)) ?? [];
  return one === undefined || two === undefined ? '' : `${one} ${two}`.toLowerCase();
}
