import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LabelId } from '../../../../main/contract/labels.ts';
import { LABEL_IDS } from '../../../../main/contract/labels.ts';
import { MAX_PERIODS } from '../../../../main/contract/progress.ts';
import { krippendorffAlpha } from '../../../../main/core/5-compare/agreement/alpha.ts';
import { followAnswers as followPolicies } from '../../../../main/core/5-compare/agreement/over-time.ts';
import { countByDay, type TimedWord } from '../../../../main/core/5-compare/agreement/policy-days.ts';
import { findPeriod, toPeriods } from '../../../../main/core/5-compare/agreement/periods.ts';
import { codeRatings, measure } from '../../../../main/core/5-compare/agreement/ratings.ts';
import { masiDistance } from '../../../../main/core/5-compare/agreement/set-distance.ts';

const followAnswers = (words: readonly TimedWord[], labels: readonly LabelId[]) =>
  followPolicies([countByDay(words)], labels);

const PEOPLE = ['Ann', 'Bo', 'Cy'];
const at = (day: string): number => Date.parse(`${day}T12:00:00Z`);
const say = (clause: number, annotator: string, labels: readonly LabelId[], day: string): TimedWord => {
  return { clause, annotator, labels, atMs: at(day) };
};

/** Alpha of what each had said last, in the log’s order, by a moment: from the whole, with the coefficient that the agreement view shows. */
function measureAt(words: readonly TimedWord[], beforeMs: number): { alpha: number | null; clauses: number } {
  const last = new Map<number, Map<string, readonly LabelId[]>>();
  for (const { clause, annotator, labels, atMs } of words) {
    if (atMs < beforeMs) last.set(clause, (last.get(clause) ?? new Map()).set(annotator, labels));
  }
  const rows = [...last.values()].map((said) => PEOPLE.map((name) => said.get(name) ?? null));
  const { value, items } = measure(krippendorffAlpha<readonly LabelId[]>(masiDistance), codeRatings([rows]));
  return { alpha: value, clauses: items };
}

describe('Periods', () => {
  test.each([
    ['one moment', '2026-03-01T23:59:59Z', '2026-03-01T23:59:59Z', 'day', 1, '2026-03-01'],
    ['two days', '2026-02-28T23:59:59Z', '2026-03-01T00:00:00Z', 'day', 2, '2026-02-28'],
    ['weeks, which begin on Mondays', '2026-01-04T00:00:00Z', '2026-02-20T00:00:00Z', 'week', 8, '2025-12-29'],
    ['months', '2025-01-31T00:00:00Z', '2026-01-01T00:00:00Z', 'month', 13, '2025-01-01'],
    ['quarters', '2020-02-01T00:00:00Z', '2026-01-01T00:00:00Z', 'quarter', 25, '2020-01-01'],
    ['years', '1970-01-01T00:00:00Z', '2002-01-01T00:00:00Z', 'year', 33, '1970-01-01'],
    ['decades', '1970-01-01T00:00:00Z', '2026-01-01T00:00:00Z', 'decade', 6, '1970-01-01'],
    ['centuries', '0900-01-01T00:00:00Z', '2026-01-01T00:00:00Z', 'century', 12, '0900-01-01'],
    ['millennia', '0001-01-01T00:00:00Z', '9999-12-31T00:00:00Z', 'millennium', 10, '0000-01-01'],
  ])('are %s', (_, first, last, unit, count, begin) => {
    const found = toPeriods(Date.parse(first), Date.parse(last));
    expect([found.unit, found.starts.length, found.starts[0]]).toEqual([unit, count, begin]);
  });

  test('are none for no stretch of time', () => {
    expect(toPeriods(Infinity, -Infinity).starts).toEqual([]);
  });

  test('hold each moment between first and last in one that has begun and is not over', () => {
    const moment = fc.integer({ min: Date.parse('0001-01-01'), max: Date.parse('9999-12-31') });
    fc.assert(
      fc.property(moment, moment, moment, (a, b, c) => {
        const [first, middle, last] = [a, b, c].toSorted((x, y) => x - y) as [number, number, number];
        const periods = toPeriods(first, last);
        const { startsMs } = periods;
        expect(startsMs.length).toBeGreaterThan(0);
        expect(startsMs.length).toBeLessThanOrEqual(MAX_PERIODS);
        for (const one of [first, middle, last]) {
          const place = findPeriod(periods, one);
          expect(startsMs[place]).toBeLessThanOrEqual(one);
          expect(startsMs[place + 1] ?? Infinity).toBeGreaterThan(one);
        }
        expect(findPeriod(periods, last)).toBe(startsMs.length - 1);
      }),
      { seed: 11, numRuns: 500 },
    );
  });
});

