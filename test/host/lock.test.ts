import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import type { Push, Result } from '../../main/contract/api.ts';
import type { PolicySummary } from '../../main/contract/types.ts';
import { openDoor, type Door } from '../../main/host/lock.ts';
import { openWorkspace } from '../../main/store/open.ts';
import { findKey } from '../../main/store/workspace-key.ts';
import { createTempFolder } from '../support/temp-folder.ts';

const SENTENCE = 'The heron keeps your letters for ninety days.';
const FIRST = 'grey heron, still water';
const SECOND = 'white egret';

const value = async <T>(result: Promise<Result<unknown>>): Promise<T> => {
  const answer = await result;
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value as T;
};

describe('a workspace with a passphrase', { timeout: 60_000 }, () => {
  let workspaceFile: string;

  async function open(): Promise<Door> {
    const door = await openDoor({ workspaceFile, host: 'test', corpusFolder: null });
    onTestFinished(async () => door.close());
    return door;
  }

  const protect = async (door: Door, current: string | null, next: string | null): Promise<Result<unknown>> =>
    door.dispatch('protection.set', { current, next });

  async function importOne(door: Door): Promise<void> {
    const files = [{ name: 'heron.txt', bytes: new TextEncoder().encode(`Privacy\n\n${SENTENCE}\n`) }];
    await value(door.dispatch('policy.import', { taskId: 'import', files }));
  }

  const listNames = async (door: Door): Promise<readonly string[]> =>
    (await value<readonly PolicySummary[]>(door.dispatch('policy.list', {}))).map(({ name }) => name);

  const listBare = (): readonly string[] =>
    readdirSync(path.dirname(workspaceFile), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .filter((entry) => readFileSync(path.join(entry.parentPath, entry.name)).includes(SENTENCE))
      .map(({ name }) => name);

  beforeEach(() => {
    workspaceFile = path.join(createTempFolder(), 'Study.lacuna');
  });

  test('is protected while it is open: calls that come meanwhile are answered afterwards, and windows are told', async () => {
    const door = await open();
    const pushes: Push[] = [];
    door.subscribe((push) => pushes.push(push));
    await importOne(door);
    expect(await value(door.dispatch('protection.get', {}))).toEqual({
      workspace: 'Study.lacuna',
      isProtected: false,
      isLocked: false,
    });
    const changing = protect(door, null, FIRST);
    const meanwhile = listNames(door);
    expect(await value(changing)).toEqual({ left: [] });
    expect(await meanwhile).toEqual(['heron.txt']);
    expect(await value(door.dispatch('protection.get', {}))).toMatchObject({ isProtected: true, isLocked: false });
    expect(pushes).toContainEqual({ type: 'changed', what: 'host', policyId: null });
    expect(listBare()).toEqual([]);
  });

  test('answers nothing but what it takes to open it, until it is opened; as many wrong passphrases as one likes', async () => {
    const first = await open();
    await importOne(first);
    await protect(first, null, FIRST);
    await first.close();
    const door = await open();
    await door.seeded;
    const locked = { ok: false, error: { code: 'workspace-locked' } };
    expect(await value(door.dispatch('protection.get', {}))).toEqual({
      workspace: 'Study.lacuna',
      isProtected: true,
      isLocked: true,
    });
    for (const [method, request] of [
      ['host.get', {}],
      ['policy.list', {}],
      ['diagnostics.get', {}],
      ['no.such.call', {}],
      [null, {}],
    ] as const) {
      expect(await door.dispatch(method, request)).toMatchObject(locked);
    }
    expect(await protect(door, FIRST, null)).toMatchObject(locked);
    expect(await door.dispatch('protection.unlock', { passphrase: '' })).toMatchObject({
      error: { code: 'bad-request' },
    });
    for (const passphrase of ['Grey heron, still water', SECOND]) {
      expect(await door.dispatch('protection.unlock', { passphrase })).toMatchObject({
        error: { code: 'wrong-passphrase' },
      });
    }
    const pushes: Push[] = [];
    door.subscribe((push) => pushes.push(push));
    expect(await value(door.dispatch('protection.unlock', { passphrase: FIRST }))).toMatchObject({ isLocked: false });
    expect(pushes).toContainEqual({ type: 'changed', what: 'host', policyId: null });
    expect(await listNames(door)).toEqual(['heron.txt']);
    // A second window that asks once more is let in as well.
    expect(await value(door.dispatch('protection.unlock', { passphrase: SECOND }))).toMatchObject({ isLocked: false });
  });

  test('gets another passphrase, or none, from whoever knows the one it has', async () => {
    const door = await open();
    await importOne(door);
    await protect(door, null, FIRST);
    for (const wrong of [SECOND, null]) {
      const code = wrong === null ? 'workspace-locked' : 'wrong-passphrase';
      expect(await protect(door, wrong, SECOND)).toMatchObject({ error: { code } });
      expect(await listNames(door)).toEqual(['heron.txt']);
    }
    expect(await protect(door, FIRST, SECOND)).toMatchObject({ ok: true });
    await door.close();
    const db = openWorkspace(workspaceFile, { key: await findKey(workspaceFile, SECOND) });
    db.close();
    const again = await open();
    await value(again.dispatch('protection.unlock', { passphrase: SECOND }));
    expect(await protect(again, SECOND, null)).toMatchObject({ ok: true });
    expect(await listNames(again)).toEqual(['heron.txt']);
    expect(listBare().length).toBeGreaterThan(0);
  });

  test('stays as it is, and open, where another program holds the file', async () => {
    const door = await open();
    await importOne(door);
    const other = openWorkspace(workspaceFile);
    onTestFinished(() => void other.close());
    expect(await protect(door, null, FIRST)).toMatchObject({
      error: { code: 'passphrase-unchanged', message: expect.stringContaining('Another program holds the workspace') },
    });
    expect(await value(door.dispatch('protection.get', {}))).toMatchObject({ isProtected: false, isLocked: false });
    expect(await listNames(door)).toEqual(['heron.txt']);
  });

  test('what a change that was cut short left beside it is cleared away when it is opened', async () => {
    writeFileSync(`${workspaceFile}.protecting`, SENTENCE);
    await open();
    await nextTurn();
    expect(listBare()).toEqual([]);
  });

  test('the passphrase and the key are in none of the files, and in no answer', async () => {
    const door = await open();
    await importOne(door);
    const answers = [
      await protect(door, null, FIRST),
      await door.dispatch('protection.get', {}),
      await door.dispatch('protection.unlock', { passphrase: FIRST }),
      await door.dispatch('host.get', {}),
      await door.dispatch('diagnostics.get', {}),
      await protect(door, SECOND, FIRST),
    ];
    const key = (await findKey(workspaceFile, FIRST)) ?? '';
    const told = JSON.stringify(answers, (_, held: unknown) =>
      held instanceof Uint8Array ? Buffer.from(held).toString() : held,
    );
    const written = readdirSync(path.dirname(workspaceFile), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'latin1'));
    expect(written.length).toBeGreaterThan(0);
    for (const secret of [FIRST, key.slice(0, 64), Buffer.from(key.slice(0, 64), 'hex').toString('latin1')]) {
      for (const text of [told, ...written]) expect(text).not.toContain(secret);
    }
  });
});
