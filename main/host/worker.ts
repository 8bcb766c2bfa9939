// The far side of worker-thread.ts: everything slow runs here, so that a window never waits for it.
import { parentPort, workerData } from 'node:worker_threads';
import { perform } from '../api/analyse.ts';
import { readModel } from '../api/model-file.ts';
import type { WorkerAnswer, WorkerRequest, WorkerStart } from './worker-messages.ts';

const { modelBytes, modelId } = workerData as WorkerStart;
const { parsed } = readModel(modelBytes, modelId);

function send(answer: WorkerAnswer): void {
  parentPort?.postMessage(answer);
}

parentPort?.on('message', ({ kind, input }: WorkerRequest) => {
  void perform(kind, input, parsed, modelId, (done, total, note) => send({ type: 'step', done, total, note })).then(
    (outcome) => send({ type: 'done', outcome }),
  );
});
send({ type: 'ready' });
