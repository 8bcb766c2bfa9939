import type { AspectId, JudgedFinding } from '../contract/findings.ts';
import type { PolicyReading } from '../contract/types.ts';
import { toFinding } from '../core/5-compare/aspect-cell.ts';
import { toWordedAspects } from '../core/5-compare/checklists/worded-aspects.ts';
import { listChecklists } from './checklists.ts';
import { findPolicies } from './find-policies.ts';
import { toFoundPolicy } from './found-policy.ts';
import type { Workbench } from './workbench.ts';

/** What the machine says now of one aspect of a policy, of the 46 or of somebody's own checklist; null if there is no such aspect. */
export async function findMachineWord(
  bench: Workbench,
  reading: PolicyReading,
  aspect: AspectId,
): Promise<JudgedFinding | null> {
  const worded = listChecklists(bench)
    .flatMap(toWordedAspects)
    .find((one) => one.aspect.id === aspect);
  if (worded === undefined) return null;
  const [findings = null] = await findPolicies(bench, [reading]);
  return toFinding(toFoundPolicy(bench, reading, findings), worded);
}
