import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pickPlaces, toPath, toShortName, toTicks } from '../../../renderer/text/chart-scale.ts';
import { toPeriodName } from '../../../renderer/text/period-names.ts';
import { toOneDay, toPart, toShare } from '../../../renderer/text/progress-words.ts';

describe('a picture’s axis', () => {
  test.each([
    [0, [0, 1]],
    [1, [0, 1]],
    [3, [0, 1, 2, 3]],
    [7, [0, 2, 4, 6, 8]],
    [124, [0, 50, 100, 150]],
    [100_000, [0, 20_000, 40_000, 60_000, 80_000, 100_000]],
  ])('up to %i counts in round steps', (most, ticks) => {
    expect(toTicks(most, true)).toEqual(ticks);
  });

  test('covers whatever is counted with two to six round numbers', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), (most) => {
        const ticks = toTicks(most, true);
        expect(ticks[0]).toBe(0);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(most);
        expect(ticks.length).toBeGreaterThanOrEqual(2);
        expect(ticks.length).toBeLessThanOrEqual(7);
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  test('names few of many places, the first and the last among them', () => {
    expect(pickPlaces(0, 3)).toEqual([]);
    expect(pickPlaces(1, 3)).toEqual([0]);
    expect(pickPlaces(2, 3)).toEqual([0, 1]);
    expect(pickPlaces(40, 3)).toEqual([0, 20, 39]);
  });

  test('breaks a line where there is no value', () => {
    const at = (x: number) => ({ x, y: 1 });
    expect(toPath([null, at(1), at(2), null, at(4), at(5)])).toBe('M1 1L2 1M4 1L5 1');
  });

  test('cuts long names between graphemes', () => {
    expect(toShortName('Ann', 3)).toBe('Ann');
    expect(toShortName('👩🏽‍🚀👩🏽‍🚀👩🏽‍🚀', 2)).toBe('👩🏽‍🚀…');
  });
});

describe('words of progress', () => {
  test.each([
    ['day', '2026-01-03', '3 Jan 2026'],
    ['week', '2026-01-05', 'week of 5 Jan 2026'],
    ['month', '2026-01-01', 'Jan 2026'],
    ['quarter', '2026-04-01', 'Q2 2026'],
    ['year', '2026-01-01', '2026'],
    ['decade', '2020-01-01', '2020s'],
    ['century', '1900-01-01', '1900–1999'],
    ['millennium', '2000-01-01', '2000–2999'],
  ] as const)('name a %s', (unit, start, name) => {
    expect(toPeriodName(unit, start)).toBe(name);
  });

  test('say parts and shares', () => {
    expect([toPart(1, 1200), toShare(1, 3), toShare(0, 0)]).toEqual(['1 of 1,200', '33 %', '–']);
  });

  test('say that one day makes no line yet', () => {
    const toWords = (...starts: readonly string[]) => toOneDay({ unit: 'day', starts });
    expect(toWords('2026-01-03')).toBe('One day of work so far, 3 Jan 2026: the line begins with the second day.');
    expect([toWords(), toWords('2026-01-03', '2026-01-04')]).toEqual([null, null]);
  });
});
