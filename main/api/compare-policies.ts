import type { Request } from '../contract/api.ts';
import { FULL_CHECKLIST } from '../contract/checklists.ts';
import { listActive } from '../contract/codebook.ts';
import type { ComparisonReport } from '../contract/comparison.ts';
import type { TaskId } from '../contract/types.ts';
import { toComparisonReport } from '../core/5-compare/comparison-report.ts';
import { getCodebook } from './codebook.ts';
import { getChecklist } from './checklists.ts';
import { findPolicies, type FindTask } from './find-policies.ts';
import { toFoundPolicy } from './found-policy.ts';
import { openPolicy } from './library.ts';
import { oneByOne } from './pieces.ts';
import type { Workbench } from './workbench.ts';

/**
 * Policies side by side, in the order asked for, each once. Those that were not looked through before are first, under the caller's task if
 * there is one. Other calls come through meanwhile.
 *
 * @throws LacunaError `not-found` if one of them is not in the library, or there is no such checklist; `cancelled`.
 */
export async function comparePolicies(
  bench: Workbench,
  { policyIds, checklistId = FULL_CHECKLIST, taskId }: Request<'comparison.get'>,
  task: FindTask | undefined = taskId === undefined ? undefined : toFindTask(bench, taskId),
): Promise<ComparisonReport> {
  const checklist = getChecklist(bench, checklistId);
  const policies = [...new Set(policyIds)];
  const readings = await oneByOne(bench, task?.taskId, policies, (policyId) => openPolicy(bench, policyId));
  const findings = await findPolicies(bench, readings, task);
  const columns = await oneByOne(bench, task?.taskId, [...readings.entries()], ([at, reading]) => ({
    policy: reading.policy,
    found: toFoundPolicy(bench, reading, findings[at] ?? null),
  }));
  const { id, name } = bench.model.info;
  return toComparisonReport(columns, checklist, { id, name }, listActive(getCodebook(bench)));
}

function toFindTask({ push }: Workbench, taskId: TaskId): FindTask {
  const note = 'Looking for what each policy says';
  return { taskId, onFound: (done, total) => push({ type: 'progress', taskId, done, total, note }) };
}
