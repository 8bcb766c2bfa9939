import { setImmediate } from 'node:timers/promises';
import type { Indexed, Jobs, OnStep, Outcome, Work, WorkKind } from '../api/jobs.ts';
import { LacunaError } from '../contract/errors.ts';
import type { TaskId } from '../contract/types.ts';
import type { WorkerStart } from './worker-messages.ts';
import { WorkerPool } from './worker-pool.ts';
import type { ThreadResult, WorkerThread } from './worker-thread.ts';

/** As many cancelled ids are kept: enough for every call that a cancel may have overtaken. */
const MAX_REMEMBERED = 1000;

interface Task {
  readonly id: TaskId;
  readonly threads: Set<WorkerThread>;
  cancelled: boolean;
}

interface Step {
  readonly index: number;
  readonly result: ThreadResult;
}

/** Long work on worker threads. */
export interface WorkerJobs extends Jobs {
  /** Start a thread before there is work for it, so that the first import needn't wait. */
  warm(): void;
}

/** Run long work on at most `threads` worker threads, each started when first needed and kept. */
export function createWorkerJobs(start: WorkerStart, threads = 1): WorkerJobs {
  const pool = new WorkerPool(start, threads);
  const tasks = new Set<Task>();
  const calledOff = new Set<TaskId>();

  async function perform(
    task: Task,
    kind: WorkKind,
    input: Work[WorkKind]['input'],
    index: number,
    onStep?: OnStep,
  ): Promise<Step> {
    const thread = await pool.take();
    task.threads.add(thread);
    const result: ThreadResult = task.cancelled ? { type: 'stopped' } : await thread.perform({ kind, input }, onStep);
    task.threads.delete(thread);
    pool.give(thread);
    return { index, result };
  }

  async function* run<K extends WorkKind>(
    kind: K,
    inputs: readonly Work[K]['input'][],
    id: TaskId,
    onStep?: OnStep,
  ): AsyncGenerator<Indexed<Work[K]['output']>, void, undefined> {
    const task: Task = { id, threads: new Set(), cancelled: calledOff.has(id) };
    tasks.add(task);
    const pending = new Map<number, Promise<Step>>();
    let next = 0;
    try {
      while (!task.cancelled && (next < inputs.length || pending.size > 0)) {
        // One more than there are threads, so that none idles while an outcome is being stored.
        for (; next < inputs.length && pending.size <= threads; next += 1) {
          pending.set(next, perform(task, kind, getInput(inputs, next), next, onStep));
        }
        const { index, result } = await Promise.race(pending.values());
        pending.delete(index);
        // Calls that came meanwhile are heard before the next outcome is stored, since a cancel may be among them.
        await setImmediate();
        if (task.cancelled || result.type === 'stopped') return;
        yield { index, ...toOutcome<Work[K]['output']>(result) };
      }
    } finally {
      cancel(task);
      tasks.delete(task);
    }
  }

  return {
    run,
    use: (model) => pool.restart(model ?? start),
    warm: () => void pool.take().then((thread) => pool.give(thread)),
    cancel(id) {
      remember(calledOff, id);
      const meant = [...tasks].filter((task) => task.id === id);
      for (const task of meant) cancel(task);
      return meant.length > 0;
    },
    async close() {
      for (const task of tasks) cancel(task);
      await pool.close();
    },
  };
}

// Ends the threads that are in the middle of this task; other tasks' threads go on.
function cancel(task: Task): void {
  task.cancelled = true;
  for (const thread of task.threads) void thread.stop();
}

function getInput<T>(inputs: readonly T[], index: number): T {
  const input = inputs[index];
  if (input === undefined) throw new RangeError(`No input ${index} of ${inputs.length}`);
  return input;
}

function remember(ids: Set<TaskId>, id: TaskId): void {
  ids.add(id);
  const [oldest] = ids;
  if (ids.size > MAX_REMEMBERED && oldest !== undefined) ids.delete(oldest);
}

/** What a thread's end says of its input. @throws Error if the thread could not start at all. */
function toOutcome<T>(result: Exclude<ThreadResult, { type: 'stopped' }>): Outcome<T> {
  if (result.type === 'outcome') return result.outcome as Outcome<T>;
  if (result.type === 'failed') throw new Error('A worker thread could not start');
  const { code, message } = new LacunaError('internal');
  return { ok: false, code, message };
}
