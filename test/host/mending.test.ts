// Damage that does not keep a workspace from opening is found by a check, and mended while the window stays.
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Method, Push, Request, Response } from '../../main/contract/api.ts';
import type { Mended } from '../../main/contract/backups.ts';
import type { PolicyId, Span, TaskId } from '../../main/contract/types.ts';
import { openDoor, type Door } from '../../main/host/lock.ts';
import { openDatabase } from '../../main/store/open-database.ts';
import { findKey } from '../../main/store/workspace-key.ts';
import { createTempFolder } from '../support/temp-folder.ts';

const PASSPHRASE = 'grey heron, still water';
const taskId = 'mend-1' as TaskId;

async function ask<M extends Method>(door: Door, method: M, request: Request<M>): Promise<Response<M>> {
  const answer = await door.dispatch(method, request);
  if (!answer.ok) throw new Error(answer.error.code);
  return answer.value as Response<M>;
}

interface Desk {
  readonly file: string;
  readonly door: Door;
}

/** A workspace with a policy and two decided clauses, all but the second of them in a backup; open, and protected where that is asked for. */
async function openDesk(passphrase: string | null, backedUp: boolean): Promise<Desk> {
  const file = path.join(createTempFolder(), 'Study.lacuna');
  const door = await openDoor({ workspaceFile: file, host: 'test', corpusFolder: null, worksAhead: false });
  onTestFinished(async () => door.close());
  const text =
    'Privacy Policy\n\nThe heron keeps your letters for ninety days.\n\nThe egret shares them with the stork.\n';
  const files = [{ name: 'heron.txt', bytes: new TextEncoder().encode(text) }];
  await ask(door, 'policy.import', { taskId, files });
  if (passphrase !== null) await ask(door, 'protection.set', { current: null, next: passphrase });
  const { policyId, clauses } = await readClauses(door);
  for (const [at, span] of clauses.entries()) {
    if (at === 1 && backedUp) await ask(door, 'backup.make', { taskId });
    await ask(door, 'decision.add', {
      policyId,
      ...span,
      labels: ['retention'],
      action: 'set',
      suggestionShown: false,
    });
  }
  return { file, door };
}

async function readClauses(
  door: Door,
): Promise<{ readonly policyId: PolicyId; readonly clauses: readonly Span[]; readonly decided: number }> {
  const [policy] = await ask(door, 'policy.list', {});
  if (policy === undefined) throw new RangeError('There is no policy');
  const { segments } = await ask(door, 'policy.read', { policyId: policy.id });
  const clauses = segments.filter(({ kind }) => kind === 'clause').map(({ start, end }) => ({ start, end }));
  return { policyId: policy.id, clauses, decided: policy.decided };
}

async function spoil(file: string, passphrase: string | null, sql: string): Promise<void> {
  const db = openDatabase(file, await findKey(file, passphrase));
  db.pragma('foreign_keys = OFF');
  db.unsafeMode(true);
  db.exec(sql);
  db.close();
}

const STRAY = 'UPDATE segment SET policy_key = 999 WHERE position = 0';
const WRONG_INDEX = `PRAGMA writable_schema = ON;
  UPDATE sqlite_schema SET sql = 'CREATE INDEX decision_of_policy ON decision (author)' WHERE name = 'decision_of_policy'`;
const BAD_ENTRY = `DROP TRIGGER decision_is_not_altered;
  UPDATE decision SET labels = '{"a": 1}' WHERE sequence = (SELECT max(sequence) FROM decision)`;

describe('a workspace in which a check finds damage', { timeout: 120_000 }, () => {
  test.each([
    ['a segment of no policy', STRAY, null, 2],
    ['a segment of no policy, encrypted', STRAY, PASSPHRASE, 2],
    ['an index that says something else', WRONG_INDEX, null, 2],
    ['an entry of the log that can’t be read', BAD_ENTRY, null, 1],
  ])('is mended while it is open: %s', async (_what, sql, passphrase, decided) => {
    const { file, door } = await openDesk(passphrase, true);
    await spoil(file, passphrase, sql);
    expect((await ask(door, 'workspace.check', { taskId })).problems.length).toBeGreaterThan(0);
    const pushes: Push[] = [];
    door.subscribe((push) => pushes.push(push));
    const mending = ask(door, 'workspace.mend', { taskId });
    // A call that comes meanwhile waits, and meets the mended workspace.
    const meanwhile = ask(door, 'workspace.check', { taskId });
    const mended: Mended = await mending;
    expect((await meanwhile).problems).toEqual([]);
    expect(mended).toMatchObject({ policies: 1, backup: expect.stringMatching(/\.lacuna$/) });
    expect(mended.damagedFile).toMatch(/^Study\.damaged-.*\.lacuna$/);
    expect(existsSync(path.join(path.dirname(file), mended.damagedFile))).toBe(true);
    expect((await readClauses(door)).decided).toBe(decided);
    expect(pushes.filter(({ type }) => type === 'progress')).not.toEqual([]);
    expect(pushes).toContainEqual({ type: 'changed', what: 'codebook', policyId: null });
    const { isProtected, isLocked } = await ask(door, 'protection.get', {});
    expect([isProtected, isLocked]).toEqual([passphrase !== null, false]);
    // Nothing that it takes to mend is left.
    expect(readdirSync(path.dirname(file)).filter((name) => /\.(?:mended|salvaged|damaged-copy)/.test(name))).toEqual(
      [],
    );
  });

  test('is mended from itself where there is no backup', async () => {
    const { file, door } = await openDesk(null, false);
    await spoil(file, null, STRAY);
    expect(await ask(door, 'workspace.mend', { taskId })).toMatchObject({ backup: null, policies: 1, entries: 2 });
    expect((await ask(door, 'workspace.check', { taskId })).problems).toEqual([]);
    expect((await readClauses(door)).decided).toBe(2);
  });

  test('that is not damaged is as before afterwards', async () => {
    const { door } = await openDesk(null, true);
    const before = await readClauses(door);
    await ask(door, 'workspace.mend', { taskId });
    expect(await readClauses(door)).toEqual(before);
  });

  test('stays open and as it was where it can’t be mended', async () => {
    const { file, door } = await openDesk(null, true);
    await spoil(file, null, STRAY);
    // Its place is taken by what can't be cleared away.
    mkdirSync(`${file}.damaged-copy`);
    const refused = await door.dispatch('workspace.mend', { taskId });
    expect(refused).toMatchObject({ ok: false, error: { code: 'not-mended' } });
    expect((await readClauses(door)).decided).toBe(2);
    expect((await ask(door, 'workspace.check', { taskId })).problems.length).toBeGreaterThan(0);
  });

  test('that is locked is not mended', async () => {
    const { file, door } = await openDesk(PASSPHRASE, false);
    await door.close();
    const again = await openDoor({ workspaceFile: file, host: 'test', corpusFolder: null, worksAhead: false });
    onTestFinished(async () => again.close());
    expect(await again.dispatch('workspace.mend', { taskId })).toMatchObject({ error: { code: 'workspace-locked' } });
  });
});
