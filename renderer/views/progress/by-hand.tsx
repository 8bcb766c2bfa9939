import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { Assignments } from '../../../main/contract/assignment.ts';
import type { PolicySummary } from '../../../main/contract/types.ts';
import { toCompany } from '../../../main/contract/policy-names.ts';
import { toVersionName } from '../../text/policy-names.ts';
import { toNumber } from '../../text/quantities.ts';
import { ReadersDialog } from './readers-dialog.tsx';

interface Props {
  readonly policies: readonly PolicySummary[];
  readonly assignments: Assignments;
}

/** Who reads each policy by now, to be changed one by one. */
export function ByHand({ policies, assignments }: Props) {
  const [open, setOpen] = useState<PolicySummary | null>(null);
  const readers = new Map(assignments.policies.map(({ policyId, annotators }) => [policyId, annotators]));
  return (
    <section className="agreement-part" aria-labelledby="assign-now">
      <h2 id="assign-now">Who reads what now</h2>
      <table className="model-table plan-table">
        <caption className="visually-hidden">Who reads each policy</caption>
        <thead>
          <tr>
            <th scope="col">Policy</th>
            <th scope="col">Clauses</th>
            <th scope="col" className="plan-people">
              Assigned to
            </th>
            <th scope="col">
              <span className="visually-hidden">Change</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {policies.map((policy) => (
            <tr key={policy.id} className="plan-policy">
              <th scope="row" dir="auto" title={toVersionName(policy)}>
                {toCompany(policy)} <span className="field-hint">{policy.name}</span>
              </th>
              <td>{toNumber(policy.clauses)}</td>
              <td className="plan-people">
                {readers.get(policy.id)?.join(', ') ?? <span className="field-hint">nobody</span>}
              </td>
              <td>
                <Button
                  className="button quiet"
                  aria-label={`Change who reads ${toVersionName(policy)}`}
                  onPress={() => setOpen(policy)}
                >
                  Change…
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {open !== null && (
        <ReadersDialog
          policy={open}
          readers={readers.get(open.id) ?? []}
          known={assignments.known}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  );
}
