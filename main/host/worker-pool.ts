import { LacunaError } from '../contract/errors.ts';
import type { WorkerStart } from './worker-messages.ts';
import { WorkerThread } from './worker-thread.ts';

/** At most `size` worker threads, each started when first wanted, lent to one user at a time, and replaced once dead. */
export class WorkerPool {
  readonly #start: WorkerStart;
  readonly #size: number;
  readonly #threads = new Set<WorkerThread>();
  readonly #idle: WorkerThread[] = [];
  readonly #waiting: ((thread: WorkerThread) => void)[] = [];
  #closed = false;

  constructor(start: WorkerStart, size: number) {
    this.#start = start;
    this.#size = size;
  }

  /** Borrow a thread, after those who asked before. Give it back, dead or alive. @throws LacunaError `cancelled` once the pool is closed. */
  async take(): Promise<WorkerThread> {
    if (this.#closed) throw new LacunaError('cancelled');
    const idle = this.#idle.pop();
    if (idle?.alive === true) return idle;
    if (idle !== undefined) this.#threads.delete(idle);
    if (this.#threads.size < this.#size) return this.#spawn();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  give(thread: WorkerThread): void {
    if (!thread.alive) this.#threads.delete(thread);
    const next = this.#waiting.shift();
    if (next !== undefined) next(thread.alive || this.#closed ? thread : this.#spawn());
    else if (thread.alive) this.#idle.push(thread);
  }

  /** End every thread. Those who still wait get a dead one. */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([...this.#threads].map((thread) => thread.stop()));
  }

  #spawn(): WorkerThread {
    const thread = new WorkerThread(this.#start);
    this.#threads.add(thread);
    return thread;
  }
}
