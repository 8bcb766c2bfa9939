import { Button } from 'react-aria-components';
import { GOLD_STATUSES } from '../../../main/contract/gold-status.ts';
import type { ExportManifest, FileBytes } from '../../../main/contract/types.ts';
import { saveFile } from '../../client/save-files.ts';
import { STATUS_NAMES } from '../../text/agreement-words.ts';
import { toCount, toNumber, toSize } from '../../text/quantities.ts';

interface Props {
  readonly files: readonly FileBytes[];
  readonly manifest: ExportManifest;
  readonly onClose: () => void;
}

function Row({ name, count }: { readonly name: string; readonly count: number }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{toNumber(count)}</td>
    </tr>
  );
}

function Counts({ manifest: { rowsByStatus, rowsByGold, leftOut, rows } }: { readonly manifest: ExportManifest }) {
  return (
    <table className="export-counts">
      <caption className="visually-hidden">Clauses written and left out</caption>
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

/** What an export holds and leaves out, and its files, which can be saved once more. */
export function ExportResult({ files, manifest, onClose }: Props) {
  return (
    <>
      <p role="status">
        {`${toCount(manifest.rows, 'clause')} of ${toCount(manifest.policies, 'policy', 'policies')} saved in ${toCount(files.length, 'file')}.`}
      </p>
      <Counts manifest={manifest} />
      <ul className="export-files">
        {files.map((file) => (
          <li key={file.name}>
            <span className="export-file">{file.name}</span>
            <span className="field-hint">{toSize(file.bytes.length)}</span>
            <Button className="button" aria-label={`Save ${file.name} again`} onPress={() => saveFile(file)}>
              Save again
            </Button>
          </li>
        ))}
      </ul>
      <div className="dialog-actions">
        <Button className="button primary" onPress={onClose}>
          Done
        </Button>
      </div>
    </>
  );
}
