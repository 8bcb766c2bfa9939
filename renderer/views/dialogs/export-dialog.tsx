import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { Request, Response } from '../../../main/contract/api.ts';
import type { PolicySummary } from '../../../main/contract/types.ts';
import { call } from '../../client/call.ts';
import { saveFiles } from '../../client/save-files.ts';
import { DialogBox } from '../../parts/dialog-box.tsx';
import { Notice } from '../../parts/notice.tsx';
import { ExportChoice, type Choice } from './export-choice.tsx';
import { ExportResult } from './export-result.tsx';

interface Props {
  readonly policies: readonly PolicySummary[];
  /** The policies that are selected in the library; none means that only all can be exported. */
  readonly chosen: readonly PolicySummary[];
  readonly onClose: () => void;
}

function toRequest(choice: Choice, chosen: readonly PolicySummary[]): Request<'export.run'> {
  const { format, include } = choice;
  return choice.which === 'all' ? { format, include } : { format, include, policyIds: chosen.map(({ id }) => id) };
}

/** Writes labelled clauses to files: first what to write, then what was written and what was left out. */
export function ExportDialog({ policies, chosen, onClose }: Props) {
  const which = chosen.length === 0 ? 'all' : 'chosen';
  const [choice, setChoice] = useState<Choice>({ format: 'jsonl', include: 'all', which });
  const run = useMutation<Response<'export.run'>>({
    mutationFn: () => call('export.run', toRequest(choice, chosen)),
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
    <DialogBox key="choice" title="Export labelled clauses" onClose={onClose}>
      <ExportChoice choice={choice} all={policies} chosen={chosen} onChoose={setChoice} />
      {run.error !== null && <Notice tone="refused">{run.error.message}</Notice>}
      <div className="dialog-actions">
        <Button className="button" onPress={onClose}>
          Cancel
        </Button>
        <Button
          className="button primary"
          isDisabled={policies.length === 0 || run.isPending}
          onPress={() => run.mutate()}
        >
          {run.isPending ? 'Exporting…' : 'Export'}
        </Button>
      </div>
    </DialogBox>
  );
}
