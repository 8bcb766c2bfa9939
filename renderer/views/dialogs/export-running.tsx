import { Button } from 'react-aria-components';
import type { ExportRequest } from '../../../main/contract/exporting-api.ts';
import { Notice } from '../../parts/notice.tsx';
import { ProgressBar } from '../../parts/progress-bar.tsx';
import { useExport, useExportPreview } from '../../state/exporting.ts';
import { ExportCounts } from './export-counts.tsx';

/** What an export would hold, before it is written. */
export function ExportForecast({ request }: { readonly request: ExportRequest }) {
  const { data, error } = useExportPreview(request);
  if (error !== null) return <Notice tone="refused">{error.message}</Notice>;
  if (data === undefined) return <p className="field-hint">Counting what would be written…</p>;
  return <ExportCounts caption="Clauses that would be written and left out" counts={data} />;
}

interface Props {
  readonly exporting: ReturnType<typeof useExport>;
  readonly request: ExportRequest;
  readonly isEmpty: boolean;
  readonly onClose: () => void;
}

/** The foot of an export’s dialog: its way to begin and, once begun, how far it is and its way out. */
export function ExportRunning({ exporting: { run, progress, cancel }, request, isEmpty, onClose }: Props) {
  if (run.isPending) {
    return (
      <div className="notice notice-line">
        <ProgressBar done={progress.done} total={progress.total} what="Exporting" note={progress.note} />
        <Button className="button" onPress={cancel}>
          Cancel export
        </Button>
      </div>
    );
  }
  return (
    <>
      {run.error !== null && <Notice tone="refused">{run.error.message}</Notice>}
      <div className="dialog-actions">
        <Button className="button" onPress={onClose}>
          Cancel
        </Button>
        <Button className="button primary" isDisabled={isEmpty} onPress={() => run.mutate(request)}>
          Export
        </Button>
      </div>
    </>
  );
}
