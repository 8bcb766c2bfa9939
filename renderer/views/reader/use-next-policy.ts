import type { PolicyId, PolicySummary } from '../../../main/contract/types.ts';
import { usePolicies } from '../../client/queries.ts';
import { useReaders } from '../../client/use-readers.ts';
import { findNextPolicy } from '../../text/next-policy.ts';

/** The policy to go on with, and whether it is one of those assigned to whoever decides now. */
export interface NextPolicy {
  readonly policy: PolicySummary;
  readonly isMine: boolean;
}

/** The policy to go on with after this one, or null. */
export function useNextPolicy(policyId: PolicyId): NextPolicy | null {
  const { mine } = useReaders();
  const policy = findNextPolicy(usePolicies().data ?? [], policyId, mine);
  return policy === null ? null : { policy, isMine: mine.has(policy.id) };
}
