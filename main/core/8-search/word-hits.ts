import type { SearchQuery } from '../../contract/search.ts';
import type { Span } from '../../contract/types.ts';

/** A word of a text, folded as the index of words folds it, with its place. */
interface PlacedWord extends Span {
  readonly folded: string;
}

/** Words that have to stand in a row; the last one may be the beginning of a longer word. */
interface Pattern {
  readonly words: readonly string[];
  readonly isPrefix: boolean;
}

/**
 * Where the words of a query stand in a text: ordered, disjoint spans. What stands under a NOT is not marked; of a NEAR each word is.
 *
 * Words are runs of letters and digits, compared without case and diacritics, as SQLite’s tokenizer `unicode61` does.
 */
export function findHits(text: string, query: SearchQuery): readonly Span[] {
  const patterns = listPatterns(query);
  if (patterns.length === 0) return [];
  const words = cutWords(text);
  const hits: Span[] = [];
  for (const at of words.keys()) {
    const length = Math.max(0, ...patterns.map((pattern) => (fits(words, at, pattern) ? pattern.words.length : 0)));
    const [first, last] = [words[at], words[at + length - 1]];
    if (length > 0 && first !== undefined && last !== undefined) addHit(hits, { start: first.start, end: last.end });
  }
  return hits;
}

function listPatterns(query: SearchQuery): readonly Pattern[] {
  switch (query.kind) {
    case 'text':
      return toPatterns([query.words], query.match === 'prefix');
    case 'near':
      return toPatterns(query.words, false);
    case 'all':
    case 'any':
      return query.parts.flatMap(listPatterns);
    case 'is':
    case 'score':
    case 'not':
      return [];
  }
}

function toPatterns(texts: readonly string[], isPrefix: boolean): readonly Pattern[] {
  const patterns = texts.map((text) => ({ words: cutWords(text).map(({ folded }) => folded), isPrefix }));
  return patterns.filter(({ words }) => words.length > 0);
}

function cutWords(text: string): readonly PlacedWord[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}\p{Co}][\p{L}\p{N}\p{Co}\p{M}]*/gu), ({ 0: word, index }) => {
    return { folded: fold(word), start: index, end: index + word.length };
  });
}

function fold(word: string): string {
  return word.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

function fits(words: readonly PlacedWord[], at: number, { words: wanted, isPrefix }: Pattern): boolean {
  return wanted.every((one, step) => {
    const word = words[at + step]?.folded;
    return word === one || (isPrefix && step === wanted.length - 1 && word?.startsWith(one) === true);
  });
}

function addHit(hits: Span[], hit: Span): void {
  const last = hits.at(-1);
  if (last === undefined || hit.start >= last.end) hits.push(hit);
  else if (hit.end > last.end) hits.splice(-1, 1, { start: last.start, end: hit.end });
}
