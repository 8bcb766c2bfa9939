import type { PolicyId } from '../../../main/contract/types.ts';
import { usePolicies } from '../../client/queries.ts';
import { useReaders } from '../../client/use-readers.ts';
import { toFragment } from '../../state/route.ts';
import { toVersionName } from '../../text/policy-names.ts';

/** Leads to the next policy, in the library's order and round, that is assigned to whoever decides now; nothing where there is no other. */
export function NextMine({ policyId }: { readonly policyId: PolicyId }) {
  const { mine } = useReaders();
  const policies = usePolicies().data ?? [];
  const here = policies.findIndex(({ id }) => id === policyId);
  const next = [...policies.slice(here + 1), ...policies.slice(0, Math.max(0, here))].find(({ id }) => mine.has(id));
  if (next === undefined) return null;
  return (
    <a
      className="strip-back"
      href={toFragment({ view: 'reader', policyId: next.id, at: null })}
      title={`The next policy that is assigned to you: ${toVersionName(next)}`}
    >
      Next of mine
    </a>
  );
}
