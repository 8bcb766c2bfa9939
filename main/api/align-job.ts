import { LacunaError } from '../contract/errors.ts';
import type { TaskId } from '../contract/types.ts';
import type { OnStep, Work } from './jobs.ts';
import type { Workbench } from './workbench.ts';

/**
 * Do one piece of comparing on a worker thread. Steps are reported under the caller's `taskId`, with which it can be cancelled; without one
 * nobody hears of them.
 *
 * @throws LacunaError `cancelled`; `internal` if the work itself fails.
 */
export async function runComparing<K extends 'align' | 'redline'>(
  { jobs, newId, push }: Workbench,
  kind: K,
  input: Work[K]['input'],
  taskId: TaskId | undefined,
): Promise<Work[K]['output']> {
  const onStep: OnStep = (done, total, note) => {
    if (taskId !== undefined) push({ type: 'progress', taskId, done, total, note });
  };
  for await (const outcome of jobs.run(kind, [input], taskId ?? (`${kind}-${newId()}` as TaskId), onStep)) {
    if (!outcome.ok) throw new LacunaError('internal');
    return outcome.value;
  }
  throw new LacunaError('cancelled');
}
