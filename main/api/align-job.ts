import { LacunaError } from '../contract/errors.ts';
import type { TaskId } from '../contract/types.ts';
import type { FindTask } from './find-policies.ts';
import type { OnStep, Work } from './jobs.ts';
import type { Workbench } from './workbench.ts';

/** Steps of comparing, if it tells of none itself: about as long in all as looking through as many policies. */
const STEPS = 10;

/** A comparison of two policies: first both are looked through, if that was not done before, then they are compared. */
export interface ComparingTask extends FindTask {
  readonly onStep: OnStep;
}

/** Tell how far a comparison is under the caller's `taskId`, with which it can be cancelled; without one nobody hears of it. */
export function openTask({ newId, push }: Workbench, taskId: TaskId | undefined): ComparingTask {
  let found = 0;
  const tell: OnStep = (done, total, note) => {
    if (taskId !== undefined) push({ type: 'progress', taskId, done, total, note });
  };
  return {
    taskId: taskId ?? (`compare-${newId()}` as TaskId),
    onFound(done, of) {
      found = of;
      tell(done, of + STEPS, 'Looking for what each policy says');
    },
    onStep: (done, total, note) => tell(found + done, found + total, note),
  };
}

/**
 * Do one piece of comparing on a worker thread.
 *
 * @throws LacunaError `cancelled`; `internal` if the work itself fails.
 */
export async function runComparing<K extends 'align' | 'redline' | 'report'>(
  { jobs }: Workbench,
  kind: K,
  input: Work[K]['input'],
  { taskId, onStep }: ComparingTask,
): Promise<Work[K]['output']> {
  for await (const outcome of jobs.run(kind, [input], taskId, onStep)) {
    if (!outcome.ok) throw new LacunaError('internal');
    return outcome.value;
  }
  throw new LacunaError('cancelled');
}
