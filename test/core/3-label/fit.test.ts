import { describe, expect, it } from 'vitest';
import { fitBlend, toLogOdds, toProbability } from '../../../main/core/3-label/calibrate.ts';
import { quantise } from '../../../main/core/3-label/quantise.ts';
import { createRandom } from '../../../main/core/3-label/random.ts';
import { chooseThreshold } from '../../../main/core/3-label/threshold.ts';

/** Scores of two models, and truth drawn from the probabilities that a known blend gives them. */
function draw(count: number, seed: number) {
  const random = createRandom(seed);
  const blend = { weights: [2, -0.5], offset: -1 };
  const scores = [0, 1].map(() => Float64Array.from({ length: count }, () => random() * 6 - 3));
  const toRow = (row: number): number => toProbability(toLogOdds(blend, [scores[0]![row]!, scores[1]![row]!]));
  const probabilities = Array.from({ length: count }, (_, row) => toRow(row));
  return { blend, scores, probabilities, truth: Uint8Array.from(probabilities, (p) => Number(random() < p)) };
}

describe('fitting a blend', () => {
  it('finds the blend that the truth was drawn from', () => {
    const { blend, scores, truth } = draw(20_000, 3);
    const fitted = fitBlend({ scores, truth });
    expect(fitted.offset).toBeCloseTo(blend.offset, 0);
    fitted.weights.forEach((weight, at) => expect(Math.abs(weight - blend.weights[at]!)).toBeLessThan(0.15));
  });

  it('stays finite when scores part the clauses cleanly, and when no clause has the label', () => {
    const scores = [Float64Array.from({ length: 60 }, (_, row) => (row < 30 ? -50 : 50))];
    for (const truth of [Uint8Array.from({ length: 60 }, (_, row) => Number(row >= 30)), new Uint8Array(60)]) {
      const { weights, offset } = fitBlend({ scores, truth });
      expect([...weights, offset].every(Number.isFinite)).toBe(true);
    }
  });
});

describe('choosing a threshold', () => {
  const toF1 = (probabilities: readonly number[], truth: Uint8Array, threshold: number): number => {
    const hits = probabilities.filter((p, at) => p >= threshold && truth[at] === 1).length;
    const given = probabilities.filter((p) => p >= threshold).length;
    return (2 * hits) / (given + truth.reduce((sum, one) => sum + one, 0));
  };

  it('finds an F1 next to the best of all hundredths', () => {
    for (let seed = 1; seed <= 10; seed += 1) {
      const { probabilities, truth } = draw(2000, seed);
      const chosen = toF1(probabilities, truth, chooseThreshold([{ probabilities, truth }]));
      const best = Math.max(...Array.from({ length: 99 }, (_, at) => toF1(probabilities, truth, (at + 1) / 100)));
      expect(chosen).toBeGreaterThan(best - 0.01);
    }
  });

  it('rises where a label is rarer among clauses to come, and falls where it is commoner', () => {
    const set = draw(5000, 4);
    const toThreshold = (share?: number) => chooseThreshold([share === undefined ? set : { ...set, share }]);
    const here = set.truth.reduce((sum, one) => sum + one, 0) / set.truth.length;
    expect(toThreshold(here)).toBe(toThreshold());
    expect(toThreshold(here / 4)).toBeGreaterThan(toThreshold());
    expect(toThreshold(1 - (1 - here) / 4)).toBeLessThan(toThreshold());
  });

  it('is a half where no clause carries the label', () => {
    expect(chooseThreshold([{ probabilities: [0.1, 0.9], truth: [0, 0] }])).toBe(0.5);
  });

  it('heeds each of several sets, however large the other', () => {
    const many = {
      probabilities: Array.from({ length: 1000 }, () => 0.3),
      truth: Array.from({ length: 1000 }, () => 1),
    };
    const few = { probabilities: [0.2, 0.9], truth: [0, 1] };
    const threshold = chooseThreshold([many, few]);
    expect(threshold).toBeGreaterThan(0.2);
    expect(threshold).toBeLessThanOrEqual(0.3);
  });
});

describe('quantising', () => {
  it('keeps every number within half a step of its column', () => {
    const random = createRandom(5);
    const table = Float32Array.from({ length: 300 }, () => random() - 0.5);
    const factors = Float32Array.from({ length: 100 }, () => 1 + random());
    const { steps, sizes } = quantise(new Int8Array(300), table, 3, factors);
    table.forEach((value, at) => {
      const exact = value * factors[Math.floor(at / 3)]!;
      expect(Math.abs(steps[at]! * sizes[at % 3]! - exact)).toBeLessThanOrEqual(sizes[at % 3]! * 0.5001);
    });
  });
});
