import { describe, expect, it } from 'vitest';
import { LABEL_IDS } from '../../../main/contract/labels.ts';
import type { LabelId } from '../../../main/contract/labels.ts';
import type { Scores } from '../../../main/contract/types.ts';
import {
  evaluate,
  toAveragePrecision,
  toCalibrationError,
  toReliability,
} from '../../../main/core/3-label/evaluate.ts';
import type { Judged } from '../../../main/core/3-label/evaluate.ts';

function toJudged(doc: string, truth: readonly LabelId[], given: readonly LabelId[]): Judged {
  const scores = Object.fromEntries(LABEL_IDS.map((id) => [id, given.includes(id) ? 0.9 : 0.1])) as Scores;
  return { doc, truth, said: { scores, labels: given } };
}

describe('evaluating', () => {
  const judged = [
    toJudged('a', ['collection'], ['collection']),
    toJudged('a', ['collection', 'sharing'], ['collection']),
    toJudged('b', [], ['collection']),
    toJudged('b', ['sharing'], ['sharing']),
    toJudged('c', [], []),
  ];
  const evaluation = evaluate(judged, 1);

  it('counts hits, false alarms and misses a label', () => {
    expect(evaluation.labels.collection).toMatchObject({ precision: 2 / 3, recall: 1, f1: 0.8, support: 2 });
    expect(evaluation.labels.sharing).toMatchObject({ precision: 1, recall: 0.5, f1: 2 / 3, support: 2 });
    expect(evaluation.labels.children).toMatchObject({ precision: 0, recall: 0, f1: 0, support: 0 });
  });

  it('sums over labels for micro, averages over them for macro, and counts whole sets for exact match', () => {
    expect(evaluation.micro.f1).toBeCloseTo(6 / 8, 12);
    expect(evaluation.macro.f1).toBeCloseTo((0.8 + 2 / 3) / 6, 12);
    expect(evaluation.exactMatch).toBe(3 / 5);
  });

  it('draws the same intervals for the same seed, around what was measured', () => {
    expect(evaluate(judged, 1)).toEqual(evaluation);
    const [low, high] = evaluation.intervals.collection;
    expect(low).toBeLessThanOrEqual(evaluation.labels.collection.f1);
    expect(high).toBeGreaterThanOrEqual(evaluation.labels.collection.f1);
  });

  it('gives an interval without width when all policies are alike', () => {
    const alike = ['a', 'b', 'c'].map((doc) => toJudged(doc, ['transfer'], ['transfer']));
    expect(evaluate(alike, 1).intervals.transfer).toEqual([1, 1]);
  });
});

describe('average precision', () => {
  it.each([
    { scores: [0.9, 0.8, 0.7], truth: [true, false, true], expected: (1 + 2 / 3) / 2 },
    { scores: [0.1, 0.2], truth: [true, false], expected: 0.5 },
    { scores: [0.1, 0.2], truth: [false, false], expected: 0 },
  ])('of $scores with $truth is $expected', ({ scores, truth, expected }) => {
    expect(toAveragePrecision(scores, truth)).toBeCloseTo(expected, 12);
  });
});

describe('calibration error', () => {
  it('is the mean distance between said and true shares, by how many clauses a bin holds', () => {
    const scores = [0.05, 0.05, 0.95, 1];
    const bins = toReliability(scores, [false, false, true, false]);
    expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(4);
    expect(toCalibrationError(bins)).toBeCloseTo(0.5 * 0.05 + 0.5 * 0.475, 12);
  });

  it('is nothing for nothing', () => {
    expect(toCalibrationError(toReliability([], []))).toBe(0);
  });
});
