import { LacunaError } from '../contract/errors.ts';
import type { TaskId } from '../contract/types.ts';
import type { Workbench } from './workbench.ts';

/** Work in the main thread that lets others through now and then, by which it is cancelled. */
const tasks = new WeakMap<Workbench['ledger'], Map<TaskId, AbortController>>();

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

/**
 * Do work for each of some things, and let other calls through in between. Nobody hears how far it is.
 *
 * @throws LacunaError `cancelled` once {@link cancelPieces} was called.
 */
export async function oneByOne<T, R>(
  bench: Workbench,
  taskId: TaskId | undefined,
  things: readonly T[],
  work: (thing: T) => R,
): Promise<readonly R[]> {
  return asTask(bench, taskId, async (pause) => {
    const results: R[] = [];
    let since = performance.now();
    for (const thing of things) {
      if (performance.now() - since >= TURN_MS) {
        await pause();
        since = performance.now();
      }
      results.push(work(thing));
    }
    return results;
  });
}

/**
 * Wait for work that others do, which the signal calls off.
 *
 * @throws LacunaError `cancelled` once {@link cancelPieces} was called.
 */
export async function untilCancelled<R>(
  bench: Workbench,
  taskId: TaskId | undefined,
  work: (signal: AbortSignal) => Promise<R>,
): Promise<R> {
  return asTask(bench, taskId, (_, signal) => work(signal));
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
  work: (pause: () => Promise<void>, signal: AbortSignal) => Promise<R>,
): Promise<R> {
  const controller = new AbortController();
  const { signal } = controller;
  const running = tasks.get(ledger) ?? new Map<TaskId, AbortController>();
  tasks.set(ledger, running);
  if (taskId !== undefined) running.set(taskId, controller);
  try {
    return await work(async () => {
      await new Promise((resume) => setTimeout(resume, 0));
      signal.throwIfAborted();
    }, signal);
  } catch (error) {
    throw signal.aborted ? new LacunaError('cancelled') : error;
  } finally {
    if (taskId !== undefined) running.delete(taskId);
  }
}

/** Stop such a task before its next piece; false when none of that id is under way. */
export function cancelPieces({ ledger }: Workbench, taskId: TaskId): boolean {
  const controller = tasks.get(ledger)?.get(taskId);
  controller?.abort();
  return controller !== undefined;
}
