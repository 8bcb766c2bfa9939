/** How two or more raw scores of a label become log-odds: `weights · scores + offset`. */
export interface Blend {
  readonly weights: readonly number[];
  readonly offset: number;
}

/** The log-odds that a blend makes of raw scores. */
export function toLogOdds({ weights, offset }: Blend, scores: readonly number[]): number {
  return weights.reduce((sum, weight, at) => sum + weight * scores[at]!, offset);
}

/** The probability of log-odds. */
export function toProbability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

/** Scores of clauses by several models (one array a model, one number a clause), and which clauses carry the label (1) or not (0). */
export interface Known {
  readonly scores: readonly Float64Array[];
  readonly truth: Uint8Array;
}

const MAX_STEPS = 50;
const RIDGE = 1e-3;

/**
 * Fit a blend to clauses whose label is known: logistic regression on the scores, by Newton's method with step halving.
 *
 * With one model this is Platt's scaling (Platt 1999; smoothed targets after Lin, Lin & Weng 2007), with more it is
 * stacking (Wolpert 1992). The scores must come from models that did not see the clauses.
 */
export function fitBlend(known: Known): Blend {
  const size = known.scores.length + 1;
  const { truth } = known;
  const positives = truth.reduce((sum, one) => sum + one, 0);
  const targets = [1 / (truth.length - positives + 2), (positives + 1) / (positives + 2)] as const;
  let solution = new Float64Array(size);
  solution[size - 1] = Math.log((positives + 1) / (truth.length - positives + 1));
  let loss = toLoss(known, targets, solution);
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const direction = toNewtonStep(known, targets, solution);
    let reach = 1;
    let next = solution;
    let nextLoss = Infinity;
    while (nextLoss > loss && reach > 1e-6) {
      const share = reach;
      next = solution.map((value, at) => value - share * direction[at]!);
      nextLoss = toLoss(known, targets, next);
      reach /= 2;
    }
    if (loss - nextLoss < 1e-9 * loss) break;
    solution = next;
    loss = nextLoss;
  }
  return { weights: [...solution.subarray(0, size - 1)], offset: solution[size - 1]! };
}

function toLogit({ scores }: Known, solution: Float64Array, row: number): number {
  let sum = solution[scores.length]!;
  for (let at = 0; at < scores.length; at += 1) sum += solution[at]! * scores[at]![row]!;
  return sum;
}

type Targets = readonly [low: number, high: number];

function toLoss(known: Known, targets: Targets, solution: Float64Array): number {
  let loss = RIDGE * solution.reduce((sum, value) => sum + (value * value) / 2, 0);
  for (let row = 0; row < known.truth.length; row += 1) {
    const logit = toLogit(known, solution, row);
    loss += Math.log1p(Math.exp(-Math.abs(logit))) + Math.max(0, logit) - targets[known.truth[row]! as 0 | 1] * logit;
  }
  return loss;
}

function toNewtonStep(known: Known, targets: Targets, solution: Float64Array): Float64Array {
  const size = solution.length;
  const gradient = solution.map((value) => RIDGE * value);
  const curvature = Array.from({ length: size }, (_, at) => new Float64Array(size).fill(RIDGE, at, at + 1));
  const inputs = new Float64Array(size).fill(1);
  for (let row = 0; row < known.truth.length; row += 1) {
    for (let at = 0; at + 1 < size; at += 1) inputs[at] = known.scores[at]![row]!;
    const p = toProbability(toLogit(known, solution, row));
    const miss = p - targets[known.truth[row]! as 0 | 1];
    for (let at = 0; at < size; at += 1) {
      gradient[at]! += miss * inputs[at]!;
      for (let other = 0; other < size; other += 1)
        curvature[at]![other]! += p * (1 - p) * inputs[at]! * inputs[other]!;
    }
  }
  return solve(curvature, gradient);
}

/** Solve a small positive definite system by elimination; both arguments are used up. */
function solve(matrix: Float64Array[], right: Float64Array): Float64Array {
  const size = right.length;
  for (let pivot = 0; pivot < size; pivot += 1) {
    for (let row = 0; row < size; row += 1) {
      if (row === pivot) continue;
      const factor = matrix[row]![pivot]! / matrix[pivot]![pivot]!;
      for (let column = pivot; column < size; column += 1) matrix[row]![column]! -= factor * matrix[pivot]![column]!;
      right[row]! -= factor * right[pivot]!;
    }
  }
  return right.map((value, at) => value / matrix[at]![at]!);
}
