import PorterStemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';
import { hashText, hashUnits, scramble } from './hash.ts';

/** What is worth knowing of a word once and for all: the hash of its stem, and the keys of its character n-grams. */
export interface WordKeys {
  readonly stem: number;
  readonly characterGrams: readonly number[];
}

const STEM_SEED = 0x9747b28c;
const CHARACTER_SEED = 0x1b873593;
const SHORTEST_GRAM = 3;
const LONGEST_GRAM = 5;
/** Longer "words" are codes or addresses; their ends say nothing. */
const MAX_WORD_UNITS = 40;
/** Policies use some 20,000 different words; the memo is emptied rather than let grow without bound. */
const MAX_MEMO_WORDS = 100_000;

/** Character 3- to 5-grams of a word with a blank on either side; a word shorter than a gram counts whole. */
function toCharacterGrams(word: string): readonly number[] {
  const padded = ` ${word.slice(0, MAX_WORD_UNITS)} `;
  const keys: number[] = [];
  for (let size = SHORTEST_GRAM; size <= LONGEST_GRAM; size += 1) {
    for (let at = 0; at + size <= padded.length; at += 1) {
      keys.push(scramble(hashUnits(padded, at, at + size, CHARACTER_SEED)));
    }
    if (size >= padded.length) break;
  }
  return keys;
}

/** Words seen, with their keys. Looking a word up twice gives the same object; nothing but speed depends on the memo. */
export type WordMemo = Map<string, WordKeys>;

/** The keys of a folded word, from the memo or worked out now. */
export function getWordKeys(memo: WordMemo, word: string): WordKeys {
  const known = memo.get(word);
  if (known !== undefined) return known;
  const stem = hashText(PorterStemmer.stem(word.slice(0, MAX_WORD_UNITS)), STEM_SEED);
  const keys = { stem, characterGrams: toCharacterGrams(word) };
  if (memo.size >= MAX_MEMO_WORDS) memo.clear();
  memo.set(word, keys);
  return keys;
}
