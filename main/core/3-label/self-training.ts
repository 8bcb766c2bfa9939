import { fitBlend, toLogOdds, toProbability } from './calibrate.ts';
import type { Blend, Known } from './calibrate.ts';
import { crossValidate, FOLDS } from './cross-validate.ts';
import type { CrossValidated, Learned } from './cross-validate.ts';
import { keepRows } from './held-out.ts';
import { addLinearScores } from './learn/linear.ts';
import { addNetworkScores, trainNetwork } from './learn/network.ts';
import type { Problem } from './learn/problem.ts';

/** With guesses beside the labels, a network has enough of so many walks over the rows. */
const PASSES = 3;

/** The rows of a problem: those whose labels a person gave stand first. */
export interface Rows {
  /** The part of cross-validation that each row falls in, by its policy. */
  readonly parts: Int32Array;
  /** How many have labels that a person gave. */
  readonly labelled: number;
}

/**
 * Train the networks again, on the labels and on what the first models make of clauses without any (self-training with soft
 * labels: Scudder 1965; Xie, Luong, Hovy & Le 2020). The first models read those clauses with their neighbours, the new
 * network half of them without, and so learns what surroundings would have told. Models never learn from clauses of a policy
 * that they will be judged on. Linear models stay as they are.
 *
 * The problem's targets of rows without labels are written over.
 */
export function trainAgain(
  problem: Problem,
  { parts, labelled }: Rows,
  { first, known }: { readonly first: CrossValidated; readonly known: readonly Known[] },
  seed: number,
  onPart: (part: number) => void,
): CrossValidated {
  const free = Int32Array.from(parts.keys()).subarray(labelled);
  return crossValidate(problem, parts.subarray(0, labelled), (rows, part) => {
    onPart(part);
    const teacher = part === FOLDS ? first.whole : first.parts[part]!;
    const others = free.filter((row) => parts[row] !== part);
    const blends = known.map((label) => fitBlend(keepRows(label, (row) => parts[row] !== part)));
    guess(problem, teacher, blends, others);
    const both = Int32Array.from([...rows, ...others]);
    return { linear: teacher.linear, network: trainNetwork(problem, both, seed, PASSES) };
  });
}

/** Make what models say of rows, read with all that surrounds them, the rows' targets. */
function guess(problem: Problem, { linear, network }: Learned, blends: readonly Blend[], rows: Int32Array): void {
  const { matrix, targets, labelCount } = problem;
  const [byLinear, byNetwork] = [new Float64Array(labelCount), new Float64Array(labelCount)];
  for (const row of rows) {
    byLinear.fill(0);
    byNetwork.fill(0);
    addLinearScores(linear, matrix, row, matrix.starts[row + 1]!, byLinear);
    addNetworkScores(network, matrix, row, matrix.starts[row + 1]!, byNetwork);
    for (let label = 0; label < labelCount; label += 1) {
      targets[row * labelCount + label] = toProbability(
        toLogOdds(blends[label]!, [byLinear[label]!, byNetwork[label]!]),
      );
    }
  }
}
