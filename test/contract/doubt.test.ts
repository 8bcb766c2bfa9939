import { describe, expect, it } from 'vitest';
import { toDoubt } from '../../main/contract/doubt.ts';
import type { Scores } from '../../main/contract/types.ts';

const toScores = (score: number, sharing = score): Scores => ({
  collection: score,
  sharing,
  retention: score,
  children: score,
  transfer: score,
  dispute: score,
});
const HALVES = toScores(0.5);

describe('doubt', () => {
  it.each([
    [1, 'at the threshold', toScores(0, 0.5)],
    [0, 'sure of every label', toScores(0, 1)],
    [0.5, 'half way above', toScores(0, 0.75)],
    [0.5, 'half way below', toScores(1, 0.25)],
  ])('is %s %s', (doubt, _, scores) => {
    expect(toDoubt(scores, HALVES)).toBeCloseTo(doubt);
  });

  it('is measured from each label’s own threshold', () => {
    expect(toDoubt(toScores(0, 0.8), { ...HALVES, sharing: 0.8 })).toBeCloseTo(1);
  });
});
