import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { OnStep } from '../api/jobs.ts';
import type { WorkerAnswer, WorkerRequest, WorkerStart } from './worker-messages.ts';

type Done = Extract<WorkerAnswer, { type: 'done' }>['outcome'];

/** What ended a request: an outcome, or the thread's death. `failed` means that the thread never got as far as working. */
export type ThreadResult =
  { readonly type: 'outcome'; readonly outcome: Done } | { readonly type: 'stopped' | 'crashed' | 'failed' };

/** One worker thread that does one request at a time. Once it is not `alive` it stays so: start another. */
export class WorkerThread {
  readonly #worker: Worker;
  /** What it was started with. */
  readonly start: WorkerStart;
  #onStep: OnStep | undefined;
  #state: 'starting' | 'ready' | 'stopping' | 'dead' = 'starting';
  #finish: ((result: ThreadResult) => void) | null = null;

  constructor(start: WorkerStart) {
    this.start = start;
    // The same file in both places: main/host/worker.ts from source, dist/main/worker.js beside the bundle's chunks.
    const extension = path.extname(import.meta.filename);
    this.#worker = new Worker(path.join(import.meta.dirname, `worker${extension}`), { workerData: start });
    this.#worker.on('message', (answer: WorkerAnswer) => this.#take(answer));
    this.#worker.on('error', () => this.#die());
    this.#worker.on('exit', () => this.#die());
    this.#worker.unref();
  }

  get alive(): boolean {
    return this.#state === 'starting' || this.#state === 'ready';
  }

  /** Do one request. Never rejects. */
  async perform(request: WorkerRequest, onStep?: OnStep): Promise<ThreadResult> {
    if (!this.alive) return { type: 'stopped' };
    this.#worker.ref();
    this.#onStep = onStep;
    return new Promise((resolve) => {
      this.#finish = resolve;
      this.#worker.postMessage(request);
    });
  }

  /** End the thread at once, in the middle of its request if need be. */
  async stop(): Promise<void> {
    if (this.alive) this.#state = 'stopping';
    await this.#worker.terminate();
  }

  #take(answer: WorkerAnswer): void {
    if (answer.type === 'ready') this.#state = 'ready';
    else if (answer.type === 'step') this.#onStep?.(answer.done, answer.total, answer.note);
    else this.#settle({ type: 'outcome', outcome: answer.outcome });
  }

  #die(): void {
    const reasons = { starting: 'failed', ready: 'crashed', stopping: 'stopped', dead: 'stopped' } as const;
    const type = reasons[this.#state];
    this.#state = 'dead';
    this.#settle({ type });
  }

  #settle(result: ThreadResult): void {
    const finish = this.#finish;
    this.#finish = null;
    this.#worker.unref();
    finish?.(result);
  }
}
