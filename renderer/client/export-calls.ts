import type { Push, Request, Response } from '../../main/contract/api.ts';
import type { TaskId } from '../../main/contract/types.ts';
import { bridge } from './bridge.ts';
import { call } from './call.ts';

/** How far an export is. */
export type ExportProgress = Pick<Extract<Push, { type: 'progress' }>, 'done' | 'total' | 'note'>;

/** How an export is followed. */
export interface FollowedBy {
  readonly taskId: TaskId;
  /** Aborting it cancels the call. */
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: ExportProgress) => void;
}

/** Count what an export would hold, or write it or a report, under a task of its own. @throws CallError `cancelled` among others. */
export async function callExport<M extends 'export.preview' | 'export.run' | 'report.write'>(
  method: M,
  request: Request<M>,
  { taskId, signal, onProgress = () => undefined }: FollowedBy,
): Promise<Response<M>> {
  const cancel = (): void => void call('task.cancel', { taskId }).catch(() => undefined);
  const unsubscribe = bridge.subscribe((push) => {
    if (push.type === 'progress' && push.taskId === taskId) onProgress(push);
  });
  signal.addEventListener('abort', cancel);
  try {
    return await call(method, { ...request, taskId });
  } finally {
    signal.removeEventListener('abort', cancel);
    unsubscribe();
  }
}
