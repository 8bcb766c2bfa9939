import { useQuery } from '@tanstack/react-query';
import type { Assignments } from '../../../main/contract/assignment.ts';
import type { PolicyId, PolicySummary } from '../../../main/contract/types.ts';
import { progressQueries } from '../../client/progress-queries.ts';
import { usePolicies } from '../../client/queries.ts';
import { Notice } from '../../parts/notice.tsx';
import { toPlan, toScopes, useAssignmentDraft } from '../../state/assignment-draft.ts';
import { toFragment } from '../../state/route.ts';
import { AssignPreview } from './assign-preview.tsx';
import { ByHand } from './by-hand.tsx';
import { PlanForm } from './plan-form.tsx';

/** Sharing policies out among annotators: by a plan that is looked at first, or one by one. */
export function Assign({ selected }: { readonly selected: ReadonlySet<PolicyId> }) {
  const policies = usePolicies();
  const assignments = useQuery(progressQueries.assignments);
  const error = policies.error ?? assignments.error;
  if (error !== null) return <Notice tone="refused">{error.message}</Notice>;
  if (policies.data === undefined || assignments.data === undefined) return <p role="status">Looking …</p>;
  if (policies.data.length === 0) {
    return (
      <p className="empty">
        Policies are shared out once there are some. <a href={toFragment({ view: 'library' })}>Import policies</a>
      </p>
    );
  }
  return <Plan policies={policies.data} assignments={assignments.data} selected={selected} />;
}

interface Props {
  readonly policies: readonly PolicySummary[];
  readonly assignments: Assignments;
  readonly selected: ReadonlySet<PolicyId>;
}

function Plan({ policies, assignments, selected }: Props) {
  const scopes = toScopes(policies, assignments.policies, selected);
  const [draft, setDraft] = useAssignmentDraft(scopes.selected.length > 0);
  const plan = toPlan(draft, scopes);
  return (
    <>
      <PlanForm draft={draft} onDraft={setDraft} known={assignments.known} scopes={scopes} />
      <section className="agreement-part" aria-labelledby="assign-preview">
        <h2 id="assign-preview">What would come of it</h2>
        {typeof plan === 'string' ? <p role="status">{plan}</p> : <AssignPreview plan={plan} policies={policies} />}
      </section>
      <ByHand policies={policies} assignments={assignments} />
    </>
  );
}
