import { useMutation, useQuery } from '@tanstack/react-query';
import { Button } from 'react-aria-components';
import type { AssignmentPlan, AssignmentPreview } from '../../../main/contract/assignment.ts';
import type { DecisionId, PolicySummary } from '../../../main/contract/types.ts';
import { call } from '../../client/call.ts';
import { progressQueries } from '../../client/progress-queries.ts';
import { Notice } from '../../parts/notice.tsx';
import { toCompany } from '../../../main/contract/policy-names.ts';
import { toCount, toNumber } from '../../text/quantities.ts';

interface Props {
  readonly plan: AssignmentPlan;
  readonly policies: readonly PolicySummary[];
}

/** What a plan would do, and the button that does it. */
export function AssignPreview({ plan, policies }: Props) {
  const { data, error, isPlaceholderData } = useQuery(progressQueries.preview(plan));
  const apply = useMutation({
    mutationFn: (state: string) => call('assignment.apply', { plan, state }),
  });
  const undo = useMutation({
    mutationFn: (only: DecisionId) => call('decision.undo', { only }),
    onSuccess: () => apply.reset(),
  });
  const entry = apply.data?.entry ?? null;
  if (error !== null) return <Notice tone="refused">{error.message}</Notice>;
  if (data === undefined || data === null) return <p role="status">Sharing out …</p>;
  const refusal = apply.error ?? undo.error;
  return (
    <>
      <Loads preview={data} />
      {data.overlaps.length > 0 && <Overlaps preview={data} />}
      <PlannedPolicies preview={data} policies={policies} />
      <div className="plan-line">
        <Button
          className="button primary"
          isDisabled={isPlaceholderData || apply.isPending || data.changed === 0}
          onPress={() => apply.mutate(data.state)}
        >
          {data.changed === 0 ? 'Already so' : `Assign ${toCount(data.changed, 'policy', 'policies')}`}
        </Button>
        {apply.data === undefined || entry === null ? null : (
          <>
            <p role="status">{toCount(apply.data.changed, 'policy was', 'policies were')} assigned.</p>
            <Button className="button" onPress={() => undo.mutate(entry)}>
              Undo
            </Button>
          </>
        )}
      </div>
      {refusal !== null && <Notice tone="refused">{refusal.message}</Notice>}
    </>
  );
}

function Loads({ preview }: { readonly preview: AssignmentPreview }) {
  const { loads, bound } = preview;
  const clauses = loads.map((load) => load.clauses);
  const apart = Math.max(...clauses) - Math.min(...clauses);
  return (
    <>
      <table className="model-table plan-table">
        <caption className="visually-hidden">What each annotator would read</caption>
        <thead>
          <tr>
            <th scope="col">Annotator</th>
            <th scope="col">Policies</th>
            <th scope="col">of which others read too</th>
            <th scope="col">Clauses</th>
          </tr>
        </thead>
        <tbody>
          {loads.map((load) => (
            <tr key={load.annotator}>
              <th scope="row" dir="auto">
                {load.annotator}
              </th>
              <td>{toNumber(load.policies)}</td>
              <td>{toNumber(load.sharedPolicies)}</td>
              <td>{toNumber(load.clauses)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {loads.length > 1 && (
        <p className="field-hint">
          The most and the least differ by {toCount(apart, 'clause')}. It is never more than the longest policy has,
          here {toNumber(bound)}.
        </p>
      )}
    </>
  );
}

function Overlaps({ preview }: { readonly preview: AssignmentPreview }) {
  return (
    <table className="model-table plan-table">
      <caption className="visually-hidden">What each two annotators would both read</caption>
      <thead>
        <tr>
          <th scope="col">Both read</th>
          <th scope="col">Policies</th>
          <th scope="col">Clauses</th>
        </tr>
      </thead>
      <tbody>
        {preview.overlaps.map(({ first, second, policies, clauses }) => (
          <tr key={`${first}\n${second}`}>
            <th scope="row" dir="auto">
              {first} and {second}
            </th>
            <td>{toNumber(policies)}</td>
            <td>{toNumber(clauses)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function PlannedPolicies({ preview, policies }: { readonly preview: AssignmentPreview } & Pick<Props, 'policies'>) {
  const names = new Map(policies.map((policy) => [policy.id, policy]));
  return (
    <details className="plan-details">
      <summary>Policy by policy</summary>
      <table className="model-table plan-table">
        <caption className="visually-hidden">Who would read each policy</caption>
        <thead>
          <tr>
            <th scope="col">Policy</th>
            <th scope="col">Clauses</th>
            <th scope="col" className="plan-people">
              Now
            </th>
            <th scope="col" className="plan-people">
              Then
            </th>
          </tr>
        </thead>
        <tbody>
          {preview.policies.map(({ policyId, clauses, before, annotators }) => {
            const policy = names.get(policyId);
            return (
              <tr key={policyId}>
                <th scope="row" dir="auto">
                  {policy === undefined ? '' : toCompany(policy)} <span className="field-hint">{policy?.name}</span>
                </th>
                <td>{toNumber(clauses)}</td>
                <td className="plan-people">{before.length === 0 ? 'nobody' : before.join(', ')}</td>
                <td className="plan-people">{annotators.join(', ')}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </details>
  );
}
