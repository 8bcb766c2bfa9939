import PorterStemmer from 'natural/lib/natural/stemmers/porter_stemmer.js';
import { hashText, hashUnits, scramble } from './hash.ts';

/**
 * Words seen, numbered in order of first use, and what is worth knowing of each once and for all: the hash of its stem,
 * and the keys of its character n-grams. Nothing but speed depends on what it holds. A hash table with open addressing
 * over the words' code units, so that looking a word up makes no string.
 */
export interface WordMemo {
  /** A place is a word's hash and its number plus one; a zero number is a free place. */
  readonly places: Int32Array;
  /** The words' code units one after the other; word `w` stands from `starts[w]` to `starts[w + 1]`. */
  readonly units: Uint16Array;
  readonly starts: Int32Array;
  readonly stems: Int32Array;
  readonly characterGrams: Int32Array[];
  count: number;
}

const STEM_SEED = 0x9747b28c;
const CHARACTER_SEED = 0x1b873593;
/** FNV's offset basis. */
const WORD_SEED = 0x811c9dc5;
const SHORTEST_GRAM = 3;
const LONGEST_GRAM = 5;
/** Longer "words" are codes or addresses; their ends say nothing. */
const MAX_WORD_UNITS = 40;
/** Policies use some 20,000 different words. */
export const MAX_MEMO_WORDS = 2 ** 16;
const PLACES = 2 * MAX_MEMO_WORDS;

/** A memo that has seen no word. */
export function createWordMemo(): WordMemo {
  return {
    places: new Int32Array(2 * PLACES),
    units: new Uint16Array(MAX_MEMO_WORDS * MAX_WORD_UNITS),
    starts: new Int32Array(MAX_MEMO_WORDS + 1),
    stems: new Int32Array(MAX_MEMO_WORDS),
    characterGrams: [],
    count: 0,
  };
}

/** Forget all words: their numbers mean nothing any more. */
export function emptyMemo(memo: WordMemo): void {
  memo.places.fill(0);
  memo.characterGrams.length = 0;
  memo.count = 0;
}

/**
 * The number of the word at a place of a text, which must be folded but for the case of A to Z.
 *
 * @throws RangeError if the memo holds {@link MAX_MEMO_WORDS} words and this is another.
 */
export function getWord(memo: WordMemo, text: string, start: number, end: number): number {
  const { places } = memo;
  const last = Math.min(end, start + MAX_WORD_UNITS);
  const hash = hashWord(text, start, last);
  let place = hash & (PLACES - 1);
  for (;;) {
    const word = places[2 * place + 1]! - 1;
    if (word < 0) break;
    if (places[2 * place] === hash && isSame(memo, word, text, start, last)) return word;
    place = (place + 1) & (PLACES - 1);
  }
  places[2 * place] = hash;
  places[2 * place + 1] = memo.count + 1;
  return addWord(memo, text.slice(start, last).toLowerCase());
}

const toLower = (unit: number): number => (unit >= 65 && unit <= 90 ? unit + 32 : unit);

function hashWord(text: string, start: number, end: number): number {
  let bits = WORD_SEED;
  for (let at = start; at < end; at += 1) bits = Math.imul(bits ^ toLower(text.charCodeAt(at)), 0x01000193);
  return scramble(bits);
}

function isSame({ units, starts }: WordMemo, word: number, text: string, start: number, end: number): boolean {
  const first = starts[word]!;
  if (starts[word + 1]! - first !== end - start) return false;
  for (let at = start; at < end; at += 1) {
    if (units[first + at - start] !== toLower(text.charCodeAt(at))) return false;
  }
  return true;
}

function addWord(memo: WordMemo, word: string): number {
  const number = memo.count;
  if (number === MAX_MEMO_WORDS) throw new RangeError(`A memo of words holds at most ${MAX_MEMO_WORDS}`);
  const first = memo.starts[number]!;
  for (let at = 0; at < word.length; at += 1) memo.units[first + at] = word.charCodeAt(at);
  memo.starts[number + 1] = first + word.length;
  memo.stems[number] = hashText(PorterStemmer.stem(word), STEM_SEED);
  memo.characterGrams.push(toCharacterGrams(word));
  memo.count = number + 1;
  return number;
}

/** Character 3- to 5-grams of a word with a blank on either side; a word shorter than a gram counts whole. */
function toCharacterGrams(word: string): Int32Array {
  const padded = ` ${word} `;
  const keys: number[] = [];
  for (let size = SHORTEST_GRAM; size <= LONGEST_GRAM; size += 1) {
    for (let at = 0; at + size <= padded.length; at += 1) {
      keys.push(scramble(hashUnits(padded, at, at + size, CHARACTER_SEED)));
    }
    if (size >= padded.length) break;
  }
  return Int32Array.from(keys);
}
