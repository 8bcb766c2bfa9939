import { Button } from 'react-aria-components';
import type { ExportManifest, FileBytes } from '../../../main/contract/types.ts';
import { saveFile } from '../../client/save-files.ts';
import { toCount, toSize } from '../../text/quantities.ts';
import { ExportCounts } from './export-counts.tsx';

interface Props {
  readonly files: readonly FileBytes[];
  readonly manifest: ExportManifest;
  readonly onClose: () => void;
}

/** What an export holds and leaves out, and its files, which can be saved once more. */
export function ExportResult({ files, manifest, onClose }: Props) {
  return (
    <>
      <p role="status">
        {`${toCount(manifest.rows, 'clause')} of ${toCount(manifest.policies, 'policy', 'policies')} saved in ${toCount(files.length, 'file')}.`}
      </p>
      <ExportCounts caption="Clauses written and left out" counts={manifest} />
      <ul className="export-files">
        {files.map((file) => (
          <li key={file.name}>
            <span className="export-file">{file.name}</span>
            <span className="field-hint">{toSize(file.bytes.length)}</span>
            <Button className="button" aria-label={`Save again: ${file.name}`} onPress={() => saveFile(file)}>
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
