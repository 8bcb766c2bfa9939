import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** What a child process answered. */
export interface Answer<T> {
  readonly value: T;
  /** The most memory that the process held at any time, Node's own 50 MB or so with it. */
  readonly peakMb: number;
}

/** Run a script of ours in a Node process of its own; it answers through {@link answer}. @throws Error with its stderr if it fails. */
export async function ask<T>(script: string, args: readonly string[]): Promise<Answer<T>> {
  const { stdout } = await promisify(execFile)(process.execPath, [script, ...args], { maxBuffer: 2 ** 28 });
  return JSON.parse(stdout) as Answer<T>;
}

/** The most memory that this process has held so far. */
export function getPeakMb(): number {
  return (process.resourceUsage().maxRSS * 1024) / 1e6;
}

/** In the child: the answer, with the memory that it took. */
export function answer(value: unknown): void {
  process.stdout.write(JSON.stringify({ value, peakMb: getPeakMb() }));
}
