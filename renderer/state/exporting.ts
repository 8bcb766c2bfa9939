import { useMutation, useQuery, type UseMutationResult, type UseQueryResult } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { ExportPreview, ExportRequest } from '../../main/contract/exporting-api.ts';
import type { Response } from '../../main/contract/api.ts';
import { callExport, type ExportProgress } from '../client/export-calls.ts';
import { saveFiles } from '../client/save-files.ts';
import { newExportId } from './tasks.ts';

/** What an export would hold, counted anew for each choice; a count that nobody waits for any more is called off. */
export function useExportPreview(request: ExportRequest): UseQueryResult<ExportPreview> {
  return useQuery({
    queryKey: ['policies', 'export', request],
    queryFn: ({ signal }) => callExport('export.preview', request, { taskId: newExportId(), signal }),
    gcTime: 0,
  });
}

/** An export of this window: how far it is, and what came of it. */
export interface Exporting {
  readonly run: UseMutationResult<Response<'export.run'>, Error, ExportRequest>;
  readonly progress: ExportProgress;
  readonly cancel: () => void;
}

const NOT_BEGUN: ExportProgress = { done: 0, total: 1, note: '' };

/** Write files and hand them to the person. Leaving the screen calls it off. */
export function useExport(): Exporting {
  const [progress, setProgress] = useState(NOT_BEGUN);
  const controller = useRef<AbortController | null>(null);
  const cancel = (): void => controller.current?.abort();
  useEffect(() => () => controller.current?.abort(), []);
  const run = useMutation<Response<'export.run'>, Error, ExportRequest>({
    mutationFn: async (request) => {
      controller.current = new AbortController();
      setProgress(NOT_BEGUN);
      const { signal } = controller.current;
      const answer = await callExport('export.run', request, {
        taskId: newExportId(),
        signal,
        onProgress: setProgress,
      });
      await saveFiles(answer.files, `lacuna-${answer.manifest.format}.zip`);
      return answer;
    },
  });
  return { run, progress, cancel };
}
