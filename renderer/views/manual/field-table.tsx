import { EXPORT_FIELDS } from '../../../main/contract/export-fields.ts';

/** The fields of a clause in JSON Lines and CSV: what each holds, and when it is empty. */
export function FieldTable() {
  return (
    <table className="manual-table manual-exports">
      <caption>A clause in JSON Lines and CSV</caption>
      <thead>
        <tr>
          <th scope="col">Field</th>
          <th scope="col">Holds</th>
          <th scope="col">Null, in CSV empty, where</th>
          <th scope="col">In CSV</th>
        </tr>
      </thead>
      <tbody>
        {EXPORT_FIELDS.map(({ name, holds, nullWhere, csv }) => (
          <tr key={name}>
            <th scope="row" className="fact-id">
              {name}
            </th>
            <td>{holds}</td>
            <td>{nullWhere ?? 'never'}</td>
            <td>{csv ?? 'the same'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
