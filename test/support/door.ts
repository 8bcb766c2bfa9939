// Runs one of the doors (main/*.ts) as a process of its own, as people do.
import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { onTestFinished } from 'vitest';

const ROOT = path.join(import.meta.dirname, '../..');

/** How a door ended. */
export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A running door. It is killed when the test that started it ends. */
export interface RunningDoor {
  readonly process: ChildProcess;
  /** The start link, once it has been printed. */
  readonly url: Promise<string>;
  readonly ended: Promise<Ended>;
}

/** Start `main/NAME.ts` from source with some arguments and, on top of ours, some environment. */
export function runDoor(
  name: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): RunningDoor {
  const door = path.join(ROOT, 'main', `${name}.ts`);
  const child = spawn(process.execPath, [door, ...args], { env: { ...process.env, ...env } });
  const url = Promise.withResolvers<string>();
  const ended = Promise.withResolvers<Ended>();
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    const [link] = /http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]+/.exec(stdout) ?? [];
    if (link !== undefined) url.resolve(link);
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  child.on('close', (status) => {
    url.reject(new Error(`The door closed: ${stderr}`));
    ended.resolve({ status, stdout, stderr });
  });
  url.promise.catch(() => {});
  onTestFinished(() => void child.kill('SIGKILL'));
  return { process: child, url: url.promise, ended: ended.promise };
}
