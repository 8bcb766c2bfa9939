import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const TIMEOUT_MS = 60_000;
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'lacuna-cli-'));
  const line = (at: number): string =>
    JSON.stringify({ id: `p${at % 9}#${at}`, text: `We share item ${at} with partners.` });
  await writeFile(path.join(folder, 'many.jsonl'), Array.from({ length: 20_000 }, (_, at) => line(at)).join('\n'));
});
afterAll(() => rm(folder, { recursive: true }));

function start(...args: readonly string[]) {
  return spawn(process.execPath, ['main/cli.ts', ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
}

describe('The program', () => {
  test(
    'ends quietly with 0 when the reader of its results goes away',
    async () => {
      const child = start('classify', '--jobs', '2', path.join(folder, 'many.jsonl'));
      const stderr = text(child.stderr);
      await once(child.stdout, 'data');
      child.stdout.destroy();
      expect(await once(child, 'exit')).toEqual([0, null]);
      expect(await stderr).toBe('');
    },
    TIMEOUT_MS,
  );

  test(
    'stops at an interrupt with whole lines only, even while it waits for input',
    async () => {
      const child = start('classify', '--jobs', '2');
      const stdout = text(child.stdout);
      child.stdin.write('{"id":"a","text":"We log."}\n{"id":"b"');
      await once(child.stdout, 'readable');
      child.kill('SIGINT');
      expect(await once(child, 'exit')).toEqual([130, null]);
      expect(await stdout).toMatch(/^\{"id":"a".*\}\n$/);
    },
    TIMEOUT_MS,
  );

  test(
    'answers a line as soon as it has come, though more may follow',
    async () => {
      const child = start('classify');
      child.stdin.write('{"id":"a","text":"We log."}\n');
      const [first] = (await once(child.stdout, 'data')) as [Buffer];
      expect(first.toString()).toMatch(/^\{"id":"a",.*\}\n$/);
      child.stdin.end();
      expect(await once(child, 'exit')).toEqual([0, null]);
    },
    TIMEOUT_MS,
  );
});
