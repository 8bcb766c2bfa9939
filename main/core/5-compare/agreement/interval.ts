import { createRandom } from '../../3-label/random.ts';
import type { Measure, Rating } from './ratings.ts';

/** The bounds within which a coefficient fell in 95 of 100 samples. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** How samples are drawn: how many, and from which seed. */
export interface Sampling {
  readonly samples: number;
  readonly seed: number;
}

/**
 * A coefficient’s 95 % interval by the percentile bootstrap over whole clusters: the items of one policy stand and fall together.
 *
 * Null with fewer than two clusters, and where the coefficient is undefined in more than half of the samples.
 *
 * Source: B. Efron (1979), Bootstrap methods: another look at the jackknife, Annals of Statistics 7.
 */
export function findInterval<T, Tally>(
  by: Measure<T, Tally>,
  clusters: readonly (readonly Rating<T>[])[],
  { samples, seed }: Sampling,
): Interval | null {
  if (clusters.length < 2) return null;
  const tallies = clusters.map(by.count);
  const random = createRandom(seed);
  const values = Array.from({ length: samples }, () => {
    const drawn = tallies.map(() => tallies[Math.floor(random() * tallies.length)]!);
    return by.conclude(by.join(drawn)).value;
  });
  const sorted = values.filter((value) => value !== null).toSorted((a, b) => a - b);
  if (sorted.length * 2 < samples) return null;
  const quantile = (share: number): number => sorted[Math.round(share * (sorted.length - 1))]!;
  return { low: quantile(0.025), high: quantile(0.975) };
}
