import type { Decision, PolicyId } from '../contract/types.ts';
import { findPolicy } from '../store/policies.ts';
import type { Cutter } from './cut-policy.ts';
import { type JoinedPolicy, joinPolicy } from './joined-policy.ts';

/**
 * What was decided on a policy's older version and not carried over to it: the decisions in force there and its orphans, by place.
 * Empty where nobody named an older version, or this file does not hold it.
 */
export function listLeftBehind(cutter: Cutter, policyId: PolicyId, { standing }: JoinedPolicy): readonly Decision[] {
  const previousId = cutter.ledger.current().standing.findPrevious(policyId);
  const record = previousId === null ? null : findPolicy(cutter.db, previousId);
  if (record === null) return [];
  const carried = new Set(standing.map(({ origin }) => origin?.id));
  const { segments, orphans } = joinPolicy(cutter, record);
  return [...segments.flatMap(({ decision }) => decision ?? []), ...orphans]
    .filter(({ id }) => !carried.has(id))
    .toSorted((a, b) => a.start - b.start || a.end - b.end);
}
