import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toDrawnRows, type DrawnRow } from '../../../renderer/text/drawn-rows.ts';

const toWords = (drawn: readonly DrawnRow[]): string =>
  drawn.map((one) => (one.kind === 'row' ? one.at : `${one.rows} from ${one.at}`)).join(', ');

describe('the rows of a long table that are drawn', () => {
  test.for([
    ['none of none', 0, 0, null, 0, ''],
    ['all of a short one', 0, 3, null, 3, '0, 1, 2'],
    ['those in sight at the start', 0, 2, null, 9, '0, 1, 7 from 2'],
    ['those in sight in between', 4, 6, null, 9, '4 from 0, 4, 5, 3 from 6'],
    ['the one with the keyboard and those beside it, above', 6, 8, 2, 9, '1 from 0, 1, 2, 3, 2 from 4, 6, 7, 1 from 8'],
    ['the one with the keyboard and those beside it, below', 1, 2, 6, 9, '1 from 0, 1, 3 from 2, 5, 6, 7, 1 from 8'],
    ['the one with the keyboard at the edge of those in sight', 1, 3, 3, 9, '1 from 0, 1, 2, 3, 4, 4 from 5'],
    ['the first with the keyboard', 3, 4, 0, 5, '0, 1, 1 from 2, 3, 1 from 4'],
    ['the last with the keyboard', 0, 1, 4, 5, '0, 2 from 1, 3, 4'],
  ] as const)('are %s', ([, first, end, kept, count, words]) => {
    expect(toWords(toDrawnRows({ first, end }, kept, count))).toBe(words);
  });

  test('take with the gaps the room of all, each row once and in order', () => {
    const at = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(at, at, fc.option(at), at, (first, length, kept, count) => {
        const covered = toDrawnRows({ first, end: first + length }, kept, count).flatMap((one) =>
          one.kind === 'row' ? [one.at] : Array.from({ length: one.rows }, (_, step) => one.at + step),
        );
        expect(covered).toEqual(Array.from({ length: count }, (_, index) => index));
      }),
      { seed: 7 },
    );
  });
});
