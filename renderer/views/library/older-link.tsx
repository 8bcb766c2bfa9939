import type { PolicySummary } from '../../../main/contract/types.ts';
import { toFragment } from '../../state/route.ts';
import { toVersionName } from '../../text/policy-names.ts';

interface Props {
  readonly policy: PolicySummary;
  /** Its older version, or null where it is not in the library. */
  readonly previous: PolicySummary | null;
}

/** Of which policy this one is a newer version, as a person said. */
export function OlderLink({ policy, previous }: Props) {
  if (policy.previousId === null) return null;
  if (previous === null) return <span className="policy-version">Newer version of a policy that was removed</span>;
  const name = toVersionName(previous);
  return (
    <span className="policy-version" title={`Newer version of ${name}`}>
      Newer version of{' '}
      <a href={toFragment({ view: 'reader', policyId: previous.id, at: null })} dir="auto">
        {name}
      </a>
    </span>
  );
}
