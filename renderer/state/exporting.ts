import { useMutation, useQuery, type UseMutationResult, type UseQueryResult } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { ExportPreview, ExportRequest } from '../../main/contract/exporting-api.ts';
import type { Request, Response } from '../../main/contract/api.ts';
import type { FileBytes } from '../../main/contract/types.ts';
import { callExport, type ExportProgress, type FollowedBy } from '../client/export-calls.ts';
import { saveFile, saveFiles } from '../client/save-files.ts';
import { newExportId } from './tasks.ts';

/** What an export would hold, counted anew for each choice; a count that nobody waits for any more is called off. */
export function useExportPreview(request: ExportRequest): UseQueryResult<ExportPreview> {
  return useQuery({
    queryKey: ['policies', 'export', request],
    queryFn: ({ signal }) => callExport('export.preview', request, { taskId: newExportId(), signal }),
    gcTime: 0,
  });
}

/** An export or report of this window: how far it is, and what came of it. */
export interface Exporting<Asked, Made> {
  readonly run: UseMutationResult<Made, Error, Asked>;
  readonly progress: ExportProgress;
  readonly cancel: () => void;
}

const NOT_BEGUN: ExportProgress = { done: 0, total: 1, note: '' };

/** Write files and hand them to the person. Leaving the screen calls it off. */
export function useExport(): Exporting<ExportRequest, Response<'export.run'>> {
  return useMaking(async (request, followed) => {
    const answer = await callExport('export.run', request, followed);
    await saveFiles(answer.files, `lacuna-${answer.manifest.format}.zip`);
    return answer;
  });
}

/** Write a report and hand it to the person. Leaving the screen calls it off. */
export function useReport(): Exporting<Request<'report.write'>, FileBytes> {
  return useMaking(async (request, followed) => {
    const file = await callExport('report.write', request, followed);
    saveFile(file);
    return file;
  });
}

function useMaking<Asked, Made>(make: (asked: Asked, followed: FollowedBy) => Promise<Made>): Exporting<Asked, Made> {
  const [progress, setProgress] = useState(NOT_BEGUN);
  const controller = useRef<AbortController | null>(null);
  const cancel = (): void => controller.current?.abort();
  useEffect(() => () => controller.current?.abort(), []);
  const run = useMutation<Made, Error, Asked>({
    mutationFn: (asked) => {
      controller.current = new AbortController();
      setProgress(NOT_BEGUN);
      const { signal } = controller.current;
      return make(asked, { taskId: newExportId(), signal, onProgress: setProgress });
    },
  });
  return { run, progress, cancel };
}
