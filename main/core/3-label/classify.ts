import { toLabelRecord, type LabelId } from '../../contract/labels.ts';
import type { Scores } from '../../contract/types.ts';
import { toProbability } from './calibrate.ts';
import type { ClauseInContext } from './clause-context.ts';
import type { Model } from './model.ts';
import { getScorer, scoreClause } from './score.ts';

/** What a model says of one clause: a calibrated probability for each label that it knows, and the labels whose score reaches the threshold. */
export interface Classification {
  readonly scores: Scores;
  readonly labels: readonly LabelId[];
}

/** The log-odds of each label that the model knows for one clause, in the model's order. */
export function toClauseLogOdds(model: Model, clause: ClauseInContext): readonly number[] {
  return [...scoreClause(getScorer(model), clause)];
}

/** Score and label each clause. The answer has the clauses' order, and each depends on its own clause alone. */
export function classify(model: Model, clauses: readonly ClauseInContext[]): readonly Classification[] {
  const { labels: known, thresholds } = model.header;
  const noScores = toLabelRecord(known, () => 0);
  const scorer = getScorer(model);
  return clauses.map((clause) => {
    const logOdds = scoreClause(scorer, clause);
    const scores: Record<LabelId, number> = { ...noScores };
    const labels: LabelId[] = [];
    for (let at = 0; at < known.length; at += 1) {
      const label = known[at]!;
      const score = toProbability(logOdds[at]!);
      scores[label] = score;
      if (score >= thresholds[label]!) labels.push(label);
    }
    return { scores, labels };
  });
}
