import { EXPORT_FORMATS } from '../../../main/contract/export-formats.ts';
import { MAX_FILE_BYTES } from '../../../main/contract/limits.ts';
import { POLICY_FORMATS } from '../../../main/contract/policy-formats.ts';
import { REPORT_FORMATS } from '../../../main/contract/comparison.ts';
import { PLACE_WORDS, toLeftOut } from '../../text/manual-formats.ts';
import { toSize } from '../../text/quantities.ts';
import { FieldTable } from './field-table.tsx';
import { Section } from './section.tsx';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly hint: string;
  readonly extensions?: readonly string[];
}

function FormatTable({ name, rows }: { readonly name: string; readonly rows: readonly Row[] }) {
  return (
    <table className="manual-table">
      <caption>{name}</caption>
      <tbody>
        {rows.map(({ id, name: format, hint, extensions = [] }) => (
          <tr key={id}>
            <th scope="row">{format}</th>
            <td>
              {extensions.length > 0 && (
                <span className="fact-id">{`${extensions.map((one) => `.${one}`).join(' ')} `}</span>
              )}
              {hint}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ExportTable() {
  return (
    <table className="manual-table manual-exports">
      <caption>Labelled clauses are written as</caption>
      <thead>
        <tr>
          <th scope="col">Format</th>
          <th scope="col">Read by</th>
          <th scope="col">Offsets in</th>
          <th scope="col">Leaves out</th>
        </tr>
      </thead>
      <tbody>
        {EXPORT_FORMATS.map((format) => (
          <tr key={format.id}>
            <th scope="row">
              {format.name} <span className="field-hint">{format.hint}</span>
            </th>
            <td>{format.readBy}</td>
            <td>{PLACE_WORDS[format.places]}</td>
            <td>{toLeftOut(format)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What is read and what is written, from the application's own lists. */
export function Formats() {
  return (
    <Section id="formats">
      <FormatTable name="Policies are read from" rows={POLICY_FORMATS} />
      <p>
        A file may have up to {toSize(MAX_FILE_BYTES)}. It is copied into the workspace and never changed; its text
        stays what it was, and every quotation can be led back to its place in the file.
      </p>
      <ExportTable />
      <FieldTable />
      <p>
        Offsets count from the start of the policy’s text, in UTF-16 code units or in Unicode’s code points. Characters
        beyond the first 65,536, such as most emoji, are two UTF-16 code units and one code point. Headings and
        boilerplate are no clauses and are not written. Each export says in its manifest how many of each thing it left
        out.
      </p>
      <p>
        A comparison is handed over as {REPORT_FORMATS.map((format) => `.${format}`).join(', ')}. A PDF is printed by a
        browser engine of this machine.
      </p>
    </Section>
  );
}
