import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toDrawnRows } from '../../../renderer/text/drawn-rows.ts';

describe('the rows of a long table that are drawn', () => {
  test.for([
    ['none of none', 0, 0, null, 0, []],
    ['all of a short one', 0, 3, null, 3, [0, 1, 2]],
    ['those in sight at the start', 0, 2, null, 9, [0, 1]],
    ['those in sight in between', 4, 6, null, 9, [4, 5]],
    ['the one with the keyboard and those beside it, above', 6, 8, 2, 9, [1, 2, 3, 6, 7]],
    ['the one with the keyboard and those beside it, below', 1, 2, 6, 9, [1, 5, 6, 7]],
    ['the one with the keyboard at the edge of those in sight', 1, 3, 3, 9, [1, 2, 3, 4]],
    ['the first with the keyboard', 3, 4, 0, 5, [0, 1, 3]],
    ['the last with the keyboard', 0, 1, 4, 5, [0, 3, 4]],
  ] as const)('are %s', ([, first, end, kept, count, drawn]) => {
    expect(toDrawnRows({ first, end }, kept, count)).toEqual(drawn);
  });

  test('are each there once and in order, among them all of the run that there are', () => {
    const at = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(at, at, fc.option(at), at, (first, length, kept, count) => {
        const drawn = toDrawnRows({ first, end: first + length }, kept, count);
        expect(drawn).toEqual([...new Set(drawn)].toSorted((a, b) => a - b));
        const there = Array.from({ length }, (_, step) => first + step).filter((one) => one < count);
        expect(drawn).toEqual(expect.arrayContaining(there));
        expect(drawn.every((one) => one < count)).toBe(true);
      }),
      { seed: 7 },
    );
  });
});
