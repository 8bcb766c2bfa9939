import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { TaskId } from '../../main/contract/types.ts';
import { openDoor } from '../../main/host/lock.ts';
import { RESCUE } from '../../main/host/rescue.ts';
import { createTempFolder } from '../support/temp-folder.ts';

const TEXT = new TextEncoder().encode('Privacy Policy\n\nThe heron keeps your letters for ninety days.\n');
const PASSPHRASE = 'grey heron, still water';

/** A workspace with a policy and a backup, protected if that is asked for, whose first page is then spoilt. */
async function makeDamaged(isProtected: boolean): Promise<string> {
  const workspaceFile = path.join(createTempFolder(), 'Test.lacuna');
  const door = await openDoor({ workspaceFile, host: 'test', corpusFolder: null, worksAhead: false });
  await door.dispatch('policy.import', { taskId: 'import', files: [{ name: 'a.txt', bytes: TEXT }] });
  if (isProtected) await door.dispatch('protection.set', { current: null, next: PASSPHRASE });
  expect(await door.dispatch('backup.make', { taskId: 'backup' as TaskId })).toMatchObject({ ok: true });
  await door.close();
  const bytes = readFileSync(workspaceFile);
  // Past the header, which says what kind of file it is.
  writeFileSync(workspaceFile, bytes.fill(0xa5, 100, 4096));
  return workspaceFile;
}

async function listPolicies(workspaceFile: string, passphrase: string | null): Promise<unknown> {
  const door = await openDoor({ workspaceFile, host: 'test', corpusFolder: null, worksAhead: false });
  if (passphrase !== null) await door.dispatch('protection.unlock', { passphrase });
  const listed = await door.dispatch('policy.list', {});
  await door.close();
  return listed;
}

test.each([
  ['a workspace', null],
  ['a protected workspace', PASSPHRASE],
])(
  '%s is mended from what it and its newest backup hold',
  async (_what, passphrase) => {
    const file = await makeDamaged(passphrase !== null);
    expect(RESCUE.findNewest(file)).toMatch(/^\d{4}-\d\d-\d\dT/);
    const { damagedFile, policies } = await RESCUE.mend(file, passphrase);
    expect([existsSync(path.join(path.dirname(file), damagedFile)), policies]).toEqual([true, 1]);
    expect(await listPolicies(file, passphrase)).toMatchObject({ ok: true, value: [{ name: 'a.txt' }] });
  },
  60_000,
);

test('its newest backup can be put beside it instead, and it is left as it is', async () => {
  const file = await makeDamaged(false);
  const damaged = readFileSync(file);
  const beside = await RESCUE.putNewestBeside(file, null);
  expect(await listPolicies(beside, null)).toMatchObject({ ok: true, value: [{ name: 'a.txt' }] });
  expect(readFileSync(file).equals(damaged)).toBe(true);
}, 60_000);

test('what can’t be mended says why, and is left as it is', async () => {
  const file = path.join(createTempFolder(), 'Test.lacuna');
  writeFileSync(file, Buffer.alloc(8192, 0xa5));
  expect(RESCUE.findNewest(file)).toBe(null);
  await expect(RESCUE.mend(file, null)).rejects.toThrow(
    expect.objectContaining({ code: 'not-mended', message: expect.stringContaining('Nothing of it can be read') }),
  );
  await expect(RESCUE.putNewestBeside(file, null)).rejects.toThrow(expect.objectContaining({ code: 'no-backup' }));
  expect(readFileSync(file).equals(Buffer.alloc(8192, 0xa5))).toBe(true);
}, 60_000);
