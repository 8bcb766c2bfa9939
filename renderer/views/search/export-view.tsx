import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { EXPORT_FORMATS, isExportFormat, type ExportFormat } from '../../../main/contract/export-formats.ts';
import { call } from '../../client/call.ts';
import { saveFiles } from '../../client/save-files.ts';
import { DialogBox } from '../../parts/dialog-box.tsx';
import { Notice } from '../../parts/notice.tsx';
import { toCount } from '../../text/quantities.ts';
import { ExportResult } from '../dialogs/export-result.tsx';

interface Props {
  readonly query: string;
  readonly count: number;
  readonly onClose: () => void;
}

/** Writes the clauses that were found to files. */
export function ExportView({ query, count, onClose }: Props) {
  const [format, setFormat] = useState<ExportFormat>('jsonl');
  const run = useMutation({
    mutationFn: () => call('export.run', { format, include: 'all', query }),
    onSuccess: ({ files, manifest }) => saveFiles(files, `lacuna-${manifest.format}.zip`),
  });
  if (run.data !== undefined) {
    return (
      <DialogBox key="result" title="Exported" onClose={onClose}>
        <ExportResult files={run.data.files} manifest={run.data.manifest} onClose={onClose} />
      </DialogBox>
    );
  }
  return (
    <DialogBox key="choice" title={`Export ${toCount(count, 'clause')}`} onClose={onClose}>
      <label className="field">
        <span className="field-label">Format</span>
        <select
          value={format}
          onChange={({ target }) => {
            if (isExportFormat(target.value)) setFormat(target.value);
          }}
        >
          {EXPORT_FORMATS.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <p className="field-hint">{EXPORT_FORMATS.find(({ id }) => id === format)?.hint}</p>
      {run.error !== null && <Notice tone="refused">{run.error.message}</Notice>}
      <div className="dialog-actions">
        <Button className="button" onPress={onClose}>
          Cancel
        </Button>
        <Button className="button primary" isDisabled={run.isPending} onPress={() => run.mutate()}>
          {run.isPending ? 'Exporting…' : 'Export'}
        </Button>
      </div>
    </DialogBox>
  );
}
