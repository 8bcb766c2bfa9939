import { useState } from 'react';
import { EXPORT_FORMATS, isExportFormat, type ExportFormat } from '../../../main/contract/export-formats.ts';
import { DialogBox } from '../../parts/dialog-box.tsx';
import { useExport } from '../../state/exporting.ts';
import { toCount } from '../../text/quantities.ts';
import { ExportResult } from '../dialogs/export-result.tsx';
import { ExportForecast, ExportRunning } from '../dialogs/export-running.tsx';

interface Props {
  readonly query: string;
  readonly count: number;
  readonly onClose: () => void;
}

/** Writes the clauses that were found to files. */
export function ExportView({ query, count, onClose }: Props) {
  const [format, setFormat] = useState<ExportFormat>('jsonl');
  const exporting = useExport();
  const { data } = exporting.run;
  if (data !== undefined) {
    return (
      <DialogBox key="result" title="Exported" onClose={onClose}>
        <ExportResult files={data.files} manifest={data.manifest} onClose={onClose} />
      </DialogBox>
    );
  }
  const request = { format, include: 'all', query } as const;
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
      <ExportForecast request={request} />
      <ExportRunning exporting={exporting} request={request} isEmpty={false} onClose={onClose} />
    </DialogBox>
  );
}
