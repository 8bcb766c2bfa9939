import type { AspectId } from '../../../contract/findings.ts';
import { type Blend, fitBlend } from '../../3-label/calibrate.ts';
import type { Matrix } from '../../3-label/features/matrix.ts';
import { addLinearScores, type LinearWeights } from '../../3-label/learn/linear.ts';

/** An aspect on which the detectors hear nothing in a policy, whether its reader found it said, and the score of the clause that comes closest. */
export interface UnheardCell {
  readonly aspect: AspectId;
  readonly said: boolean;
  readonly best: number;
}

/** An aspect's own share of gaps that are none counts like this many cells of the mean share besides. */
const SHRINKAGE = 8;

/** The highest score of each aspect among the rows from `first` to `end`; minus infinity where there is none. */
export function findBest(matrix: Matrix, linear: LinearWeights, first: number, end: number): Float64Array {
  const best = new Float64Array(linear.biases.length).fill(-Infinity);
  const scores = new Float64Array(best.length);
  for (let row = first; row < end; row += 1) {
    addLinearScores(linear, matrix, row, matrix.starts[row + 1]!, scores.fill(0));
    for (let at = 0; at < best.length; at += 1) best[at] = Math.max(best[at]!, scores[at]!);
  }
  return best;
}

/**
 * From the score of a policy's closest clause to how likely a reader is to find the aspect said where the detectors hear nothing: logistic
 * regression on the score and on how often that is so of the aspect. The scores must come from models that did not see the policy.
 */
export function fitVotes(
  cells: readonly UnheardCell[],
  aspects: readonly AspectId[],
): Readonly<Record<AspectId, Blend>> {
  const priors = toPriors(cells, aspects);
  const { weights, offset } = fitBlend({
    scores: [Float64Array.from(cells, ({ best }) => best), Float64Array.from(cells, (cell) => priors[cell.aspect]!)],
    truth: Uint8Array.from(cells, ({ said }) => Number(said)),
  });
  const [ofScore = 0, ofPrior = 0] = weights;
  return toRecord(aspects, (aspect) => ({ weights: [ofScore, 0], offset: offset + ofPrior * priors[aspect]! }));
}

/** For each aspect the log-odds that it is said where the detectors hear nothing, drawn toward those of all aspects. */
function toPriors(cells: readonly UnheardCell[], aspects: readonly AspectId[]): Readonly<Record<AspectId, number>> {
  const share = (cells.filter(({ said }) => said).length + 1) / (cells.length + 2);
  return toRecord(aspects, (aspect) => {
    const own = cells.filter((cell) => cell.aspect === aspect);
    const odds = (own.filter(({ said }) => said).length + SHRINKAGE * share) / (own.length + SHRINKAGE);
    return Math.log(odds / (1 - odds));
  });
}

/** A value for each aspect. */
export function toRecord<T>(
  aspects: readonly AspectId[],
  toValue: (aspect: AspectId) => T,
): Readonly<Record<AspectId, T>> {
  return Object.fromEntries(aspects.map((aspect) => [aspect, toValue(aspect)]));
}