describe('Answers over time', () => {
  test('are nothing where nobody has answered', () => {
    expect(followAnswers([], LABEL_IDS)).toEqual({
      periods: { unit: 'day', starts: [] },
      answers: [],
      labels: [],
      none: [],
      agreement: [],
    });
  });

  test('are counted once, at the time of the last word', () => {
    const words = [
      say(1, 'Ann', ['sharing'], '2026-01-01'),
      say(1, 'Ann', ['transfer', 'sharing'], '2026-01-03'),
      say(2, 'Ann', [], '2026-01-02'),
    ];
    expect(followAnswers(words, LABEL_IDS)).toMatchObject({
      answers: [0, 1, 1],
      labels: [
        { label: 'sharing', counts: [0, 0, 1] },
        { label: 'transfer', counts: [0, 0, 1] },
      ],
      none: [0, 1, 0],
    });
  });

  test('show agreement as it stood', () => {
    const words = [
      say(1, 'Ann', ['sharing'], '2026-01-01'),
      say(2, 'Ann', ['transfer'], '2026-01-01'),
      say(1, 'Bo', ['sharing'], '2026-01-02'),
      say(2, 'Bo', ['sharing'], '2026-01-02'),
      say(2, 'Bo', ['transfer'], '2026-01-03'),
    ];
    const { agreement } = followAnswers(words, LABEL_IDS);
    expect(agreement[0]).toEqual({ alpha: null, clauses: 0 });
    expect(agreement[1]).toEqual({ alpha: 0, clauses: 2 });
    expect(agreement[2]).toEqual({ alpha: 1, clauses: 2 });
  });

  test('keep the later word of the log in force where the clock was set back', () => {
    const words = [
      say(1, 'Ann', ['sharing'], '2026-01-05'),
      say(1, 'Ann', ['transfer'], '2026-01-01'),
      say(1, 'Bo', ['transfer'], '2026-01-02'),
      say(2, 'Ann', ['sharing'], '2026-01-02'),
      say(2, 'Bo', ['sharing'], '2026-01-02'),
    ];
    const { answers, agreement } = followAnswers(words, LABEL_IDS);
    expect(answers).toEqual([1, 3]);
    expect(agreement.at(-1)).toEqual({ alpha: 1, clauses: 2 });
  });

  test('name labels that the codebook does not hold last', () => {
    const words = [say(1, 'Ann', ['own-00000001'], '2026-01-01'), say(2, 'Ann', ['dispute'], '2026-01-01')];
    expect(followAnswers(words, LABEL_IDS).labels.map(({ label }) => label)).toEqual(['dispute', 'own-00000001']);
  });

  test('agree with the coefficient measured from the whole, whatever order times and words have', () => {
    const word = fc.record({
      clause: fc.nat(5),
      annotator: fc.constantFrom(...PEOPLE),
      labels: fc.subarray([...LABEL_IDS].slice(0, 3)),
      atMs: fc.integer({ min: at('2026-01-01'), max: at('2026-01-30') }),
    });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => {
        const whole = followAnswers(words, LABEL_IDS);
        const { agreement, periods, answers, labels, none } = whole;
        const parts = [0, 1].map((odd) => countByDay(words.filter(({ clause }) => clause % 2 === odd)));
        const { agreement: summed, ...counted } = followPolicies(parts, LABEL_IDS);
        expect(whole).toMatchObject(counted);
        expect(summed.map(({ clauses }) => clauses)).toEqual(agreement.map(({ clauses }) => clauses));
        expect(agreement).toHaveLength(periods.starts.length);
        periods.starts.forEach((_, place) => {
          const end = periods.starts[place + 1];
          const expected = measureAt(words, end === undefined ? Infinity : Date.parse(end));
          const found = agreement[place]!;
          expect(found.clauses).toBe(expected.clauses);
          expect(found.alpha === null).toBe(expected.alpha === null);
          expect(found.alpha ?? 0).toBeCloseTo(expected.alpha ?? 0, 9);
          expect(none[place]! + Math.max(0, ...labels.map(({ counts }) => counts[place]!))).toBeLessThanOrEqual(
            answers[place]!,
          );
        });
        const given = new Set(words.map(({ clause, annotator }) => `${clause} ${annotator}`));
        expect(answers.reduce((sum, count) => sum + count, 0)).toBe(given.size);
      }),
      { seed: 11, numRuns: 300 },
    );
  });
});
