import { spawn } from 'node:child_process';
import path from 'node:path';
import type { DoorName } from './door-names.ts';

/** What came of a run: how often what, what must not have been, the slowest attempt in processor time, and the most memory held. */
export interface Tally {
  readonly outcomes: Readonly<Record<string, number>>;
  readonly failed: readonly string[];
  readonly slowestMs: number;
  readonly memoryMib: number;
}

const CHILD = path.join(import.meta.dirname, 'door-process.ts');
/** A process that says nothing for so long hangs. */
const SILENCE_MS = 60_000;
/** JavaScript's own memory in the process; beyond it the process ends, which counts as a failure. */
const HEAP_MIB = 512;

/** Try a door in a process of its own that may crash or hang; what it was at then is named in `failed`. */
export async function tryDoor(door: DoorName, seed: number, from: number, count: number): Promise<Tally> {
  const args = [`--max-old-space-size=${HEAP_MIB}`, CHILD, door, String(seed), String(from), String(count)];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let last = '';
  let complaint = '';
  let silent = false;
  const watch = setTimeout(() => {
    silent = true;
    child.kill('SIGKILL');
  }, SILENCE_MS);
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint = (complaint + text).slice(-2000)));
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    last = (last + text).split('\n').slice(-2).join('\n');
    watch.refresh();
  });
  await new Promise((resolve) => void child.on('close', resolve));
  clearTimeout(watch);
  const [line = ''] = last.split('\n');
  if (line.startsWith('{')) return JSON.parse(line) as Tally;
  const what = silent ? 'hung' : `ended with ${child.signalCode ?? child.exitCode}`;
  return { outcomes: {}, failed: [`${line}: the process ${what}\n${complaint}`], slowestMs: 0, memoryMib: 0 };
}
