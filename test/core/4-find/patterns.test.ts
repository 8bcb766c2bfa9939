import { describe, expect, test } from 'vitest';
import { listAspects } from '../../../main/core/4-find/aspects.ts';
import { DETECTORS } from '../../../main/core/4-find/detector-list.ts';
import { isNegated } from '../../../main/core/4-find/negation.ts';
import { findMatches, preparePatterns } from '../../../main/core/4-find/pattern.ts';
import { toWords } from '../../../main/core/4-find/words.ts';

const read = (text: string) => toWords(text, { start: 0, end: text.length });

test('every aspect of the data file has one detector, and no detector is without an aspect', () => {
  expect(DETECTORS.map(({ aspect }) => aspect).toSorted()).toEqual(
    listAspects()
      .map(({ id }) => id)
      .toSorted(),
  );
  expect(listAspects()).toHaveLength(46);
});

test('every pattern of every detector can be read, and none is met by nothing', () => {
  const patterns = DETECTORS.flatMap(({ rules }) =>
    rules.flatMap(({ says, also, with: more, unless, voids, under }) =>
      [says, also, more, unless, voids, under].flatMap((list) => list ?? []),
    ),
  );
  expect(patterns.length).toBeGreaterThan(300);
  expect(patterns.filter((pattern) => findMatches(read('Ω'), pattern).length > 0)).toEqual([]);
});

describe('Patterns', () => {
  const cases: readonly (readonly [pattern: string, text: string, found: readonly string[]])[] = [
    ['share', 'We share. They SHARE', ['share', 'SHARE']],
    ['shar*', 'sharing shares care', ['sharing', 'shares']],
    ['keep ..2 data', 'keep all the data', ['keep all the data']],
    ['keep ..1 data', 'keep all the data', []],
    ['keep ..4 data', 'We keep it. The data', []],
    ['(sell|trade in) data', 'trade in data', ['trade in data']],
    ['# days', 'thirty (30) days or ten days', ['30) days', 'ten days']],
    ['do not track', '“Do-Not-Track”', ['Do-Not-Track']],
    ['we? sell', 'we sell', ['we sell']],
    ['do not', "We don't", ["don't"]],
  ];
  test.each(cases)('%s in “%s”', (pattern, text, found) => {
    const words = read(text);
    const quotes = findMatches(words, pattern).map(({ start, end }) =>
      text.slice(words.spans[start]?.start, words.spans[end - 1]?.end),
    );
    expect(quotes).toEqual(found);
  });

  test('a set that is not there is a mistake in a detector', () => {
    expect(() => findMatches(read('a'), '@nosuch')).toThrow(RangeError);
  });

  const unreadable = [
    '(sell ..2 data|rent)',
    '(our ..2 data)? shared',
    '(sell|(rent|lease) out)',
    '(sell|rent',
    'rent) data',
    'keep ..x data',
    'a%b',
  ];
  test.each(unreadable)('%s could never be met, and is refused before it is looked for', (pattern) => {
    expect(() => preparePatterns([pattern])).toThrow(SyntaxError);
  });
});

describe('Negation', () => {
  const cases: readonly (readonly [negated: boolean, text: string])[] = [
    [true, 'We do not sell it.'],
    [true, 'We never rent or sell it.'],
    [true, 'We won’t sell it.'],
    [false, 'We sell it.'],
    [false, 'We not only keep it but sell it.'],
    [false, 'We do not keep it, but we sell it.'],
    [false, 'We do nothing unless you let us sell it.'],
    [false, 'Do not hesitate to ask whether we sell it.'],
  ];
  test.each(cases)('%s: %s', (negated, text) => {
    const words = read(text);
    const [match] = findMatches(words, 'sell');
    expect(match !== undefined && isNegated(words, match)).toBe(negated);
  });
});
