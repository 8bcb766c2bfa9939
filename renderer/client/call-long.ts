import type { QueryFunctionContext, QueryKey } from '@tanstack/react-query';
import type { Push, Request, Response } from '../../main/contract/api.ts';
import { newComparingId } from '../state/tasks.ts';
import { bridge } from './bridge.ts';
import { call } from './call.ts';

/** The methods that answer after long work. */
type LongMethod = 'agreement.get' | 'alignment.get' | 'comparison.get' | 'version.compare';

/** How far a long call is. */
export type LongProgress = Extract<Push, { type: 'progress' }>;

/** Where it stands how far the query of this key is, while it is under way. */
export function toProgressKey(queryKey: QueryKey): QueryKey {
  return ['progress', ...queryKey];
}

/** Call a method that takes long on behalf of a query, under a task of its own: its progress is kept beside the query, and names the task. */
export async function callLong<M extends LongMethod>(
  method: M,
  request: Request<M>,
  { client, queryKey }: Pick<QueryFunctionContext, 'client' | 'queryKey'>,
): Promise<Response<M>> {
  const taskId = newComparingId();
  const progressKey = toProgressKey(queryKey);
  const tell = (progress: LongProgress): void => void client.setQueryData(progressKey, progress);
  tell({ type: 'progress', taskId, done: 0, total: 0, note: '' });
  const unsubscribe = bridge.subscribe((push) => {
    if (push.type === 'progress' && push.taskId === taskId) tell(push);
  });
  try {
    return await call(method, { ...request, taskId });
  } finally {
    unsubscribe();
    client.removeQueries({ queryKey: progressKey, exact: true });
  }
}
