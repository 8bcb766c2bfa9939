/** A logistic curve from a raw score to a probability: `1 / (1 + exp(-(slope * score + offset)))`. */
export interface Curve {
  readonly slope: number;
  readonly offset: number;
}

/** The log-odds that a curve gives a raw score. */
export function toLogOdds({ slope, offset }: Curve, score: number): number {
  return slope * score + offset;
}

/** The probability of log-odds. */
export function toProbability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

const MAX_STEPS = 100;
const RIDGE = 1e-9;

/**
 * Fit a curve to scores of clauses whose label is known (Platt 1999; Newton's method and smoothed targets after
 * Lin, Lin & Weng 2007). The scores should come from models that did not see the clauses.
 */
export function fitCurve(scores: ArrayLike<number>, truth: ArrayLike<number>): Curve {
  const count = scores.length;
  let positives = 0;
  for (let at = 0; at < count; at += 1) positives += truth[at]!;
  const high = (positives + 1) / (positives + 2);
  const low = 1 / (count - positives + 2);
  let slope = 1;
  let offset = Math.log((positives + 1) / (count - positives + 1));
  for (let step = 0; step < MAX_STEPS; step += 1) {
    let [gradientSlope, gradientOffset, curveSlope, curveBoth, curveOffset] = [0, 0, RIDGE, 0, RIDGE];
    for (let at = 0; at < count; at += 1) {
      const score = scores[at]!;
      const p = toProbability(slope * score + offset);
      const miss = p - (truth[at] === 1 ? high : low);
      const bend = p * (1 - p);
      gradientSlope += miss * score;
      gradientOffset += miss;
      curveSlope += bend * score * score;
      curveBoth += bend * score;
      curveOffset += bend;
    }
    const determinant = curveSlope * curveOffset - curveBoth ** 2;
    const moveSlope = (curveOffset * gradientSlope - curveBoth * gradientOffset) / determinant;
    const moveOffset = (curveSlope * gradientOffset - curveBoth * gradientSlope) / determinant;
    slope -= moveSlope;
    offset -= moveOffset;
    if (Math.abs(moveSlope) + Math.abs(moveOffset) < 1e-9) break;
  }
  return { slope, offset };
}
