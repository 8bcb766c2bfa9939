import { LacunaError } from '../contract/errors.ts';
import type { TaskId } from '../contract/types.ts';
import type { Workbench } from './workbench.ts';

/** Work in the main thread that lets others through now and then, and whether somebody has cancelled it. */
interface Task {
  cancelled: boolean;
}

const tasks = new WeakMap<Workbench['ledger'], Map<TaskId, Task>>();

/** About as long as others wait for work that is taken in turns. */
const TURN_MS = 10;

/**
 * Do work for each of some things, a few at a time, and let other calls through in between. Progress goes out under `taskId`, if there is one.
 *
 * @throws LacunaError `cancelled` once {@link cancelPieces} was called.
 */
export async function inPieces<T, R>(
  bench: Workbench,
  taskId: TaskId | undefined,
  things: readonly T[],
  {
    size,
    note,
    total = things.length,
    work,
  }: {
    readonly size: number;
    readonly note: string;
    /** Of the whole task, where these things are a part of it. */
    readonly total?: number;
    readonly work: (piece: readonly T[], at: number) => R;
  },
): Promise<readonly R[]> {
  return asTask(bench, taskId, async (pause) => {
    const results: R[] = [];
    for (let at = 0; at < things.length; at += size) {
      results.push(work(things.slice(at, at + size), at));
      tell(bench, taskId, { done: Math.min(at + size, things.length), total, note });
      await pause();
    }
    return results;
  });
}

/**
 * Take all that a source hands out, each of which is made when it is asked for, and let other calls through in between. `tell` says how far it is
 * before each pause, and goes out under `taskId`, if there is one.
 *
 * @throws LacunaError `cancelled` once {@link cancelPieces} was called.
 */
export async function inTurns<T>(
  bench: Workbench,
  taskId: TaskId | undefined,
  source: Iterable<T>,
  { take, progress }: { readonly take: (one: T) => void; readonly progress: () => Progress },
): Promise<void> {
  return asTask(bench, taskId, async (pause) => {
    let since = performance.now();
    for (const one of source) {
      take(one);
      if (performance.now() - since < TURN_MS) continue;
      tell(bench, taskId, progress());
      await pause();
      since = performance.now();
    }
  });
}

/** How far a task is. */
interface Progress {
  readonly done: number;
  readonly total: number;
  readonly note: string;
}

function tell({ push }: Workbench, taskId: TaskId | undefined, progress: Progress): void {
  if (taskId !== undefined) push({ type: 'progress', taskId, ...progress });
}

async function asTask<R>(
  { ledger }: Workbench,
  taskId: TaskId | undefined,
  work: (pause: () => Promise<void>) => Promise<R>,
): Promise<R> {
  const task: Task = { cancelled: false };
  const running = tasks.get(ledger) ?? new Map<TaskId, Task>();
  tasks.set(ledger, running);
  if (taskId !== undefined) running.set(taskId, task);
  try {
    return await work(async () => {
      await new Promise((resume) => setTimeout(resume, 0));
      if (task.cancelled) throw new LacunaError('cancelled');
    });
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
