import { toProbability } from '../calibrate.ts';
import type { Matrix } from '../features/matrix.ts';
import { createRandom, shuffle } from '../random.ts';
import { addLinearScores } from './linear.ts';
import type { LinearWeights } from './linear.ts';

/**
 * What a correction is learned from. `targets` and `base` hold a number for each row and label, rows one after the other: 1 or 0 as they
 * go together, and the log-odds that the model gives already. `counts` says how much each of them counts, from 0 for what nobody knows to 1;
 * null where all count alike. `cost` weighs mistakes against the size of the correction.
 */
export interface Lessons {
  readonly matrix: Matrix;
  readonly targets: Uint8Array;
  readonly base: Float64Array;
  readonly counts: Float32Array | null;
  readonly cost: number;
  readonly labelCount: number;
}

const PASSES = 6;
/** A clause whose mistakes moved by no more than this is settled and not looked at again (“shrinking”, Joachims 1999). */
const SETTLED = 0.01;

/**
 * Learn what is to be added to a model's log-odds: one logistic regression a label, pulled toward no correction at all.
 *
 * A Gaussian prior centred on the weights of an existing model is how Chelba & Acero (2004) adapt a classifier to new text with little data.
 * Solved by stochastic dual coordinate ascent with the step for the log loss of Shalev-Shwartz & Zhang (2013, section 6.2), which needs no rate.
 */
export function learnCorrection(lessons: Lessons, rows: Int32Array, seed: number, passes = PASSES): LinearWeights {
  const { matrix, targets, base, counts, labelCount } = lessons;
  const learned = { weights: new Float32Array(matrix.width * labelCount), biases: new Float32Array(labelCount) };
  const alphas = new Float64Array(rows.length * labelCount);
  const lengths = Float64Array.from(rows, (row) => toSquaredLength(matrix, row));
  let order = Int32Array.from(rows.keys());
  const moved = new Float64Array(rows.length);
  const random = createRandom(seed);
  const steps = new Float64Array(labelCount);
  for (let pass = 0; pass < passes; pass += 1) {
    shuffle(order, random);
    for (const at of order) {
      const row = rows[at]!;
      moved[at] = 0;
      steps.set(base.subarray(row * labelCount, (row + 1) * labelCount));
      addLinearScores(learned, matrix, row, matrix.starts[row + 1]!, steps);
      for (let label = 0; label < labelCount; label += 1) {
        const sign = targets[row * labelCount + label] === 1 ? 1 : -1;
        const place = at * labelCount + label;
        const cost = lessons.cost * (counts === null ? 1 : counts[row * labelCount + label]!);
        const step = (toProbability(-sign * steps[label]!) - alphas[place]!) / Math.max(1, 0.25 + cost * lengths[at]!);
        alphas[place]! += step;
        moved[at] = Math.max(moved[at], Math.abs(step));
        steps[label] = sign * cost * step;
      }
      if (moved[at] > SETTLED) addRow(learned, matrix, row, steps);
    }
    order = order.filter((at) => moved[at]! > SETTLED);
  }
  return learned;
}

function addRow({ weights, biases }: LinearWeights, matrix: Matrix, row: number, steps: Float64Array): void {
  const { starts, columns, values } = matrix;
  const labelCount = steps.length;
  for (let label = 0; label < labelCount; label += 1) biases[label]! += steps[label]!;
  const end = starts[row + 1]!;
  for (let at = starts[row]!; at < end; at += 1) {
    const first = columns[at]! * labelCount;
    const value = values[at]!;
    for (let label = 0; label < labelCount; label += 1) weights[first + label]! += steps[label]! * value;
  }
}

function toSquaredLength({ starts, values }: Matrix, row: number): number {
  let sum = 1; // the bias is a column of ones
  for (let at = starts[row]!; at < starts[row + 1]!; at += 1) sum += values[at]! ** 2;
  return sum;
}
