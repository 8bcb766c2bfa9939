import { GOLD_STATUSES } from '../../../main/contract/gold-status.ts';
import type { ExportPreview } from '../../../main/contract/exporting-api.ts';
import { STATUS_NAMES } from '../../text/agreement-words.ts';
import { toNumber } from '../../text/quantities.ts';

function Row({ name, count }: { readonly name: string; readonly count: number }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{toNumber(count)}</td>
    </tr>
  );
}

interface Props {
  readonly caption: string;
  readonly counts: Pick<ExportPreview, 'rowsByStatus' | 'rowsByGold' | 'leftOut' | 'rows'>;
}

/** How many clauses an export holds, by how their labels came about, and what it leaves out and why. */
export function ExportCounts({ caption, counts: { rowsByStatus, rowsByGold, leftOut, rows } }: Props) {
  return (
    <table className="export-counts">
      <caption className="visually-hidden">{caption}</caption>
      <tbody>
        <Row name="Decided by a person" count={rowsByStatus.decided} />
        {GOLD_STATUSES.filter((status) => rowsByGold[status] > 0).map((status) => (
          <Row key={status} name={`… ${STATUS_NAMES[status].toLowerCase()}`} count={rowsByGold[status]} />
        ))}
        <Row name="Predicted by the model" count={rowsByStatus.predicted} />
        <Row name="Written" count={rows} />
        {leftOut.map(({ reason, count }) => (
          <Row key={reason} name={`Left out: ${reason}`} count={count} />
        ))}
      </tbody>
    </table>
  );
}
