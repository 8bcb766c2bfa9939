import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { TaskId } from '../../main/contract/types.ts';
import { openApplication } from '../../main/host/application.ts';
import { keepBackups } from '../../main/host/backups.ts';
import { createTempFolder } from '../support/temp-folder.ts';

test('a workspace with something in it is backed up when it is opened again, and a new one is not', async () => {
  const folder = createTempFolder();
  const options = { workspaceFile: path.join(folder, 'Test.lacuna'), host: 'test', corpusFolder: null } as const;
  const first = await openApplication(options);
  await first.seeded;
  const bytes = new TextEncoder().encode('Privacy Policy\n\nWe collect your name and your address.\n');
  await first.handlers['policy.import']({ taskId: 'task' as TaskId, files: [{ name: 'a.txt', bytes }] });
  await first.close();
  expect(readdirSync(folder)).toEqual(['Test.lacuna']);
  const second = await openApplication(options);
  const backups = path.join(folder, 'Test.backups');
  await expect.poll(() => readdirSync(folder), { timeout: 20_000 }).toContain('Test.backups');
  await expect.poll(() => readdirSync(backups), { timeout: 20_000 }).toEqual([expect.stringMatching(/Z\.lacuna$/)]);
  await second.close();
});

test('backups go on in their time, never two at once, until they are stopped', async () => {
  const gate = Promise.withResolvers<void>();
  let begun = 0;
  const keeping = keepBackups(async () => {
    begun += 1;
    await gate.promise;
  }, 1);
  await new Promise((resolve) => void setTimeout(resolve, 20));
  expect(begun).toBe(1);
  gate.resolve();
  await expect.poll(() => begun).toBeGreaterThan(2);
  await keeping.stop();
  const atStop = begun;
  await new Promise((resolve) => void setTimeout(resolve, 20));
  expect(begun).toBe(atStop);
});
