import { LacunaError } from '../contract/errors.ts';
import type { WorkerStart } from './worker-messages.ts';
import { WorkerThread } from './worker-thread.ts';

/** At most `size` worker threads, each started when first wanted, lent to one user at a time, and replaced once dead. */
export class WorkerPool {
  #start: WorkerStart;
  readonly #size: number;
  readonly #threads = new Set<WorkerThread>();
  readonly #idle: WorkerThread[] = [];
  readonly #waiting: ((thread: WorkerThread) => void)[] = [];
  #closed = false;

  constructor(start: WorkerStart, size: number) {
    this.#start = start;
    this.#size = size;
  }

  /** Lend only threads with this start from now on; those lent already are ended when they come back. */
  restart(start: WorkerStart): void {
    this.#start = start;
    for (const thread of this.#idle.splice(0)) this.#drop(thread);
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
    if (!thread.alive || thread.start !== this.#start) this.#drop(thread);
    const isFit = this.#threads.has(thread);
    const next = this.#waiting.shift();
    if (next !== undefined) next(isFit || this.#closed ? thread : this.#spawn());
    else if (isFit) this.#idle.push(thread);
  }

  /** End every thread. Those who still wait get a dead one. */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([...this.#threads].map((thread) => thread.stop()));
  }

  #drop(thread: WorkerThread): void {
    this.#threads.delete(thread);
    void thread.stop();
  }

  #spawn(): WorkerThread {
    const thread = new WorkerThread(this.#start);
    this.#threads.add(thread);
    return thread;
  }
}
