import { useState } from 'react';
import type { ExportRequest } from '../../../main/contract/exporting-api.ts';
import type { PolicySummary } from '../../../main/contract/types.ts';
import { DialogBox } from '../../parts/dialog-box.tsx';
import { useExport } from '../../state/exporting.ts';
import { ExportChoice, type Choice } from './export-choice.tsx';
import { ExportResult } from './export-result.tsx';
import { ExportForecast, ExportRunning } from './export-running.tsx';

interface Props {
  readonly policies: readonly PolicySummary[];
  /** The policies that are selected in the library; none means that only all can be exported. */
  readonly chosen: readonly PolicySummary[];
  readonly onClose: () => void;
}

function toRequest(choice: Choice, chosen: readonly PolicySummary[]): ExportRequest {
  const { format, include } = choice;
  return choice.which === 'all' ? { format, include } : { format, include, policyIds: chosen.map(({ id }) => id) };
}

/** Writes labelled clauses to files: first what to write and what that would hold, then what was written and what was left out. */
export function ExportDialog({ policies, chosen, onClose }: Props) {
  const which = chosen.length === 0 ? 'all' : 'chosen';
  const [choice, setChoice] = useState<Choice>({ format: 'jsonl', include: 'all', which });
  const exporting = useExport();
  const { data } = exporting.run;
  if (data !== undefined) {
    return (
      <DialogBox key="result" title="Exported" onClose={onClose}>
        <ExportResult files={data.files} manifest={data.manifest} onClose={onClose} />
      </DialogBox>
    );
  }
  const request = toRequest(choice, chosen);
  return (
    <DialogBox key="choice" title="Export labelled clauses" onClose={onClose}>
      <ExportChoice choice={choice} all={policies} chosen={chosen} onChoose={setChoice} />
      {policies.length > 0 && <ExportForecast request={request} />}
      <ExportRunning exporting={exporting} request={request} isEmpty={policies.length === 0} onClose={onClose} />
    </DialogBox>
  );
}
