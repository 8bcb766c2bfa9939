import { createRandom, shuffle } from '../random.ts';
import type { Matrix } from './matrix.ts';

/** What training is done with. `truth` holds a 1 for each row and label that go together, rows one after the other. */
export interface LinearProblem {
  readonly matrix: Matrix;
  readonly truth: Uint8Array;
  readonly labelCount: number;
}

/** How hard to fit, how often to go over the rows, and in which order. */
export interface LinearOptions {
  /** The cost of a mistake against the length of the weights. */
  readonly cost: number;
  readonly passes: number;
  readonly seed: number;
}

/** Weights with the labels of a column side by side: column `c` has `values[c * labelCount + label]`; the last column is the bias. */
export interface LinearWeights {
  readonly values: Float32Array;
  readonly labelCount: number;
}

/**
 * One linear support vector machine a label, with squared hinge loss: dual coordinate descent
 * (Hsieh, Chang, Lin, Keerthi & Sundararajan 2008, algorithm 1), all labels in one walk over the rows given.
 */
export function trainLinear(problem: LinearProblem, rows: Int32Array, options: LinearOptions): LinearWeights {
  const { matrix, truth, labelCount } = problem;
  const values = new Float32Array((matrix.width + 1) * labelCount);
  const alphas = new Float64Array(rows.length * labelCount);
  const diagonals = Float64Array.from(rows, (row) => toSquaredLength(matrix, row));
  const order = Int32Array.from(rows.keys());
  const random = createRandom(options.seed);
  const steps = new Float64Array(labelCount);
  const softness = 0.5 / options.cost;
  for (let pass = 0; pass < options.passes; pass += 1) {
    shuffle(order, random);
    for (const at of order) {
      const row = rows[at] ?? 0;
      addScores(matrix, { values, labelCount }, row, steps.fill(0));
      let moved = false;
      for (let label = 0; label < labelCount; label += 1) {
        const sign = truth[row * labelCount + label] === 1 ? 1 : -1;
        const alpha = alphas[at * labelCount + label] ?? 0;
        const slope = sign * (steps[label] ?? 0) - 1 + softness * alpha;
        const next = Math.max(0, alpha - slope / ((diagonals[at] ?? 0) + softness));
        alphas[at * labelCount + label] = next;
        steps[label] = (next - alpha) * sign;
        moved ||= next !== alpha;
      }
      if (moved) addRow(matrix, row, steps, values, labelCount);
    }
  }
  return { values, labelCount };
}

/** Add a row's raw score for each label to `into`. */
export function addScores(matrix: Matrix, weights: LinearWeights, row: number, into: Float64Array): void {
  const { starts, columns, values, width } = matrix;
  const { labelCount, values: weight } = weights;
  const bias = width * labelCount;
  for (let label = 0; label < labelCount; label += 1) into[label]! += weight[bias + label]!;
  for (let at = starts[row]!; at < starts[row + 1]!; at += 1) {
    const base = columns[at]! * labelCount;
    const value = values[at]!;
    for (let label = 0; label < labelCount; label += 1) into[label]! += weight[base + label]! * value;
  }
}

function addRow(matrix: Matrix, row: number, steps: Float64Array, weight: Float32Array, labelCount: number): void {
  const { starts, columns, values, width } = matrix;
  const bias = width * labelCount;
  for (let label = 0; label < labelCount; label += 1) weight[bias + label]! += steps[label]!;
  for (let at = starts[row]!; at < starts[row + 1]!; at += 1) {
    const base = columns[at]! * labelCount;
    const value = values[at]!;
    for (let label = 0; label < labelCount; label += 1) weight[base + label]! += steps[label]! * value;
  }
}

function toSquaredLength({ starts, values }: Matrix, row: number): number {
  let sum = 1; // the bias is a column of ones
  for (let at = starts[row]!; at < starts[row + 1]!; at += 1) sum += values[at]! ** 2;
  return sum;
}
