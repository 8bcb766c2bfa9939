import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  findFirstPlace,
  findNextPlace,
  findPlaceAt,
  listCutPlaces,
  type CaretStep,
} from '../../../renderer/text/cut-places.ts';

const WORDS = '* We keep “logs.” They (all) stay; for a year';

describe('places to cut', () => {
  it.each<{ step: CaretStep; words: string; before: readonly string[] }>([
    { step: 'word', words: 'We keep logs', before: ['keep logs', 'logs'] },
    { step: 'word', words: '* We keep', before: ['keep'] },
    { step: 'word', words: 'One ***', before: [] },
    { step: 'sentence', words: WORDS, before: ['They (all) stay; for a year', 'for a year'] },
    { step: 'character', words: 'a𝒜b', before: ['𝒜b', 'b'] },
    { step: 'word', words: 'Word', before: [] },
    { step: 'word', words: '', before: [] },
  ])('by $step in “$words”', ({ step, words, before }) => {
    expect(listCutPlaces(words, step).map((at) => words.slice(at))).toEqual(before);
  });

  it('have words on either side and halve no character, whatever the text', () => {
    const steps = fc.constantFrom<CaretStep>('character', 'word', 'sentence');
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), steps, (words, step) => {
        for (const at of listCutPlaces(words, step)) {
          expect([/[\p{L}\p{N}]/u.test(words.slice(0, at)), /[\p{L}\p{N}]/u.test(words.slice(at))]).toEqual([
            true,
            true,
          ]);
          expect([words.slice(0, at).isWellFormed(), words.slice(at).isWellFormed()]).toEqual([true, true]);
        }
      }),
      { seed: 20_261_125, numRuns: 300 },
    );
  });

  it('start behind the first stop, else in the middle, else inside the one word', () => {
    const words = ['We keep it. We do.', 'We keep logs for you', 'HelloWorld', 'x'];
    expect(words.map((one) => findFirstPlace(one))).toEqual([12, 13, 1, null]);
  });

  it('are gone through in both directions and end at the ends', () => {
    expect([findNextPlace('a b c', 2, 'word', 1), findNextPlace('a b c', 4, 'word', 1)]).toEqual([4, 4]);
    expect([findNextPlace('a b c', 4, 'word', -1), findNextPlace('a b c', 2, 'word', -1)]).toEqual([2, 2]);
    expect([findPlaceAt('We keep logs', 5), findPlaceAt('We keep logs', 0), findPlaceAt('We', 1)]).toEqual([
      3,
      3,
      null,
    ]);
  });
});
