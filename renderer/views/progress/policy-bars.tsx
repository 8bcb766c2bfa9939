import type { PolicyProgress } from '../../../main/contract/progress.ts';
import type { PolicySummary } from '../../../main/contract/types.ts';
import { Bars } from '../../parts/charts/bars.tsx';
import { Picture } from '../../parts/charts/picture.tsx';
import { toFragment } from '../../state/route.ts';
import { toCompany, toDistinctNames } from '../../../main/contract/policy-names.ts';
import { toDay } from '../../text/policy-names.ts';
import { toPart } from '../../text/progress-words.ts';
import { toCount, toNumber } from '../../text/quantities.ts';

/** So many policies are drawn; the table has them all. */
const DRAWN = 16;

interface Props {
  readonly policies: readonly PolicyProgress[];
  readonly summaries: readonly PolicySummary[];
}

/** How far each policy is: those with the most left. */
export function PolicyBars({ policies, summaries }: Props) {
  const names = toDistinctNames(summaries, toDay);
  const toName = ({ policyId }: PolicyProgress): string => names.get(policyId) ?? '';
  const drawn = policies.toSorted((a, b) => toLeft(b) - toLeft(a)).slice(0, DRAWN);
  const left = policies.filter((one) => toLeft(one) > 0).length;
  const says = drawn.map((one) => `${toName(one)} ${toPart(one.decided, one.clauses)}`).join('; ');
  return (
    <Picture
      title="Policies"
      says={`Clauses decided (filled) of each policy, the most left first. ${toCount(left, 'policy has', 'policies have')} something left, of ${toNumber(policies.length)}.${drawn.length < policies.length ? ` Drawn are ${DRAWN}.` : ''}`}
      table={<PolicyProgressTable policies={policies} summaries={summaries} />}
    >
      <Bars
        axis="Clauses"
        alt={`Clauses decided: ${says}.`}
        bars={drawn.map((one) => ({
          id: one.policyId,
          name: toName(one),
          done: one.decided,
          total: one.clauses,
          says: toPart(one.decided, one.clauses),
        }))}
      />
    </Picture>
  );
}

function toLeft({ clauses, decided }: PolicyProgress): number {
  return clauses - decided;
}

function PolicyProgressTable({ policies, summaries }: Props) {
  const names = new Map(summaries.map((policy) => [policy.id, policy]));
  const isShared = policies.some(({ readers }) => readers.some(({ assigned }) => assigned));
  return (
    <table className="model-table">
      <caption className="visually-hidden">How far each policy is</caption>
      <thead>
        <tr>
          <th scope="col">Policy</th>
          <th scope="col">Clauses</th>
          <th scope="col">Decided</th>
          <th scope="col">Remaining</th>
          <th scope="col" className="plan-people">
            By annotator
          </th>
        </tr>
      </thead>
      <tbody>
        {policies.map((one) => {
          const policy = names.get(one.policyId);
          return (
            <tr key={one.policyId}>
              <th scope="row" dir="auto">
                <a href={toFragment({ view: 'reader', policyId: one.policyId, at: null })}>
                  {policy === undefined ? '' : toCompany(policy)}
                </a>{' '}
                <span className="field-hint">{policy?.name}</span>
              </th>
              <td>{toNumber(one.clauses)}</td>
              <td>{toNumber(one.decided)}</td>
              <td>{toNumber(toLeft(one))}</td>
              <td className="plan-people">
                {one.readers
                  .map(
                    ({ annotator, done, assigned }) =>
                      `${annotator} ${toNumber(done)}${assigned || !isShared ? '' : ' (not assigned)'}`,
                  )
                  .join(', ')}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
