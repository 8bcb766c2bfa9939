import { Button } from 'react-aria-components';
import type { PolicyId, PolicyReading } from '../../../main/contract/types.ts';
import { usePolicies } from '../../client/queries.ts';
import { Notice } from '../../parts/notice.tsx';
import { WHOLE_COMPARISON } from '../../state/comparison-place.ts';
import { toFragment } from '../../state/route.ts';
import { findLikelyOlder } from '../../text/likely-version.ts';
import { toVersionName } from '../../text/policy-names.ts';
import { DecisionList } from './decision-list.tsx';
import { JudgementList } from './judgement-list.tsx';
import { MendList } from './mend-list.tsx';

interface Props {
  readonly reading: PolicyReading;
  readonly onVersions: () => void;
}

function toChanges(newer: PolicyId, older: PolicyId): string {
  return toFragment({ view: 'comparison', place: { ...WHOLE_COMPARISON, tab: 'changes', older, newer } });
}

/** Which policy this is a newer version of and what was left behind there, or an offer to say so. */
export function OlderVersion({ reading, onVersions }: Props) {
  const { policy, leftBehind, leftBehindMends } = reading;
  const policies = usePolicies().data ?? [];
  const previous = policies.find(({ id }) => id === policy.previousId);
  const likely = findLikelyOlder(policy, policies);
  if (policy.previousId === null) {
    if (likely === null) return null;
    return (
      <Notice>
        <p className="version-line">
          This may be a newer version of {toVersionName(likely)}.
          <Button className="button" onPress={onVersions}>
            Carry its decisions over …
          </Button>
        </p>
      </Notice>
    );
  }
  const count = leftBehind.length === 1 ? '1 decision' : `${leftBehind.length} decisions`;
  const mends =
    leftBehindMends.length === 1
      ? '1 change of how the older version is cut has'
      : `${leftBehindMends.length} changes of how the older version is cut have`;
  return (
    <Notice>
      <p className="version-line">
        <span>
          A newer version of{' '}
          {previous === undefined ? (
            'a policy that is not in the library'
          ) : (
            <a href={toFragment({ view: 'reader', policyId: previous.id, at: null })}>{toVersionName(previous)}</a>
          )}
          . {previous !== undefined && <a href={toChanges(policy.id, previous.id)}>See what changed</a>}
        </span>
      </p>
      {leftBehind.length > 0 && (
        <DecisionList says={`${count} of the older version had no place here`} decisions={leftBehind} />
      )}
      <JudgementList reading={reading} />
      {leftBehindMends.length > 0 && <MendList says={`${mends} no place here`} mends={leftBehindMends} />}
    </Notice>
  );
}
