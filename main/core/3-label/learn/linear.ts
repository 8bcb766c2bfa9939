import { createRandom, shuffle } from '../random.ts';
import type { Matrix } from '../features/matrix.ts';
import type { Problem } from './problem.ts';

/** Weights with the labels of a column side by side: column `c` has `weights[c * labelCount + label]`. */
export interface LinearWeights {
  readonly weights: Float32Array;
  /** One a label. */
  readonly biases: Float32Array;
}

/** The cost of a mistake against the length of the weights. */
const COST = 0.5;
const PASSES = 12;

/**
 * One linear support vector machine a label, with squared hinge loss: dual coordinate descent
 * (Hsieh, Chang, Lin, Keerthi & Sundararajan 2008, algorithm 1), all labels in one walk over the rows given.
 */
export function trainLinear(problem: Problem, rows: Int32Array, seed: number): LinearWeights {
  const { matrix, targets, labelCount, ends } = problem;
  const learned = { weights: new Float32Array(matrix.width * labelCount), biases: new Float32Array(labelCount) };
  const alphas = new Float64Array(rows.length * labelCount);
  const diagonals = Float64Array.from(rows, (row) => toSquaredLength(matrix, row, ends[row]!));
  const order = Int32Array.from(rows.keys());
  const random = createRandom(seed);
  const steps = new Float64Array(labelCount);
  const softness = 0.5 / COST;
  for (let pass = 0; pass < PASSES; pass += 1) {
    shuffle(order, random);
    for (const at of order) {
      const row = rows[at]!;
      steps.fill(0);
      addLinearScores(learned, matrix, row, ends[row]!, steps);
      let moved = false;
      for (let label = 0; label < labelCount; label += 1) {
        const sign = targets[row * labelCount + label]! > 0.5 ? 1 : -1;
        const alpha = alphas[at * labelCount + label]!;
        const slope = sign * steps[label]! - 1 + softness * alpha;
        const next = Math.max(0, alpha - slope / (diagonals[at]! + softness));
        alphas[at * labelCount + label] = next;
        steps[label] = (next - alpha) * sign;
        moved ||= next !== alpha;
      }
      if (moved) addRow(learned, matrix, row, ends[row]!, steps);
    }
  }
  return learned;
}

/** Add a row's raw score for each label to `into`, reading the row up to `end`. */
export function addLinearScores(
  { weights, biases }: LinearWeights,
  { starts, columns, values }: Matrix,
  row: number,
  end: number,
  into: Float64Array,
): void {
  const labelCount = biases.length;
  for (let label = 0; label < labelCount; label += 1) into[label]! += biases[label]!;
  for (let at = starts[row]!; at < end; at += 1) {
    const base = columns[at]! * labelCount;
    const value = values[at]!;
    for (let label = 0; label < labelCount; label += 1) into[label]! += weights[base + label]! * value;
  }
}

function addRow(
  { weights, biases }: LinearWeights,
  { starts, columns, values }: Matrix,
  row: number,
  end: number,
  steps: Float64Array,
): void {
  const labelCount = biases.length;
  for (let label = 0; label < labelCount; label += 1) biases[label]! += steps[label]!;
  for (let at = starts[row]!; at < end; at += 1) {
    const base = columns[at]! * labelCount;
    const value = values[at]!;
    for (let label = 0; label < labelCount; label += 1) weights[base + label]! += steps[label]! * value;
  }
}

function toSquaredLength({ starts, values }: Matrix, row: number, end: number): number {
  let sum = 1; // the bias is a column of ones
  for (let at = starts[row]!; at < end; at += 1) sum += values[at]! ** 2;
  return sum;
}
