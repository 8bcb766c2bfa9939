import { describe, expect, it } from 'vitest';
import { findForPrecision, findForRecall, toChange, toExpected } from '../../../renderer/text/expected.ts';

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
