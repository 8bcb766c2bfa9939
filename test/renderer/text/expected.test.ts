import { describe, expect, it } from 'vitest';
import { LABEL_IDS, toLabelRecord } from '../../../main/contract/labels.ts';
import type { Scores } from '../../../main/contract/types.ts';
import {
  findForPrecision,
  findForRecall,
  toChange,
  toExpected,
  toGain,
  toMovedWords,
} from '../../../renderer/text/expected.ts';

/** Ten clauses carry the label and reach 0.8; ten do not and reach 0.4. */
const CURVE = {
  given: Array.from({ length: 101 }, (_, step) => (step <= 40 ? 20 : step <= 80 ? 10 : 0)),
  hits: Array.from({ length: 101 }, (_, step) => (step <= 80 ? 10 : 0)),
};

describe('what a threshold is expected to do', () => {
  it.each([
    [10, { precision: 0.5, recall: 1 }],
    [60, { precision: 1, recall: 1 }],
    [90, { precision: null, recall: 0 }],
  ])('at %i hundredths', (step, expected) => {
    expect(toExpected(CURVE, step)).toEqual(expected);
  });

  it('precision first is the lowest score that is sure enough, recall first the highest that finds enough', () => {
    expect(findForPrecision(CURVE, 0.9)).toBe(41);
    expect(findForRecall(CURVE, 0.95)).toBe(80);
  });

  it.each([
    [0.5, 0.62, '+0.12'],
    [0.62, 0.5, '−0.12'],
    [0.5, 0.501, '±0.00'],
  ])('F1 from %f to %f is said as %s', (before, after, words) => {
    expect(toChange({ f1: before }, { f1: after })).toBe(words);
  });
});

describe('what moving thresholds does to clauses here', () => {
  /** So many clauses reach each hundredth. */
  const falling = (most: number): readonly number[] =>
    Array.from({ length: 101 }, (_, step) => Math.max(0, most - step));
  const SPREAD = { ...toLabelRecord(LABEL_IDS, () => falling(0)), sharing: falling(80), retention: falling(40) };
  const toScores = (scores: Readonly<Record<string, number>>): Scores => ({
    ...toLabelRecord(LABEL_IDS, () => 0.5),
    ...scores,
  });

  it.each([
    [20, 20, '60'],
    [20, 30, '60 (10 gain it)'],
    [30, 20, '50 (10 lose it)'],
  ])('at %i hundredths instead of %i', (step, now, words) => {
    expect(toGain(SPREAD.sharing, step, now)).toBe(words);
  });

  it.each([
    [
      { sharing: 0.4, retention: 0.3 },
      '1 label is given from another score now: the model gives 10 labels more to clauses, and takes no labels back.',
    ],
    [
      { sharing: 0.2, retention: 0.31 },
      '2 labels are given from another score now: the model gives 30 labels more to clauses, and takes 1 label back.',
    ],
  ])('is said in a sentence', (after, words) => {
    expect(toMovedWords(SPREAD, toScores({ retention: 0.3 }), toScores(after))).toBe(words);
  });

  it('is said without counts as long as there are none', () => {
    expect(toMovedWords(undefined, toScores({}), toScores({ sharing: 0.4 }))).toBe(
      '1 label is given from another score now.',
    );
  });
});
