import type { PolicyId } from '../../../main/contract/types.ts';
import { toFragment } from '../../state/route.ts';
import { toVersionName } from '../../text/policy-names.ts';
import { useNextPolicy } from './use-next-policy.ts';

/** Leads to the policy to go on with; nothing where there is none. */
export function NextLink({ policyId }: { readonly policyId: PolicyId }) {
  const next = useNextPolicy(policyId);
  if (next === null) return null;
  const { policy, isMine } = next;
  const what = isMine ? 'that is assigned to you' : 'with undecided clauses';
  return (
    <a
      className="strip-back"
      href={toFragment({ view: 'reader', policyId: policy.id, at: null })}
      title={`The next policy ${what}: ${toVersionName(policy)}`}
    >
      {isMine ? 'Next of mine' : 'Next policy'}
    </a>
  );
}
