import type { OwnLabelId } from '../../contract/labels.ts';
import type { OwnLabelTrial } from '../../contract/models.ts';
import { fitBlend, type Blend, type Known } from './calibrate.ts';
import type { Matrix } from './features/matrix.ts';
import { toScored } from './held-out.ts';
import { learnCorrection } from './learn/correction.ts';
import { addLinearScores, type LinearWeights } from './learn/linear.ts';
import { toOwnFigures } from './own-figures.ts';
import { chooseOwnThreshold } from './own-threshold.ts';
import { toParts } from './parts.ts';
import type { LabelledClause } from './train.ts';

/** A label of a person's own that is to be learned. */
export interface OwnLesson {
  readonly id: OwnLabelId;
  readonly name: string;
  /** How many of the clauses without it were decided before the label existed. */
  readonly unasked: number;
}

/** What was learned of one label: linear weights over the model's features, and how their sum becomes a probability. */
export interface LearnedLabel {
  readonly id: OwnLabelId;
  readonly linear: LinearWeights;
  readonly blend: Blend;
  readonly threshold: number;
  readonly trial: OwnLabelTrial;
}

/** The cost of a mistake against the size of the weights: of 0.3 to 30 the one that did best on whole policies with 20, 60 and 200 examples of four labels. */
const COST = 3;
/** With examples in fewer policies than this, what was measured would tell of those policies only. */
const LEAST_POLICIES = 3;

/**
 * Learn a label from decided clauses, those with it against all others: a logistic regression over the features that the model knows
 * (see {@link learnCorrection}; what is corrected here is the label's share alone). Its score becomes a probability by Platt's scaling
 * (Platt 1999) of scores by parts that did not see the clause, parts being policies where its examples stand in more than one.
 */
export function learnOwnLabel(
  matrix: Matrix,
  clauses: readonly LabelledClause[],
  { id, name, unasked }: OwnLesson,
  seed: number,
): LearnedLabel {
  const truth = Uint8Array.from(clauses, ({ labels }) => Number(labels.includes(id)));
  const docs = clauses.map(({ doc }) => doc);
  const parts = toParts(docs, (row) => truth[row] === 1);
  const lessons = { matrix, targets: truth, base: toShare(truth), counts: null, cost: COST, labelCount: 1 };
  const rows = Int32Array.from(clauses.keys());
  const known: Known = { scores: [new Float64Array(rows.length)], truth };
  for (let part = 0; part <= Math.max(...parts); part += 1) {
    const learned = learnCorrection(
      lessons,
      rows.filter((row) => parts[row] !== part),
      seed,
    );
    for (const row of rows) if (parts[row] === part) known.scores[0]![row] = toRaw(learned, matrix, row);
  }
  const blend = fitBlend(known);
  const policies = new Set(docs.filter((_, row) => truth[row] === 1)).size;
  return {
    id,
    linear: learnCorrection(lessons, rows, seed),
    blend,
    threshold: chooseOwnThreshold(toScored(known, blend)),
    trial: {
      id,
      name,
      examples: truth.reduce((sum, one) => sum + one, 0),
      policies,
      unasked,
      measured: policies < LEAST_POLICIES ? null : toOwnFigures(known, parts, docs, seed),
    },
  };
}

function toRaw(learned: LinearWeights, matrix: Matrix, row: number): number {
  const score = new Float64Array(1);
  addLinearScores(learned, matrix, row, matrix.starts[row + 1]!, score);
  return score[0]!;
}

/** The log-odds of the label’s share, for each clause: what is to be learned are the differences from it. */
function toShare(truth: Uint8Array): Float64Array {
  const positives = truth.reduce((sum, one) => sum + one, 0);
  return new Float64Array(truth.length).fill(Math.log((positives + 1) / (truth.length - positives + 1)));
}
