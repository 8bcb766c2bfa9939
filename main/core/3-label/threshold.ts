/** Probabilities of clauses beside whether each carries the label (1) or not (0). */
export interface Scored {
  readonly probabilities: ArrayLike<number>;
  readonly truth: ArrayLike<number>;
  /**
   * The label's share among clauses to come, where it is known to be another than here: picked clauses hold rare labels
   * more often than whole policies do, and F1 depends on it. Clauses are weighed to that share (prior shift;
   * Saerens, Latinne & Decaestecker 2002).
   */
  readonly share?: number;
}

const STEPS = 100;
/** A set of so many clauses with the label counts half of what a set of very many does. */
const HALF_WEIGHT = 400;
/** F1 is averaged over so many hundredths on either side, nearer ones more: its best hundredth in a small set is chance. */
const REACH = 4;

/**
 * The probability, in hundredths, from which giving a label makes F1 highest; the mean of F1 over several sets of clauses
 * where there are several, each weighed by how many clauses with the label it holds, a large one at most. The middle of the
 * first stretch of equally good ones; 0.5 where no clause carries the label.
 */
export function chooseThreshold(sets: readonly Scored[]): number {
  const f1s = new Float64Array(STEPS);
  for (const set of sets) {
    const positives = Array.from(set.truth).reduce((sum, one) => sum + one, 0);
    const weight = positives / (positives + HALF_WEIGHT);
    toF1Curve(set, positives).forEach((f1, step) => (f1s[step]! += weight * f1));
  }
  const smooth = toSmooth(f1s);
  const best = smooth.reduce((most, f1) => Math.max(most, f1), 0);
  if (best === 0) return 0.5;
  // Equal but for rounding: the sums were made in different order.
  const isBest = (f1: number): boolean => f1 >= best * (1 - 1e-12);
  const first = Math.max(1, smooth.findIndex(isBest));
  const worse = smooth.findIndex((f1, step) => step > first && !isBest(f1));
  const last = (worse < 0 ? STEPS : worse) - 1;
  return Math.floor((first + last) / 2) / STEPS;
}

/** F1 at each hundredth. */
function toF1Curve({ probabilities, truth, share }: Scored, positives: number): Float64Array {
  const given = new Float64Array(STEPS + 1);
  const hits = new Float64Array(STEPS + 1);
  for (let at = 0; at < truth.length; at += 1) {
    // The highest step at which the clause would still be given the label.
    let step = Math.min(STEPS, Math.floor(probabilities[at]! * STEPS));
    if (step / STEPS > probabilities[at]!) step -= 1;
    given[step]! += 1;
    hits[step]! += truth[at]!;
  }
  for (let step = STEPS - 1; step >= 0; step -= 1) {
    given[step]! += given[step + 1]!;
    hits[step]! += hits[step + 1]!;
  }
  if (positives === 0) return new Float64Array(STEPS);
  const here = positives / truth.length;
  const [withLabel, without] = share === undefined ? [1, 1] : [share / here, here === 1 ? 1 : (1 - share) / (1 - here)];
  return hits.slice(0, STEPS).map((count, step) => {
    const [right, wrong] = [withLabel * count, without * (given[step]! - count)];
    return (2 * right) / (right + wrong + withLabel * positives);
  });
}

function toSmooth(curve: Float64Array): Float64Array {
  return curve.map((_, step) => {
    let [sum, weights] = [0, 0];
    for (let at = Math.max(0, step - REACH); at <= Math.min(STEPS - 1, step + REACH); at += 1) {
      const weight = REACH + 1 - Math.abs(at - step);
      sum += weight * curve[at]!;
      weights += weight;
    }
    return sum / weights;
  });
}
