/** Probabilities of clauses beside whether each carries the label (1) or not (0). */
export interface Scored {
  readonly probabilities: ArrayLike<number>;
  readonly truth: ArrayLike<number>;
}

const STEPS = 100;

/**
 * The probability, in hundredths, from which giving a label makes F1 highest; the mean of F1 over several sets of clauses
 * where there are several, so that a small set of whole policies counts beside a large one of picked clauses. The middle
 * of the first stretch of equally good ones; 0.5 where no clause carries the label.
 */
export function chooseThreshold(sets: readonly Scored[]): number {
  const curves = sets.map(toF1Curve);
  const f1s = Array.from({ length: STEPS }, (_, step) => curves.reduce((sum, curve) => sum + curve[step]!, 0));
  const best = f1s.reduce((most, f1) => Math.max(most, f1), 0);
  if (best === 0) return 0.5;
  const first = Math.max(1, f1s.indexOf(best));
  const worse = f1s.findIndex((f1, step) => step > first && f1 < best);
  const last = (worse < 0 ? STEPS : worse) - 1;
  return Math.floor((first + last) / 2) / STEPS;
}

/** F1 at each hundredth. */
function toF1Curve({ probabilities, truth }: Scored): Float64Array {
  const given = new Float64Array(STEPS + 1);
  const hits = new Float64Array(STEPS + 1);
  let positives = 0;
  for (let at = 0; at < truth.length; at += 1) {
    // The highest step at which the clause would still be given the label.
    let step = Math.min(STEPS, Math.floor(probabilities[at]! * STEPS));
    if (step / STEPS > probabilities[at]!) step -= 1;
    given[step]! += 1;
    hits[step]! += truth[at]!;
    positives += truth[at]!;
  }
  for (let step = STEPS - 1; step >= 0; step -= 1) {
    given[step]! += given[step + 1]!;
    hits[step]! += hits[step + 1]!;
  }
  return given.map((count, step) => (positives === 0 ? 0 : (2 * hits[step]!) / (count + positives)));
}
