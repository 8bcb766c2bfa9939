// The far side of stream-pool.ts: one piece of work after another, each answered before the next is sent.
import { parentPort, workerData } from 'node:worker_threads';
import { openWorkbench, type Work, type WorkSettings } from './work.ts';

const perform = openWorkbench(workerData as WorkSettings);

async function answer(work: Work): Promise<void> {
  const done = await perform(work);
  const handedOver = done.output.map(({ buffer }) => buffer);
  parentPort?.postMessage(done, handedOver);
}

parentPort?.on('message', (work: Work) => void answer(work));
