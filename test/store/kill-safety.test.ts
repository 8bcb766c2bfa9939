import { spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { toPolicyId } from '../../main/contract/decode.ts';
import { readDecisions } from '../../main/store/decisions.ts';
import { openWorkspace } from '../../main/store/open.ts';
import { createTempFolder } from '../support/temp-folder.ts';

const KILLS = 20;
const CHILD = path.join(import.meta.dirname, '../support/deciding-process.ts');

/** Let a process decide, kill it in the middle, and answer the ids of the decisions that it said were committed. */
async function decideUntilKilled(file: string, afterMs: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, [CHILD, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (said += chunk));
  const closed = new Promise((resolve) => void child.on('close', resolve));
  await new Promise((resolve) => void child.stdout.once('data', resolve));
  await wait(afterMs);
  child.kill('SIGKILL');
  await closed;
  // A line that was cut was still being said.
  return said.split('\n').slice(0, -1);
}

it(`loses no committed decision and stays sound when it is killed ${KILLS} times`, { timeout: 120_000 }, async () => {
  const file = path.join(createTempFolder(), 'w.lacuna');
  const committed: string[] = [];
  for (let kill = 0; kill < KILLS; kill += 1) committed.push(...(await decideUntilKilled(file, (kill * 7) % 40)));
  const db = openWorkspace(file);
  const kept = new Set<string>(readDecisions(db, toPolicyId('a'.repeat(64))).keys());
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  db.close();
  expect(committed.length).toBeGreaterThan(KILLS);
  expect(committed.filter((id) => !kept.has(id))).toEqual([]);
  // Each kill can leave at most one decision that was committed and not said.
  expect(kept.size - committed.length).toBeLessThanOrEqual(KILLS);
});
