import { toClausesInContext } from '../core/3-label/clause-context.ts';
import type { LabelledClause } from '../core/3-label/train.ts';
import { listPolicies } from '../store/policies.ts';
import { toSpanKey } from '../store/standing.ts';
import { joinPolicy } from './joined-policy.ts';
import type { Workbench } from './workbench.ts';

/**
 * Every decided clause of the library with what stands around it, as people decided it; "none applies" is one of the answers. The order
 * is that of the policies' ids and of the clauses, so that the same decisions are the same list on every machine.
 */
export function listDecided(bench: Workbench): readonly LabelledClause[] {
  const { standing } = bench.ledger.current();
  const records = listPolicies(bench.db)
    .filter(({ id }) => standing.of(id).size > 0)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return records.flatMap((record) => {
    const { text, segments } = joinPolicy(bench, record);
    const decisions = new Map(segments.map((segment) => [toSpanKey(segment), segment.decision]));
    return toClausesInContext(text, segments).flatMap(({ segment, clause }) => {
      const decision = decisions.get(toSpanKey(segment)) ?? null;
      return decision === null ? [] : [{ ...clause, doc: record.id, labels: decision.labels }];
    });
  });
}
