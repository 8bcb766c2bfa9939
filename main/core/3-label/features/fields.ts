import type { ClauseInContext } from '../clause-context.ts';
import { toShapeKeys } from './shape.ts';
import { toTokens } from './token.ts';
import { toSkipPairs, toWordGrams } from './word-grams.ts';
import { getWordKeys } from './word-memo.ts';
import type { WordKeys, WordMemo } from './word-memo.ts';

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

/**
 * A clause as keys. `fields` has a list for each of {@link FIELDS}, empty for {@link CHARACTERS}, whose keys hang on
 * `words`: the clause's different words in order of first use.
 */
export interface ClauseKeys {
  readonly fields: readonly (readonly number[])[];
  readonly words: readonly WordKeys[];
}

const WORD_GRAM = 3;
const WIDEST_SKIP = 4;
const SURROUNDING_GRAM = 2;

/** All features of a clause and its surroundings. The memo only saves time. */
export function toClauseKeys(memo: WordMemo, clause: ClauseInContext): ClauseKeys {
  const read = (text: string | null | undefined): readonly WordKeys[] =>
    text ? toTokens(text).map(({ folded }) => getWordKeys(memo, folded)) : [];
  const words = read(clause.text);
  // The innermost heading is the one that training data knows.
  const heading = read(clause.headings.at(-1));
  return {
    words: [...new Set(words)],
    fields: [
      toWordGrams(words, WORD_GRAM, 1),
      toSkipPairs(words, WIDEST_SKIP, 2),
      toShapeKeys(clause, words, heading.length),
      toWordGrams(heading, SURROUNDING_GRAM, 3),
      toWordGrams(read(clause.leadIn), SURROUNDING_GRAM, 4),
      [],
      toWordGrams(read(clause.previous), 1, 5),
      toWordGrams(read(clause.next), 1, 6),
    ],
  };
}
