import { hashText } from './features/hash.ts';
import { addLinearScores, trainLinear } from './learn/linear.ts';
import type { LinearWeights } from './learn/linear.ts';
import { addNetworkScores, trainNetwork } from './learn/network.ts';
import type { Network } from './learn/network.ts';
import type { Problem } from './learn/problem.ts';

/** Cross-validation has this many parts. */
export const FOLDS = 5;

/** Raw scores of every row by both models, rows one after the other. */
export interface HeldOutScores {
  readonly linear: Float64Array;
  readonly network: Float64Array;
}

/** Both models, trained on the same rows. */
export interface Learned {
  readonly linear: LinearWeights;
  readonly network: Network;
}

/** Train both models on some rows. */
export function learn(problem: Problem, rows: Int32Array, seed: number): Learned {
  return { linear: trainLinear(problem, rows, seed), network: trainNetwork(problem, rows, seed) };
}

/** Score rows, each read up to its place in `ends`, into the arrays given. */
function scoreRows(problem: Problem, learned: Learned, rows: Int32Array, into: HeldOutScores): void {
  const { matrix, labelCount, ends } = problem;
  for (const row of rows) {
    const at = [row * labelCount, (row + 1) * labelCount] as const;
    addLinearScores(learned.linear, matrix, row, ends[row]!, into.linear.subarray(...at));
    addNetworkScores(learned.network, matrix, row, ends[row]!, into.network.subarray(...at));
  }
}

/** The part that each clause falls in, by its policy alone: no policy stands on both sides of a split. */
export function toFolds(docs: readonly string[], seed: number): Int32Array {
  return Int32Array.from(docs, (doc) => (hashText(doc, seed) >>> 0) % FOLDS);
}

/** Models of all rows; for each part, models of the rows that are not in it; and what the latter say of the part. */
export interface CrossValidated {
  readonly whole: Learned;
  readonly parts: readonly Learned[];
  readonly scores: HeldOutScores;
}

/**
 * Score each row by models that saw no row of its part, and train models on all rows last. `folds` holds the part of each row
 * from the first on; the problem may have further rows. `learnRows` is told which part it leaves out, {@link FOLDS} for none.
 */
export function crossValidate(
  problem: Problem,
  folds: Int32Array,
  learnRows: (rows: Int32Array, part: number) => Learned,
): CrossValidated {
  const size = folds.length * problem.labelCount;
  const scores = { linear: new Float64Array(size), network: new Float64Array(size) };
  const rows = Int32Array.from(folds.keys());
  const parts = Array.from({ length: FOLDS }, (_, part) => {
    const learned = learnRows(
      rows.filter((row) => folds[row] !== part),
      part,
    );
    scoreRows(
      problem,
      learned,
      rows.filter((row) => folds[row] === part),
      scores,
    );
    return learned;
  });
  return { whole: learnRows(rows, FOLDS), parts, scores };
}
