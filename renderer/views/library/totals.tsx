import type { PolicySummary } from '../../../main/contract/types.ts';
import { useLabels } from '../../parts/codebook.ts';
import { toCount, toNumber } from '../../text/quantities.ts';

function sum(policies: readonly PolicySummary[], figure: (policy: PolicySummary) => number): number {
  return policies.reduce((total, policy) => total + figure(policy), 0);
}

/** The library's last line: everything added up. */
export function Totals({
  policies,
  at,
  isAssigned,
}: {
  readonly policies: readonly PolicySummary[];
  /** Its row in the table, from 1. */
  readonly at: number;
  readonly isAssigned: boolean;
}) {
  const excerpts = policies.filter(({ extent }) => extent === 'excerpt').length;
  return (
    <tfoot>
      <tr aria-rowindex={at}>
        <th scope="row" colSpan={3}>
          {toCount(policies.length, 'policy', 'policies')}
        </th>
        <td className="total-excerpts">{excerpts === 0 ? '' : toCount(excerpts, 'excerpt')}</td>
        <td className="column-clauses">{toNumber(sum(policies, ({ clauses }) => clauses))}</td>
        <td>{toNumber(sum(policies, ({ decided }) => decided))}</td>
        {useLabels().map(({ id }) => (
          <td key={id} className="column-label">
            {toNumber(sum(policies, ({ labelCounts }) => labelCounts[id] ?? 0))}
          </td>
        ))}
        <td colSpan={isAssigned ? 3 : 2}>{toNumber(sum(policies, ({ warnings }) => warnings.length))}</td>
      </tr>
    </tfoot>
  );
}
