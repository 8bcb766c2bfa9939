import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Work, WorkDone, WorkSettings } from './work.ts';

/** Room for short-lived values: with V8's own choice a thread takes up twice the memory and is hardly faster. */
const YOUNG_MIB = 24;

/** One worker thread that does one piece of work at a time. */
export interface StreamThread {
  /** @throws Error if the thread dies of the work: a bug, or no memory left. */
  perform(work: Work): Promise<WorkDone>;
  stop(): Promise<void>;
}

/** Start a thread. It keeps the process alive only while it has something to do. */
export function startStreamThread(settings: WorkSettings): StreamThread {
  // The same file in both places: beside this one from source, dist/main/stream-worker.js beside the bundle's chunks.
  const extension = path.extname(import.meta.filename);
  const worker = new Worker(path.join(import.meta.dirname, `stream-worker${extension}`), {
    workerData: settings,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MIB },
  });
  worker.unref();
  return {
    async perform(work) {
      worker.ref();
      try {
        return await awaitAnswer(worker, work);
      } finally {
        worker.unref();
      }
    },
    async stop() {
      await worker.terminate();
    },
  };
}

async function awaitAnswer(worker: Worker, work: Work): Promise<WorkDone> {
  return new Promise((resolve, reject) => {
    const settle = (): void => {
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
    };
    const onMessage = (done: WorkDone): void => {
      settle();
      resolve(done);
    };
    const onError = (error: unknown): void => {
      settle();
      reject(error instanceof Error ? error : new Error('A worker thread failed'));
    };
    const onExit = (): void => onError(new Error('A worker thread ended before its work'));
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage(work, toTransfer(work));
  });
}

// Bytes change hands rather than being copied: nobody looks at them here again.
function toTransfer(work: Work): ArrayBuffer[] {
  return work.type === 'classify' ? [work.batch.bytes.buffer] : [];
}
