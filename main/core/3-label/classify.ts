import { LABEL_IDS } from '../../contract/labels.ts';
import type { LabelId } from '../../contract/labels.ts';
import type { Scores } from '../../contract/types.ts';
import { toLogOdds, toProbability } from './calibrate.ts';
import type { ClauseInContext } from './clause-context.ts';
import type { Model } from './model.ts';
import { getScorer, toRawScores } from './score.ts';

/** What a model says of one clause: a calibrated probability per label, and the labels whose score reaches the threshold, in codebook order. */
export interface Classification {
  readonly scores: Scores;
  readonly labels: readonly LabelId[];
}

/** Each label's log-odds for one clause, in codebook order. */
export function toClauseLogOdds(model: Model, clause: ClauseInContext): readonly number[] {
  const { linear, network } = toRawScores(getScorer(model), clause);
  return LABEL_IDS.map((label, at) => toLogOdds(model.header.blends[label], [linear[at]!, network[at]!]));
}

/** Score and label each clause. The answer has the clauses' order, and each depends on its own clause alone. */
export function classify(model: Model, clauses: readonly ClauseInContext[]): readonly Classification[] {
  const { thresholds } = model.header;
  return clauses.map((clause) => {
    const probabilities = toClauseLogOdds(model, clause).map(toProbability);
    const scores = Object.fromEntries(LABEL_IDS.map((label, at) => [label, probabilities[at]!])) as Scores;
    return { scores, labels: LABEL_IDS.filter((label) => scores[label] >= thresholds[label]) };
  });
}
