import { spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';

/** When a process is killed: so long after it said its first word or, with `opening`, after it was started. */
export interface Moment {
  readonly opening: boolean;
  readonly afterMs: number;
}

/** Run a program of Node's, kill it, and answer the whole lines that it had said. @throws Error if it ended by itself. */
export async function runUntilKilled(
  args: readonly string[],
  { opening, afterMs }: Moment,
  env: NodeJS.ProcessEnv = process.env,
): Promise<readonly string[]> {
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  const ended = new Promise<NodeJS.Signals | null>((resolve) => void child.on('close', (_, signal) => resolve(signal)));
  if (!opening) await Promise.race([ended, new Promise((resolve) => void child.stdout.once('data', resolve))]);
  await wait(afterMs);
  child.kill('SIGKILL');
  if ((await ended) !== 'SIGKILL') throw new Error(`The process ended by itself: ${args.join(' ')}`);
  // A line that was cut was still being said.
  return said.split('\n').slice(0, -1);
}
