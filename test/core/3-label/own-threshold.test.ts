import { describe, expect, test } from 'vitest';
import { chooseOwnThreshold } from '../../../main/core/3-label/own-threshold.ts';
import { chooseThreshold, type Scored } from '../../../main/core/3-label/threshold.ts';
import { createRandom } from '../../../main/core/3-label/random.ts';

/** A hundred clauses of which some 28 carry the label, with probabilities that tell them apart by so much. */
function draw(seed: number, gap: number): Scored {
  const random = createRandom(seed);
  const truth = Array.from({ length: 100 }, () => Number(random() < 0.28));
  return { truth, probabilities: truth.map((one) => 0.18 + 0.2 * random() + gap * (one - 0.28)) };
}

describe('the threshold of a label of one’s own', () => {
  test.for([1, 2, 3, 4, 5, 6])('is no “always” where nothing was learned (seed %i)', (seed) => {
    const scored = draw(seed, 0);
    expect(chooseThreshold([scored])).toBeLessThan(0.4);
    expect(chooseOwnThreshold(scored)).toBe(0.5);
  });

  test.for([1, 2, 3, 4, 5, 6])('is where F1 is highest where much was learned (seed %i)', (seed) => {
    const scored = draw(seed, 0.3);
    expect(chooseOwnThreshold(scored)).toBe(chooseThreshold([scored]));
    expect(chooseOwnThreshold(scored)).toBeLessThan(0.5);
  });

  test('is one half where no clause carries it, and where there is none', () => {
    expect(chooseOwnThreshold({ truth: [0, 0], probabilities: [0.1, 0.9] })).toBe(0.5);
    expect(chooseOwnThreshold({ truth: [], probabilities: [] })).toBe(0.5);
  });
});
