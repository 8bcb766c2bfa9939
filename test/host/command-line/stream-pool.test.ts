import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { openStreamPool } from '../../../main/host/command-line/stream-pool.ts';
import type { Work, WorkDone } from '../../../main/host/command-line/work.ts';

const SETTINGS = { modelFolder: 'models/default', explain: false, shard: null };
const FILES = ['000_d714f5cadb06bd59.txt', '002_2a663b55b13b637e.txt', '004_6aefb0f56107f0c5.txt', 'gone.txt'];

const toWork = (): readonly Work[] => [
  ...FILES.map((file): Work => ({ type: 'file', step: 'label', source: { path: path.join('corpus', file) } })),
  { type: 'file', step: 'ingest', source: { name: '-', bytes: Buffer.from('We collect your name.') } },
  {
    type: 'classify',
    name: 'x.jsonl',
    batch: { type: 'lines', bytes: new Uint8Array(Buffer.from('{"text":"We sell data."}\n{"text"')), firstLine: 5 },
  },
];

const toText = ({ output, lines, refusals }: WorkDone) => ({
  text: output.map((piece) => Buffer.from(piece).toString('utf8')).join(''),
  lines,
  refusals,
});

async function performAll(threads: number, threadsAfterMs: number) {
  const pool = openStreamPool(SETTINGS, threads, threadsAfterMs);
  try {
    return (await Promise.all(toWork().map((work) => pool.perform(work)))).map(toText);
  } finally {
    await pool.close();
  }
}

describe('Work on threads', () => {
  test('is what one thread does, refusals included', async () => {
    const here = await performAll(1, 0);
    expect(here.map(({ lines }) => lines > 0)).toEqual([true, true, true, false, true, true]);
    expect(here.flatMap(({ refusals }) => refusals.map(({ code }) => code))).toEqual(['unreadable-file', 'bad-data']);
    expect(await performAll(2, 0)).toEqual(here);
  }, 60_000);

  test('fails rather than waiting for ever when the threads are ended', async () => {
    const pool = openStreamPool(SETTINGS, 2, 0);
    const [first, ...others] = toWork().map((work) => pool.perform(work).catch((error: unknown) => error));
    await first;
    await pool.close();
    expect((await Promise.race(others)) instanceof Error).toBe(true);
  }, 60_000);
});
