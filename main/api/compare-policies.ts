import { FULL_CHECKLIST } from '../contract/checklists.ts';
import type { ComparedPolicy, ComparisonReport } from '../contract/comparison.ts';
import type { Comparison, PolicyId, PolicySummary } from '../contract/types.ts';
import { HOOK_NOTE } from '../core/4-find/aspects.ts';
import { compare } from '../core/5-compare/grid.ts';
import { toStandingClauses } from '../core/5-compare/standing-clause.ts';
import { openPolicy } from './library.ts';
import type { Workbench } from './workbench.ts';

/**
 * Policies side by side, in the order asked for.
 *
 * @throws LacunaError `not-found` if one of them is not in the library.
 */
export function comparePolicies(bench: Workbench, policyIds: readonly PolicyId[]): ComparisonReport {
  const readings = policyIds.map((policyId) => openPolicy(bench, policyId));
  const rows = compare(
    readings.map(({ policy, text, segments }) => ({
      id: policy.id,
      extent: policy.extent,
      clauses: toStandingClauses(text, segments),
    })),
  );
  const toColumn = (policy: PolicySummary): ComparedPolicy => ({ ...policy, counts, judged: 0, obstacle: null });
  const toRow = (row: Comparison['rows'][number]): ComparisonReport['rows'][number] => ({ ...row, aspects: [] });
  const counts = { stated: 0, partial: 0, denied: 0, deferred: 0, silent: 0, 'not-held': 0 };
  const { id, name } = bench.model.info;
  return {
    policies: readings.map(({ policy }) => toColumn(policy)),
    rows: rows.map((row) => toRow(row)),
    checklist: {
      id: FULL_CHECKLIST,
      name: 'All aspects',
      description: '',
      items: [],
      provided: true,
      author: null,
      savedAt: null,
    },
    model: { id, name },
    note: HOOK_NOTE,
  };
}
