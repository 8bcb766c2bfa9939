import { startStreamThread, type StreamThread } from './stream-thread.ts';
import { toRefusal } from './refusals.ts';
import { openWorkbench, type Work, type WorkDone, type WorkSettings } from './work.ts';

/** Does work on several threads. */
export interface StreamPool {
  perform(work: Work): Promise<WorkDone>;
  /** End every thread, in the middle of its work if need be. */
  close(): Promise<void>;
}

/** Threads are started only for work that outlasts this, in milliseconds: until then they would cost more than they save. */
const THREADS_AFTER_MS = 400;

/**
 * Do work right here for a moment, then on at most `threads` threads, each started when first needed. With one thread everything is done here.
 *
 * What comes of the work does not depend on where it is done.
 */
export function openStreamPool(
  settings: WorkSettings,
  threads: number,
  threadsAfterMs: number = THREADS_AFTER_MS,
): StreamPool {
  const here: StreamThread = { perform: openWorkbench(settings), stop: async () => {} };
  const openedMs = performance.now();
  const started: StreamThread[] = [];
  const idle: StreamThread[] = [here];
  const waiting: ((thread: StreamThread) => void)[] = [];

  let closed = false;

  const mayStart = (): boolean =>
    threads > 1 && started.length < threads && performance.now() - openedMs >= threadsAfterMs;
  const start = (): StreamThread => {
    const thread = startStreamThread(settings);
    started.push(thread);
    return thread;
  };
  const take = async (): Promise<StreamThread> => {
    const thread = idle.pop() ?? (mayStart() ? start() : undefined);
    return thread ?? new Promise((resolve) => waiting.push(resolve));
  };
  const give = (thread: StreamThread): void => {
    // Once there are threads, this one is left to reading and writing.
    const retired = thread === here && (mayStart() || started.length > 0);
    while (waiting.length > 0 && mayStart()) waiting.shift()?.(start());
    if (retired) return;
    const next = waiting.shift();
    if (next === undefined) idle.push(thread);
    else next(thread);
  };
  return {
    async perform(work) {
      const thread = await take();
      try {
        const done = await thread.perform(work);
        give(thread);
        return done;
      } catch (error) {
        if (closed || thread === here) throw error;
        started.splice(started.indexOf(thread), 1);
        waiting.shift()?.(start());
        return toCrash(work);
      }
    },
    async close() {
      closed = true;
      await Promise.all(started.map((thread) => thread.stop()));
    },
  };
}

// A thread that died took one piece of work with it, such as a file for which the memory was too small; the others go on.
function toCrash(work: Work): WorkDone {
  const error = new Error('A worker thread died');
  return { output: [], lines: 0, refusals: [toRefusal(toWorkName(work), error)] };
}

function toWorkName(work: Work): string {
  if (work.type === 'classify') return `${work.name} from line ${work.batch.firstLine}`;
  return 'path' in work.source ? work.source.path : work.source.name;
}
