import type { Codebook } from '../contract/codebook.ts';
import { isOwnLabelId } from '../contract/labels.ts';
import type { OwnLabelExamples } from '../contract/models.ts';
import { toClausesInContext } from '../core/3-label/clause-context.ts';
import type { OwnLesson } from '../core/3-label/teach-own.ts';
import type { LabelledClause } from '../core/3-label/train.ts';
import { listPolicies } from '../store/policies.ts';
import { toSpanKey } from '../store/standing.ts';
import { joinPolicy } from './joined-policy.ts';
import type { Workbench } from './workbench.ts';

/** A decided clause to learn from. */
export interface DecidedLesson {
  readonly clause: LabelledClause;
  /** The codebook's revision under which it was decided. */
  readonly revision: number;
}

/**
 * Every decided clause of the library with what stands around it, as people decided it; "none applies" is one of the answers. The order
 * is that of the policies' ids and of the clauses, so that the same decisions are the same list on every machine.
 */
export function listDecided(bench: Workbench): readonly DecidedLesson[] {
  const { standing } = bench.ledger.current();
  const records = listPolicies(bench.db)
    .filter(({ id }) => standing.of(id).size > 0)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return records.flatMap((record) => {
    const { text, segments } = joinPolicy(bench, record);
    const decisions = new Map(segments.map((segment) => [toSpanKey(segment), segment.decision]));
    return toClausesInContext(text, segments).flatMap(({ segment, clause }) => {
      const decision = decisions.get(toSpanKey(segment)) ?? null;
      if (decision === null) return [];
      const { labels, codebookRevision } = decision;
      return [{ clause: { ...clause, doc: record.id, labels }, revision: codebookRevision }];
    });
  });
}

/** The labels of people's own that are in use, each with what there is to learn it from. */
export function listOwnExamples(
  { labels }: Codebook,
  lessons: readonly DecidedLesson[],
): readonly (OwnLabelExamples & OwnLesson)[] {
  return labels.flatMap(({ id, name, since, status }) => {
    if (status !== 'active' || !isOwnLabelId(id)) return [];
    const examples = lessons.filter(({ clause }) => clause.labels.includes(id));
    const unasked = lessons.filter(({ clause, revision }) => revision < since && !clause.labels.includes(id));
    const policies = new Set(examples.map(({ clause }) => clause.doc)).size;
    return [{ id, name, examples: examples.length, policies, unasked: unasked.length }];
  });
}
