import type { ClauseInContext } from '../clause-context.ts';
import { createKeyBuffer } from './key-buffer.ts';
import type { KeyBuffer } from './key-buffer.ts';
import { pushShapeKeys } from './shape.ts';
import { pushSkipPairs, pushWordGrams } from './word-grams.ts';
import { copyWords, createWordList, MAX_TEXT_WORDS, readWords } from './word-list.ts';
import type { WordList } from './word-list.ts';
import { createWordMemo, emptyMemo, MAX_MEMO_WORDS } from './word-memo.ts';
import type { WordMemo } from './word-memo.ts';

/**
 * Where features come from. Each field is one vector of length `weight`, so that a long clause does not drown its
 * heading, nor a neighbour the clause. Context fields come last: training leaves them out of some clauses, so that the
 * model does not lean on neighbours that may be missing.
 */
export const FIELDS = [
  { name: 'words', weight: 1, isContext: false },
  { name: 'skip pairs', weight: 0.5, isContext: false },
  { name: 'shape', weight: 0.2, isContext: false },
  { name: 'heading', weight: 0.5, isContext: false },
  { name: 'lead-in', weight: 0.6, isContext: false },
  { name: 'characters', weight: 0.5, isContext: false },
  { name: 'previous', weight: 0.3, isContext: true },
  { name: 'next', weight: 0.3, isContext: true },
] as const;

/** The field whose features are those of the clause's different words, each word's taken together. */
export const CHARACTERS = FIELDS.findIndex(({ name }) => name === 'characters');

const WORD_GRAM = 3;
const WIDEST_SKIP = 4;
const SURROUNDING_GRAM = 2;
/** A clause has five texts: with less room than this in the memo it may run over. */
const FULL_MEMO = MAX_MEMO_WORDS - 5 * MAX_TEXT_WORDS;

/** Reads clauses one at a time; what the last one gave stands in it until the next. */
export interface ClauseReader {
  readonly memo: WordMemo;
  readonly keys: KeyBuffer;
  /** The clause's different words, in order of first use: {@link CHARACTERS} has no keys of its own. */
  readonly different: Int32Array;
  differentCount: number;
  /** How often the memo was emptied: numbers of words from before mean nothing. */
  emptied: number;
  /** In which reading each word was last met; readings count from 1. */
  readonly met: Int32Array;
  reading: number;
  readonly texts: Readonly<Record<'clause' | 'heading' | 'leadIn' | 'previous' | 'next', WordList>>;
}

/** A reader that has read nothing. */
export function createClauseReader(): ClauseReader {
  return {
    memo: createWordMemo(),
    keys: createKeyBuffer(FIELDS.length),
    different: new Int32Array(MAX_TEXT_WORDS),
    differentCount: 0,
    emptied: 0,
    met: new Int32Array(MAX_MEMO_WORDS),
    reading: 0,
    texts: {
      clause: createWordList(),
      heading: createWordList(),
      leadIn: createWordList(),
      previous: createWordList(),
      next: createWordList(),
    },
  };
}

/** Read all features of a clause and its surroundings. */
export function readClause(reader: ClauseReader, clause: ClauseInContext): void {
  const { memo, keys, texts } = reader;
  if (memo.count > FULL_MEMO) startOver(reader);
  if (clause.previous !== null && clause.previous === texts.clause.text) copyWords(texts.clause, texts.previous);
  if (clause.text === texts.next.text) copyWords(texts.next, texts.clause);
  readWords(memo, clause.text, texts.clause);
  // The innermost heading is the one that training data knows.
  readWords(memo, clause.headings.at(-1), texts.heading);
  readWords(memo, clause.leadIn, texts.leadIn);
  readWords(memo, clause.previous, texts.previous);
  readWords(memo, clause.next, texts.next);
  findDifferent(reader, texts.clause);
  keys.count = 0;
  pushWordGrams(keys, texts.clause, WORD_GRAM, 1);
  keys.ends[0] = keys.count;
  pushSkipPairs(keys, texts.clause, WIDEST_SKIP, 2);
  keys.ends[1] = keys.count;
  pushShapeKeys(keys, clause, texts.clause, texts.heading.count);
  keys.ends[2] = keys.count;
  pushWordGrams(keys, texts.heading, SURROUNDING_GRAM, 3);
  keys.ends[3] = keys.count;
  pushWordGrams(keys, texts.leadIn, SURROUNDING_GRAM, 4);
  keys.ends[4] = keys.count;
  keys.ends[CHARACTERS] = keys.count;
  pushWordGrams(keys, texts.previous, 1, 5);
  keys.ends[6] = keys.count;
  pushWordGrams(keys, texts.next, 1, 6);
  keys.ends[7] = keys.count;
}

function startOver(reader: ClauseReader): void {
  emptyMemo(reader.memo);
  reader.met.fill(0);
  reader.emptied += 1;
  for (const list of Object.values(reader.texts)) {
    list.text = null;
    list.count = 0;
  }
}

function findDifferent(reader: ClauseReader, { words, count }: WordList): void {
  const { met, different } = reader;
  // Readings are 32-bit numbers; starting over costs one word counted twice in four thousand million clauses.
  reader.reading = (reader.reading + 1) | 0;
  reader.differentCount = 0;
  for (let at = 0; at < count; at += 1) {
    const word = words[at]!;
    if (met[word] === reader.reading) continue;
    met[word] = reader.reading;
    different[reader.differentCount] = word;
    reader.differentCount += 1;
  }
}

/** A clause's keys, kept: those of each of {@link FIELDS}, and the letter groups of each different word. */
export interface ClauseKeys {
  readonly fields: readonly Int32Array[];
  readonly characterGrams: readonly Int32Array[];
}

/** All features of a clause and its surroundings, copied out of the reader. */
export function toClauseKeys(reader: ClauseReader, clause: ClauseInContext): ClauseKeys {
  readClause(reader, clause);
  const { keys, ends } = reader.keys;
  return {
    fields: FIELDS.map((_, field) => keys.slice(field === 0 ? 0 : ends[field - 1]!, ends[field])),
    characterGrams: Array.from(
      reader.different.subarray(0, reader.differentCount),
      (word) => reader.memo.characterGrams[word]!,
    ),
  };
}
