import { createRandom } from '../../3-label/random.ts';
import { addUp, type CodedRatings, type Coefficient, countClusters, type ToMeasure } from './ratings.ts';

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

/** A coefficient with its interval. */
export interface Estimate extends Coefficient {
  /** Null with fewer than two clusters, and where the coefficient is undefined in more than half of the samples. */
  readonly interval: Interval | null;
}

/** The places of the clusters that each sample draws, sample by sample: as many as there are clusters, with replacement. */
export type Draws = readonly Uint32Array[];

/** Draw whole clusters: the items of one policy stand and fall together. The same for the same seed. */
export function drawClusters(clusters: number, { samples, seed }: Sampling): Draws {
  const random = createRandom(seed);
  return Array.from({ length: samples }, () =>
    Uint32Array.from({ length: clusters }, () => Math.floor(random() * clusters)),
  );
}

/**
 * A coefficient of all items with its 95 % interval by the percentile bootstrap over whole clusters.
 *
 * Source: B. Efron (1979), Bootstrap methods: another look at the jackknife, Annals of Statistics 7.
 */
export function estimate<T>(to: ToMeasure<T>, ratings: CodedRatings<T>, draws: Draws): Estimate {
  const by = to(ratings);
  const counted = countClusters(by, ratings);
  const whole = by.conclude(addUp(by.width, counted));
  if (whole.value === null || counted.length < 2) return { ...whole, interval: null };
  const parts = counted.map(toSparse);
  const values = draws.map((drawn) => by.conclude(addSparse(by.width, parts, drawn)).value);
  return { ...whole, interval: toInterval(values) };
}

function toInterval(values: readonly (number | null)[]): Interval | null {
  const sorted = values.filter((value) => value !== null).toSorted((a, b) => a - b);
  if (sorted.length * 2 < values.length) return null;
  const quantile = (share: number): number => sorted[Math.round(share * (sorted.length - 1))]!;
  return { low: quantile(0.025), high: quantile(0.975) };
}

/** Sums without those that are 0: a policy holds few of all sets of labels, and most pairs of annotators share few policies. */
interface Sparse {
  readonly places: Uint32Array;
  readonly amounts: Float64Array;
}

function toSparse(sums: Float64Array): Sparse {
  const places = Uint32Array.from([...sums.keys()].filter((at) => sums[at] !== 0));
  return { places, amounts: Float64Array.from(places, (at) => sums[at]!) };
}

function addSparse(width: number, parts: readonly Sparse[], drawn: Uint32Array): Float64Array {
  const sums = new Float64Array(width);
  for (const which of drawn) {
    const { places, amounts } = parts[which]!;
    for (let at = 0; at < places.length; at += 1) sums[places[at]!]! += amounts[at]!;
  }
  return sums;
}
