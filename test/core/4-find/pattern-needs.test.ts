import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findMatches } from '../../../main/core/4-find/pattern.ts';
import { toWords } from '../../../main/core/4-find/words.ts';

/** One of each form that a pattern can have. */
const PATTERNS = [
  'we share',
  'shar* with',
  '*count details',
  'we (do|will)? not sell',
  '(sell|rent|trade in) ..3 @data',
  '# days',
  '(hand over|pass on) @personal? @data',
  'we ..2 (keep|retain*) ..4 (# days|forever)',
  '..2 data',
];
const WORDS = (
  'we|share|sharing|with|account|details|do|will|not|sell|trade|in|the|data|30|days|hand|over|pass|on|your|information|keep|' +
  'retained|forever|.|,|we will not sell|trade in the data|hand over your data|we retained the account 30 days|account details'
).split('|');
/** Behind the end of a sentence stands every word, so that no pattern can lack one. */
const EVERY_WORD = ` . ${WORDS.join(' ').split(' ').join(' . ')}`;

const toLine = (words: string) => toWords(words, { start: 0, end: words.length });

describe('looking first whether a pattern’s words are there', () => {
  test('finds what searching every clause finds', () => {
    const sentence = fc.array(fc.constantFrom(...WORDS), { maxLength: 14 }).map((words) => words.join(' '));
    const found = new Set<string>();
    fc.assert(
      fc.property(sentence, fc.constantFrom(...PATTERNS), (words, pattern) => {
        const [alone, beside] = [toLine(words), toLine(words + EVERY_WORD)];
        const matches = findMatches(alone, pattern);
        if (matches.length > 0) found.add(pattern);
        const { length } = alone.words;
        expect(matches).toEqual(
          findMatches(beside, pattern)
            .filter(({ start }) => start < length)
            .filter(({ end }) => end <= length),
        );
      }),
      { seed: 11, numRuns: 4000 },
    );
    expect(found.size).toBe(PATTERNS.length);
  });
});
