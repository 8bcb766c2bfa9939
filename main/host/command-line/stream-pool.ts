import { startStreamThread, type StreamThread } from './stream-thread.ts';
import { openWorkbench, type Work, type WorkDone, type WorkSettings } from './work.ts';

/** Does work on several threads. */
export interface StreamPool {
  perform(work: Work): Promise<WorkDone>;
  /** End every thread, in the middle of its work if need be. */
  close(): Promise<void>;
}

/**
 * Do work on at most `threads` threads, each started when first needed.
 *
 * The first piece of work is done right here, since starting a thread takes longer than a small file does; with one thread everything is.
 */
export function openStreamPool(settings: WorkSettings, threads: number): StreamPool {
  const performHere = openWorkbench(settings);
  const started: StreamThread[] = [];
  const idle: StreamThread[] = [];
  const waiting: ((thread: StreamThread) => void)[] = [];
  let first = true;

  const take = async (): Promise<StreamThread> => {
    const thread = idle.pop() ?? (started.length < threads ? start() : undefined);
    return thread ?? new Promise((resolve) => waiting.push(resolve));
  };
  const start = (): StreamThread => {
    const thread = startStreamThread(settings);
    started.push(thread);
    return thread;
  };
  const give = (thread: StreamThread): void => {
    const next = waiting.shift();
    if (next === undefined) idle.push(thread);
    else next(thread);
  };
  return {
    async perform(work) {
      if (first || threads === 1) {
        first = false;
        return performHere(work);
      }
      const thread = await take();
      const done = await thread.perform(work);
      give(thread);
      return done;
    },
    async close() {
      await Promise.all(started.map((thread) => thread.stop()));
    },
  };
}
