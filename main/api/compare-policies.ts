import type { Request } from '../contract/api.ts';
import { FULL_CHECKLIST } from '../contract/checklists.ts';
import { listActive } from '../contract/codebook.ts';
import type { ComparisonReport } from '../contract/comparison.ts';
import { toComparisonReport } from '../core/5-compare/comparison-report.ts';
import { getCodebook } from './codebook.ts';
import { getChecklist } from './checklists.ts';
import { findPolicies } from './find-policies.ts';
import { toFoundPolicy } from './found-policy.ts';
import { openPolicy } from './library.ts';
import type { Workbench } from './workbench.ts';

/**
 * Policies side by side, in the order asked for, each once.
 *
 * @throws LacunaError `not-found` if one of them is not in the library, or there is no such checklist.
 */
export async function comparePolicies(
  bench: Workbench,
  { policyIds, checklistId = FULL_CHECKLIST }: Request<'comparison.get'>,
): Promise<ComparisonReport> {
  const checklist = getChecklist(bench, checklistId);
  const readings = [...new Set(policyIds)].map((policyId) => openPolicy(bench, policyId));
  const findings = await findPolicies(bench, readings);
  const columns = readings.map((reading, at) => ({
    policy: reading.policy,
    found: toFoundPolicy(bench, reading, findings[at] ?? null),
  }));
  const { id, name } = bench.model.info;
  return toComparisonReport(columns, checklist, { id, name }, listActive(getCodebook(bench)));
}
