import type { CodebookLabel } from '../../contract/codebook.ts';
import type { ColumnObstacle } from '../../contract/comparison.ts';
import { isProvidedLabelId, type LabelId, LABELS } from '../../contract/labels.ts';
import type { CellState, Comparison, ComparisonCell, Evidence, Extent, PolicyId } from '../../contract/types.ts';
import type { StandingClause } from './standing-clause.ts';

/** How many of the closest clauses a cell without any offers for checking. */
const NEAREST = 3;

/** One column of the comparison. */
export interface ComparedPolicy {
  readonly id: PolicyId;
  readonly extent: Extent;
  /** In document order. */
  readonly clauses: readonly StandingClause[];
  /** Why nothing can be said of it; null where something can. */
  readonly obstacle: ColumnObstacle | null;
}

/** A label as a row of the comparison names it. */
export type ComparedLabel = Pick<CodebookLabel, 'id' | 'name' | 'asks'>;

/** The comparison's rows: a row for each label in the order given, in it a cell for each policy in the order given. */
export function compare(
  policies: readonly ComparedPolicy[],
  labels: readonly ComparedLabel[] = LABELS,
): Comparison['rows'] {
  return labels.map(({ id, name, asks }) => ({
    label: id,
    name,
    asks,
    cells: policies.map((policy) => toCell(policy, id)),
  }));
}

/**
 * What one policy says under one label.
 *
 * `stated` where a clause carries the label, by a person's decision if there is one and otherwise by the model. Where none does, a whole
 * policy is `silent`; of an excerpt nothing can be said, so it is `not-held`, as is all of a policy with an obstacle in the way. The nearest clauses leave out those that a person
 * has decided, since that person said that the label does not apply. A label of a person's own that the model does not know yet is
 * `not-held` too, unless people have decided every clause.
 */
export function toCell({ id, extent, clauses, obstacle }: ComparedPolicy, label: LabelId): ComparisonCell {
  if (obstacle !== null) return cell(id, 'not-held', [], [], label);
  const found = clauses.filter(({ labels }) => labels.includes(label));
  if (found.length > 0) return cell(id, 'stated', found, [], label);
  if (!isJudged(clauses, label)) return cell(id, 'not-held', [], [], label);
  const state = extent === 'excerpt' ? 'not-held' : 'silent';
  return cell(id, state, [], findNearest(clauses, label), label);
}

function cell(
  policyId: PolicyId,
  state: CellState,
  found: readonly StandingClause[],
  nearest: readonly StandingClause[],
  label: LabelId,
): ComparisonCell {
  const toEvidence = (clause: StandingClause): Evidence => {
    const { start, end, text, headings, leadIn, decision } = clause;
    return { start, end, text, headings, leadIn, score: scoreOf(clause, label), decided: decision !== null };
  };
  return { policyId, state, clauses: found.map(toEvidence), nearest: nearest.map(toEvidence) };
}

/** Whether anybody can say of each clause that it does not carry the label. */
function isJudged(clauses: readonly StandingClause[], label: LabelId): boolean {
  if (isProvidedLabelId(label)) return true;
  return clauses.every(({ decision, prediction }) => decision !== null || prediction?.scores[label] !== undefined);
}

function findNearest(clauses: readonly StandingClause[], label: LabelId): readonly StandingClause[] {
  return clauses
    .filter(({ prediction, decision }) => prediction !== null && decision === null)
    .toSorted((a, b) => scoreOf(b, label) - scoreOf(a, label) || a.start - b.start)
    .slice(0, NEAREST);
}

// 0 where no model has read the clause.
function scoreOf({ prediction }: StandingClause, label: LabelId): number {
  return prediction?.scores[label] ?? 0;
}
