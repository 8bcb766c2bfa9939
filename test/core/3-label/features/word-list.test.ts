import { assert, property, string, array, constantFrom, oneof } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWord, MAX_READ_UNITS, toTokens } from '../../../../main/core/3-label/features/token.ts';
import { createWordList, readWords } from '../../../../main/core/3-label/features/word-list.ts';
import { createWordMemo, getWord } from '../../../../main/core/3-label/features/word-memo.ts';

const pieces = constantFrom(
  'We',
  'we',
  ' ',
  '-',
  '1998',
  '30',
  '365',
  'Æther',
  'ﬁ',
  '’s',
  'e2e',
  '\ud800',
  'x'.repeat(50),
);
const texts = array(oneof(pieces, string({ unit: 'binary', maxLength: 6 })), { maxLength: 30 }).map((all) =>
  all.join(''),
);

describe('reading words', () => {
  it('finds the words that the tokens of a text fold to, in order', () => {
    const memo = createWordMemo();
    const list = createWordList();
    assert(
      property(texts, (text) => {
        readWords(memo, text, list);
        const folded = toTokens(text).map(({ start, end }) => foldWord(text.slice(start, end)));
        expect([...list.words.subarray(0, list.count)]).toEqual(folded.map((w) => getWord(memo, w, 0, w.length)));
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  it('gives a word one number whatever its case, and other words other numbers', () => {
    const memo = createWordMemo();
    const numbers = ['Data', 'data', 'dates', 'DATA', 'date'].map((word) => getWord(memo, word, 0, word.length));
    expect(numbers).toEqual([0, 0, 1, 0, 2]);
  });

  it('reads a text of 100 KB up to its limit', () => {
    const memo = createWordMemo();
    const list = createWordList();
    readWords(memo, 'a '.repeat(50_000), list);
    expect(list.count).toBe(MAX_READ_UNITS / 2);
  });

  it('forgets the text before when there is none', () => {
    const memo = createWordMemo();
    const list = createWordList();
    readWords(memo, 'two words', list);
    readWords(memo, null, list);
    expect(list.count).toBe(0);
  });
});
