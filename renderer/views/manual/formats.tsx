import { EXPORT_FORMATS } from '../../../main/contract/export-formats.ts';
import { MAX_FILE_BYTES } from '../../../main/contract/limits.ts';
import { POLICY_FORMATS } from '../../../main/contract/policy-formats.ts';
import { REPORT_FORMATS } from '../../../main/contract/comparison.ts';
import { toSize } from '../../text/quantities.ts';
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

/** What is read and what is written, from the application's own lists. */
export function Formats() {
  return (
    <Section id="formats">
      <FormatTable name="Policies are read from" rows={POLICY_FORMATS} />
      <p>
        A file may have up to {toSize(MAX_FILE_BYTES)}. It is copied into the workspace and never changed; its text
        stays what it was, and every quotation can be led back to its place in the file.
      </p>
      <FormatTable name="Labelled clauses are written as" rows={EXPORT_FORMATS} />
      <p>
        A comparison is handed over as {REPORT_FORMATS.map((format) => `.${format}`).join(', ')}. A PDF is printed by a
        browser engine of this machine.
      </p>
    </Section>
  );
}
