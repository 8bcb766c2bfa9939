import { foldWord, isDigit, isWordUnit, MAX_READ_UNITS } from './token.ts';
import { getWord } from './word-memo.ts';
import type { WordMemo } from './word-memo.ts';

/** The words of the text read last, in order: their numbers in the memo and their stems. Room that is filled again and again. */
export interface WordList {
  readonly words: Int32Array;
  readonly stems: Int32Array;
  count: number;
  /** The text read, so that a heading over many clauses, or a neighbour, is not read twice; null for none. */
  text: string | null;
}

/** No text holds more words than this, since two words have something between them. */
export const MAX_TEXT_WORDS = MAX_READ_UNITS / 2;

/** A list of no words. */
export function createWordList(): WordList {
  return { words: new Int32Array(MAX_TEXT_WORDS), stems: new Int32Array(MAX_TEXT_WORDS), count: 0, text: null };
}

/** Read a text's words, at most the first {@link MAX_READ_UNITS} code units of it. No text gives no words. */
export function readWords(memo: WordMemo, text: string | null | undefined, into: WordList): void {
  if (into.text === text) return;
  into.text = text ?? null;
  into.count = 0;
  if (!text) return;
  const length = Math.min(text.length, MAX_READ_UNITS);
  let start = -1;
  let isPlain = true;
  for (let at = 0; at <= length; at += 1) {
    const unit = at < length ? text.charCodeAt(at) : 32;
    if (isWordUnit(unit)) {
      if (start < 0) {
        start = at;
        isPlain = !isDigit(unit);
      }
      if (unit >= 128) isPlain = false;
    } else if (start >= 0) {
      addWord(memo, text, start, at, isPlain, into);
      start = -1;
    }
  }
}

function addWord(memo: WordMemo, text: string, start: number, end: number, isPlain: boolean, into: WordList): void {
  const folded = isPlain ? '' : foldWord(text.slice(start, end));
  const word = isPlain ? getWord(memo, text, start, end) : getWord(memo, folded, 0, folded.length);
  into.words[into.count] = word;
  into.stems[into.count] = memo.stems[word]!;
  into.count += 1;
}

/** Make a list the copy of another. */
export function copyWords(from: WordList, into: WordList): void {
  for (let at = 0; at < from.count; at += 1) {
    into.words[at] = from.words[at]!;
    into.stems[at] = from.stems[at]!;
  }
  into.count = from.count;
  into.text = from.text;
}
