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
export function scoreRows(problem: Problem, learned: Learned, rows: Int32Array, into: HeldOutScores): void {
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

/** Score each row by models that saw no row of its part. `onFold` is called before each part. */
export function crossValidate(
  problem: Problem,
  folds: Int32Array,
  seed: number,
  onFold: (fold: number) => void,
): HeldOutScores {
  const size = folds.length * problem.labelCount;
  const scores = { linear: new Float64Array(size), network: new Float64Array(size) };
  const rows = Int32Array.from(folds.keys());
  for (let fold = 0; fold < FOLDS; fold += 1) {
    onFold(fold);
    const learned = learn(
      problem,
      rows.filter((row) => folds[row] !== fold),
      seed,
    );
    scoreRows(
      problem,
      learned,
      rows.filter((row) => folds[row] === fold),
      scores,
    );
  }
  return scores;
}
