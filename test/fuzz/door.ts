import type { Random } from '../../main/core/3-label/random.ts';

/** What was tried once: how large it was, and what came of it: `taken`, or the code under which it was refused. */
export interface Attempt {
  readonly sizeBytes: number;
  readonly outcome: string;
}

/** A door that takes what strangers bring. `attempt` is called with a source of numbers of its own each time, and throws what must never come out. */
export interface Door {
  attempt(random: Random): Promise<Attempt>;
  /** As many attempts as may be under way at once. */
  readonly abreast: number;
  /** After the last attempt: whether the door still works. */
  close(): Promise<void>;
}
