import { hashNext, hashText } from './hash.ts';
import { pushKey } from './key-buffer.ts';
import type { KeyBuffer } from './key-buffer.ts';
import type { WordList } from './word-list.ts';

/** A text's edge counts as a word: "^ we do not" is not the same as "if we do not". */
const EDGE = hashText('', 0x51ed270b);

/** Push the keys of all runs of one to `longest` words, by their stems. No words give no keys. */
export function pushWordGrams(into: KeyBuffer, { stems, count }: WordList, longest: number, seed: number): void {
  if (count === 0) return;
  for (let first = -1; first <= count; first += 1) {
    let key = seed;
    for (let at = first; at < first + longest && at <= count; at += 1) {
      key = hashNext(key, at < 0 || at === count ? EDGE : stems[at]!);
      pushKey(into, key);
    }
  }
}

/** Push the keys of ordered pairs of words with one to `widest - 1` words between them (skip-grams, Guthrie et al. 2006): "not … sell". */
export function pushSkipPairs(into: KeyBuffer, { stems, count }: WordList, widest: number, seed: number): void {
  for (let first = 0; first < count; first += 1) {
    const start = hashNext(seed, stems[first]!);
    for (let at = first + 2; at <= first + widest && at < count; at += 1) pushKey(into, hashNext(start, stems[at]!));
  }
}
