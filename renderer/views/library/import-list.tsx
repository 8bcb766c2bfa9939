import { Button } from 'react-aria-components';
import type { ImportOutcome } from '../../client/import-files.ts';
import { Notice } from '../../parts/notice.tsx';
import { ProgressBar } from '../../parts/progress-bar.tsx';
import type { Imports, RunningImport } from '../../state/imports.ts';
import { toCount } from '../../text/quantities.ts';
import { partLosses, toDatasetSentence } from '../../text/loss-report.ts';
import { ImportedLinks } from './imported-links.tsx';
import { LossReport } from './loss-report.tsx';
import { RefusedFiles } from './refused-files.tsx';
import { UndoImport } from './undo-import.tsx';

function toSentence({ imported, refused, left, dataset }: ImportOutcome): string {
  const parts =
    dataset !== null && imported.length === 0 ? [] : [`Imported ${toCount(imported.length, 'policy', 'policies')}.`];
  if (dataset !== null) parts.push(toDatasetSentence(dataset));
  if (left > 0) parts.push(`Cancelled: ${toCount(left, 'file was', 'files were')} not taken in.`);
  if (refused.length > 0) parts.push(`${toCount(refused.length, 'file')} refused:`);
  return parts.join(' ');
}

function Running({ running: { progress, cancelled, cancel } }: { readonly running: RunningImport }) {
  return (
    <div className="notice notice-line">
      <ProgressBar done={progress.done} total={progress.total} what="Importing" note={progress.note} />
      <Button className="button" isDisabled={cancelled} onPress={cancel}>
        {cancelled ? 'Cancelling…' : 'Cancel'}
      </Button>
    </div>
  );
}

interface FinishedProps {
  readonly outcome: ImportOutcome;
  /** Whether it is the last one that this window began: undo takes back what was done last. */
  readonly isLatest: boolean;
  readonly onDismiss: () => void;
}

function Finished({ outcome, isLatest, onDismiss }: FinishedProps) {
  const { imported, refused, dataset } = outcome;
  const parts = dataset === null ? null : partLosses(dataset);
  const lost = parts !== null && parts.lost.lines.length + parts.lost.more > 0 ? parts.lost : null;
  return (
    <>
      <Notice tone={refused.length > 0 || lost !== null ? 'refused' : 'plain'}>
        <div className="notice-line">
          <p>{toSentence(outcome)}</p>
          <ImportedLinks imported={imported} />
          {dataset !== null && isLatest && <UndoImport dataset={dataset} />}
          <Button className="button quiet" onPress={onDismiss}>
            Dismiss
          </Button>
        </div>
        {refused.length > 0 && <RefusedFiles refused={refused} />}
        {dataset !== null && lost !== null && (
          <LossReport report={lost} name={`Losses of ${dataset.name}`} what="loss report" />
        )}
      </Notice>
      {dataset !== null && parts !== null && parts.remarks.lines.length > 0 && (
        <Notice>
          <p>What {dataset.name} does not say:</p>
          <LossReport report={parts.remarks} name={`Remarks on ${dataset.name}`} what="remarks" />
        </Notice>
      )}
    </>
  );
}

/** The window's imports: progress while they run, then what was taken and what was refused, until put away. */
export function ImportList({ imports }: { readonly imports: Imports }) {
  return imports.list.map((one, at) =>
    one.outcome === null ? (
      <Running key={one.taskId} running={one} />
    ) : (
      <Finished
        key={one.taskId}
        outcome={one.outcome}
        isLatest={at === imports.list.length - 1}
        onDismiss={() => imports.dismiss(one.taskId)}
      />
    ),
  );
}
