import { hashNext, hashText } from './hash.ts';
import type { WordKeys } from './word-memo.ts';

/** A text's edge counts as a word: "^ we do not" is not the same as "if we do not". */
const EDGE = hashText('', 0x51ed270b);

/** Keys of all runs of one to `longest` words, by their stems. No words give no keys. */
export function toWordGrams(words: readonly WordKeys[], longest: number, seed: number): readonly number[] {
  if (words.length === 0) return [];
  const keys: number[] = [];
  for (let first = -1; first <= words.length; first += 1) {
    let key = seed;
    for (let at = first; at < first + longest && at <= words.length; at += 1) {
      key = hashNext(key, words[at]?.stem ?? EDGE);
      keys.push(key);
    }
  }
  return keys;
}

/** Keys of ordered pairs of words with one to `widest - 1` words between them (skip-grams, Guthrie et al. 2006): "not … sell". */
export function toSkipPairs(words: readonly WordKeys[], widest: number, seed: number): readonly number[] {
  const keys: number[] = [];
  for (let first = 0; first < words.length; first += 1) {
    const start = hashNext(seed, words[first]!.stem);
    for (let at = first + 2; at <= first + widest && at < words.length; at += 1) {
      keys.push(hashNext(start, words[at]!.stem));
    }
  }
  return keys;
}
