import { LacunaError } from '../contract/errors.ts';
import type { TaskId } from '../contract/types.ts';
import type { Workbench } from './workbench.ts';

/** Tasks that are done piece by piece in the main thread, and whether somebody has cancelled them. */
const tasks = new WeakMap<Workbench['ledger'], Map<TaskId, { cancelled: boolean }>>();

/**
 * Do work for each of some things, a few at a time, and let other calls through in between. Progress goes out under `taskId`, if there is one.
 *
 * @throws LacunaError `cancelled` once {@link cancelPieces} was called.
 */
export async function inPieces<T, R>(
  { ledger, push }: Workbench,
  taskId: TaskId | undefined,
  things: readonly T[],
  {
    size,
    note,
    work,
  }: { readonly size: number; readonly note: string; readonly work: (piece: readonly T[], at: number) => R },
): Promise<readonly R[]> {
  const task = { cancelled: false };
  const running = tasks.get(ledger) ?? new Map<TaskId, { cancelled: boolean }>();
  tasks.set(ledger, running);
  if (taskId !== undefined) running.set(taskId, task);
  const results: R[] = [];
  try {
    for (let at = 0; at < things.length; at += size) {
      results.push(work(things.slice(at, at + size), at));
      if (taskId !== undefined) {
        push({ type: 'progress', taskId, done: Math.min(at + size, things.length), total: things.length, note });
      }
      await new Promise((resume) => setTimeout(resume, 0));
      if (task.cancelled) throw new LacunaError('cancelled');
    }
    return results;
  } finally {
    if (taskId !== undefined) running.delete(taskId);
  }
}

/** Stop such a task before its next piece; false when none of that id is under way. */
export function cancelPieces({ ledger }: Workbench, taskId: TaskId): boolean {
  const task = tasks.get(ledger)?.get(taskId);
  if (task !== undefined) task.cancelled = true;
  return task !== undefined;
}
