import type { ClauseInContext } from '../clause-context.ts';
import { hashNext, hashText } from './hash.ts';
import { toTokens } from './token.ts';
import { getWordKeys } from './word-memo.ts';
import type { WordMemo } from './word-memo.ts';

/**
 * Where features come from. Each field is weighed as one vector of length `weight`, so that a long clause does not
 * drown its heading, nor a long neighbour the clause.
 */
export const FIELDS = [
  { name: 'words', weight: 1 },
  { name: 'characters', weight: 1 },
  { name: 'heading', weight: 0.5 },
  { name: 'lead-in', weight: 0.5 },
  { name: 'previous', weight: 0.3 },
  { name: 'next', weight: 0.3 },
] as const;

/** The keys of a clause, one list a field, in the order of {@link FIELDS}. A key may stand more than once. */
export type FieldKeys = readonly (readonly number[])[];

const EDGE = hashText('', 0x51ed270b);

/** Keys of all runs of one to `longest` words; the text's two edges count as words. */
function toWordGrams(memo: WordMemo, text: string, longest: number, seed: number): readonly number[] {
  const tokens = toTokens(text);
  if (tokens.length === 0) return [];
  const words = [EDGE, ...tokens.map(({ folded }) => getWordKeys(memo, folded).stem), EDGE];
  const keys: number[] = [];
  for (let from = 0; from < words.length; from += 1) {
    let key = seed;
    for (const word of words.slice(from, from + longest)) {
      key = hashNext(key, word);
      keys.push(key);
    }
  }
  return keys;
}

/** All features of a clause and its surroundings. The memo only saves time. */
export function toFieldKeys(memo: WordMemo, clause: ClauseInContext): FieldKeys {
  const { text, headings, leadIn, previous, next } = clause;
  return [
    toWordGrams(memo, text, 3, 1),
    toTokens(text).flatMap(({ folded }) => getWordKeys(memo, folded).characterGrams),
    toWordGrams(memo, headings.at(-1) ?? '', 2, 2),
    toWordGrams(memo, leadIn ?? '', 2, 3),
    toWordGrams(memo, previous ?? '', 1, 4),
    toWordGrams(memo, next ?? '', 1, 5),
  ];
}
