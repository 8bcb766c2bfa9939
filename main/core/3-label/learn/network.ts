import type { Matrix } from '../features/matrix.ts';
import { createRandom, shuffle } from '../random.ts';
import type { Random } from '../random.ts';
import { toProbability } from '../calibrate.ts';
import type { Problem } from './problem.ts';

/** How many hidden units there are: features meet in them, and labels share them. */
export const HIDDEN = 16;

/** A network with one hidden layer of rectified units. Column `c` feeds unit `u` by `inputs[c * HIDDEN + u]`, unit `u` label `l` by `outputs[u * labelCount + l]`. */
export interface Network {
  readonly inputs: Float32Array;
  readonly hiddenBiases: Float32Array;
  readonly outputs: Float32Array;
  readonly biases: Float32Array;
}

const PASSES = 5;
const RATE = 0.07;
/** The rate falls in a straight line to this share of itself. */
const LAST_RATE = 0.05;
const DROPPED = 0.2;
const FIRST_SQUARE = 1e-3;

/** The network in training, with the sums of squared gradients that AdaGrad divides by: one a column for the inputs, one a weight for the outputs. */
interface Trainee extends Network {
  readonly inputSquares: Float32Array;
  readonly outputSquares: Float32Array;
  readonly biasSquares: Float32Array;
  readonly hidden: Float64Array;
  readonly mask: Float64Array;
  readonly hiddenSlopes: Float64Array;
  readonly slopes: Float64Array;
}

function createTrainee(width: number, labelCount: number, random: Random): Trainee {
  const outputSize = HIDDEN * labelCount;
  return {
    inputs: Float32Array.from({ length: width * HIDDEN }, () => (random() - 0.5) * 0.2),
    hiddenBiases: new Float32Array(HIDDEN),
    outputs: Float32Array.from({ length: outputSize }, () => ((random() - 0.5) * 3.4) / Math.sqrt(HIDDEN)),
    biases: new Float32Array(labelCount),
    inputSquares: new Float32Array(width + 1).fill(FIRST_SQUARE / HIDDEN),
    outputSquares: new Float32Array(outputSize).fill(FIRST_SQUARE),
    biasSquares: new Float32Array(labelCount).fill(FIRST_SQUARE),
    hidden: new Float64Array(HIDDEN),
    mask: new Float64Array(HIDDEN),
    hiddenSlopes: new Float64Array(HIDDEN),
    slopes: new Float64Array(labelCount),
  };
}

/**
 * Train on the rows given, walking over them so many times: cross-entropy, AdaGrad (Duchi, Hazan & Singer 2011) with one rate a feature for the inputs,
 * dropout of hidden units (Srivastava et al. 2014).
 */
export function trainNetwork(problem: Problem, rows: Int32Array, seed: number, passes = PASSES): Network {
  const { matrix, labelCount } = problem;
  const random = createRandom(seed);
  const net = createTrainee(matrix.width, labelCount, random);
  const order = rows.slice();
  const steps = passes * rows.length;
  let step = 0;
  for (let pass = 0; pass < passes; pass += 1) {
    shuffle(order, random);
    for (const row of order) {
      const rate = RATE * (1 - (1 - LAST_RATE) * (step / steps));
      step += 1;
      runForward(net, problem, row, random);
      descend(net, problem, row, rate);
    }
  }
  return net;
}

/** Fill `hidden` and `mask` with the units' state, some of them dropped, and `slopes` with each label's error. */
function runForward(net: Trainee, problem: Problem, row: number, random: Random): void {
  const { matrix, targets, ends, weights, labelCount } = problem;
  const { hidden, mask, slopes, outputs } = net;
  readRow(net, matrix, row, ends[row]!, hidden);
  for (let unit = 0; unit < HIDDEN; unit += 1) {
    mask[unit] = hidden[unit]! > 0 && random() >= DROPPED ? 1 / (1 - DROPPED) : 0;
    hidden[unit]! *= mask[unit]!;
  }
  slopes.set(net.biases);
  for (let unit = 0; unit < HIDDEN; unit += 1) {
    if (hidden[unit] === 0) continue;
    for (let label = 0; label < labelCount; label += 1)
      slopes[label]! += outputs[unit * labelCount + label]! * hidden[unit]!;
  }
  for (let label = 0; label < labelCount; label += 1) {
    slopes[label] = weights[row]! * (toProbability(slopes[label]!) - targets[row * labelCount + label]!);
  }
}

