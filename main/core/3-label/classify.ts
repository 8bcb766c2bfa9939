import { LABEL_IDS } from '../../contract/labels.ts';
import type { LabelId } from '../../contract/labels.ts';
import type { Scores } from '../../contract/types.ts';
import { toProbability } from './calibrate.ts';
import type { ClauseInContext } from './clause-context.ts';
import type { Model } from './model.ts';
import { getScorer, scoreClause } from './score.ts';

/** What a model says of one clause: a calibrated probability per label, and the labels whose score reaches the threshold, in codebook order. */
export interface Classification {
  readonly scores: Scores;
  readonly labels: readonly LabelId[];
}

const NO_SCORES = Object.fromEntries(LABEL_IDS.map((label) => [label, 0])) as Record<LabelId, number>;

/** Each label's log-odds for one clause, in codebook order. */
export function toClauseLogOdds(model: Model, clause: ClauseInContext): readonly number[] {
  return [...scoreClause(getScorer(model), clause)];
}

/** Score and label each clause. The answer has the clauses' order, and each depends on its own clause alone. */
export function classify(model: Model, clauses: readonly ClauseInContext[]): readonly Classification[] {
  const { thresholds } = model.header;
  const scorer = getScorer(model);
  return clauses.map((clause) => {
    const logOdds = scoreClause(scorer, clause);
    const scores = { ...NO_SCORES };
    const labels: LabelId[] = [];
    for (let at = 0; at < LABEL_IDS.length; at += 1) {
      const label = LABEL_IDS[at]!;
      scores[label] = toProbability(logOdds[at]!);
      if (scores[label] >= thresholds[label]) labels.push(label);
    }
    return { scores, labels };
  });
}
