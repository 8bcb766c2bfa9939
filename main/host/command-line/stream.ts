import { availableParallelism } from 'node:os';
import { parseWhole } from './arguments.ts';
import type { Call, OptionSpecs } from './command.ts';
import { mapInOrder } from './ordered.ts';
import { openStreamPool } from './stream-pool.ts';
import type { Work, WorkDone, WorkSettings } from './work.ts';

/** The option of every command that runs on several threads. */
export const JOBS_OPTION = {
  jobs: { type: 'string', short: 'j', value: 'N', help: 'Worker threads (default: the cores)' },
} as const satisfies OptionSpecs;

/** The option of commands that can be cut over array jobs. */
export const SHARD_OPTION = {
  shard: {
    type: 'string',
    value: 'I/N',
    help: 'Only part I of N (1/N to N/N, or 0/N to N-1/N), by the FNV-1a hash of the policy’s name',
  },
} as const satisfies OptionSpecs;

/** Pieces of work under way or waiting for their turn, for each thread: enough that none idles behind a slow one. */
const WINDOW_PER_THREAD = 3;

/** A number with its noun, such as “1 line” and “2 lines”. */
export function toCount(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** How many threads the option asks for. @throws LacunaError `usage` */
export function parseJobs(value: string | undefined): number {
  return value === undefined ? availableParallelism() : parseWhole('jobs', value, 1, 256);
}

/** Do each piece of work and write what comes of it, in order; the answer is the number of lines written. `onDone` is told of each piece. */
export async function runStream(
  { output, catchInterrupt }: Pick<Call, 'output' | 'catchInterrupt'>,
  work: AsyncIterable<Work>,
  settings: WorkSettings & { readonly jobs: number },
  onDone: (done: WorkDone) => void,
): Promise<number> {
  const { jobs, ...rest } = settings;
  const pool = openStreamPool(rest, jobs);
  const signal = catchInterrupt();
  const stop = (): void => void pool.close();
  signal.addEventListener('abort', stop);
  let lines = 0;
  try {
    for await (const done of mapInOrder(work, (one) => pool.perform(one), jobs * WINDOW_PER_THREAD)) {
      signal.throwIfAborted();
      for (const piece of done.output) await output.write(piece);
      for (const refusal of done.refusals) output.refuse(refusal);
      lines += done.lines;
      onDone(done);
    }
    return lines;
  } finally {
    signal.removeEventListener('abort', stop);
    await pool.close();
  }
}