function descend(net: Trainee, { matrix, ends, labelCount }: Problem, row: number, rate: number): void {
  const { hidden, mask, hiddenSlopes, slopes, outputs, outputSquares, biases, biasSquares, inputSquares, inputs } = net;
  let meanSquare = 0;
  for (let unit = 0; unit < HIDDEN; unit += 1) {
    let slope = 0;
    if (mask[unit] !== 0) {
      for (let label = 0; label < labelCount; label += 1) slope += outputs[unit * labelCount + label]! * slopes[label]!;
    }
    slope *= mask[unit]!;
    hiddenSlopes[unit] = slope;
    meanSquare += (slope * slope) / HIDDEN;
  }
  for (let unit = 0; unit < HIDDEN; unit += 1) {
    if (hidden[unit] === 0) continue;
    for (let label = 0; label < labelCount; label += 1) {
      const at = unit * labelCount + label;
      const slope = slopes[label]! * hidden[unit]!;
      outputSquares[at]! += slope * slope;
      outputs[at]! -= (rate * slope) / Math.sqrt(outputSquares[at]!);
    }
  }
  for (let label = 0; label < labelCount; label += 1) {
    biasSquares[label]! += slopes[label]! ** 2;
    biases[label]! -= (rate * slopes[label]!) / Math.sqrt(biasSquares[label]!);
  }
  inputSquares[matrix.width]! += meanSquare;
  const biasRate = rate / Math.sqrt(inputSquares[matrix.width]!);
  for (let unit = 0; unit < HIDDEN; unit += 1) net.hiddenBiases[unit]! -= biasRate * hiddenSlopes[unit]!;
  for (let at = matrix.starts[row]!; at < ends[row]!; at += 1) {
    const column = matrix.columns[at]!;
    const value = matrix.values[at]!;
    inputSquares[column]! += meanSquare * value * value;
    const scale = (rate * value) / Math.sqrt(inputSquares[column]!);
    const base = column * HIDDEN;
    for (let unit = 0; unit < HIDDEN; unit += 1) inputs[base + unit]! -= scale * hiddenSlopes[unit]!;
  }
}

function readRow(
  { inputs, hiddenBiases }: Network,
  matrix: Matrix,
  row: number,
  end: number,
  into: Float64Array,
): void {
  const { starts, columns, values } = matrix;
  into.set(hiddenBiases);
  for (let at = starts[row]!; at < end; at += 1) {
    const base = columns[at]! * HIDDEN;
    const value = values[at]!;
    for (let unit = 0; unit < HIDDEN; unit += 1) into[unit]! += inputs[base + unit]! * value;
  }
}

/** Add a row's log-odds for each label to `into`, reading the row up to `end`. No unit is dropped. */
export function addNetworkScores(net: Network, matrix: Matrix, row: number, end: number, into: Float64Array): void {
  const hidden = new Float64Array(HIDDEN);
  readRow(net, matrix, row, end, hidden);
  const labelCount = net.biases.length;
  for (let label = 0; label < labelCount; label += 1) into[label]! += net.biases[label]!;
  for (let unit = 0; unit < HIDDEN; unit += 1) {
    if (hidden[unit]! <= 0) continue;
    for (let label = 0; label < labelCount; label += 1)
      into[label]! += net.outputs[unit * labelCount + label]! * hidden[unit]!;
  }
}
