import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkWorkspace, makeDueBackup, openRestored } from '../../main/api/backups.ts';
import type { TaskId } from '../../main/contract/types.ts';
import { openWorkspace } from '../../main/store/open.ts';
import { importOne, openTestWorkspace, toFile, type TestWorkspace } from '../support/test-workspace.ts';

const TASK = 'task' as TaskId;
const POLICY = toFile('heron.txt', ['Privacy Policy', 'The heron keeps your letters for ninety days.']);

async function openWithPolicy(): Promise<TestWorkspace> {
  const workspace = openTestWorkspace();
  await importOne(workspace, POLICY);
  return workspace;
}

const refusal = (code: string) => expect.objectContaining({ code });

describe('backups', () => {
  it('are listed newest first, with whether another is due', async () => {
    const empty = openTestWorkspace();
    expect(await empty.handlers['backup.list']({})).toEqual({ folder: 'test.backups', backups: [], isDue: false });
    const { handlers } = await openWithPolicy();
    expect(await handlers['backup.list']({})).toMatchObject({ backups: [], isDue: true });
    const first = await handlers['backup.make']({ taskId: TASK });
    const second = await handlers['backup.make']({ taskId: TASK });
    expect(await handlers['backup.list']({})).toMatchObject({ backups: [second, first], isDue: false });
  });

  it('made when asked for tell how far they are, and every window that there is another', async () => {
    const { handlers, pushes } = await openWithPolicy();
    pushes.length = 0;
    await handlers['backup.make']({ taskId: TASK });
    expect(pushes).toEqual([
      { type: 'progress', taskId: TASK, done: 0, total: 2, note: 'Copying the workspace' },
      { type: 'progress', taskId: TASK, done: 1, total: 2, note: 'Checking the copy' },
      { type: 'progress', taskId: TASK, done: 2, total: 2, note: 'Checking the copy' },
      { type: 'changed', what: 'backups', policyId: null },
    ]);
  });

  it('made behind the window are made when due, without a word of how far they are', async () => {
    const { services, pushes } = await openWithPolicy();
    pushes.length = 0;
    expect(await makeDueBackup(services, TASK)).toMatchObject({ name: expect.stringMatching(/Z\.lacuna$/) });
    expect(await makeDueBackup(services, TASK)).toBe(null);
    expect(pushes).toEqual([{ type: 'changed', what: 'backups', policyId: null }]);
  });

  it('that fail say why, and end what told of their progress', async () => {
    const { handlers, file, pushes } = await openWithPolicy();
    writeFileSync(file.replace('.lacuna', '.backups'), 'a file of that name');
    await expect(handlers['backup.make']({ taskId: TASK })).rejects.toThrow(
      expect.objectContaining({ code: 'backup-failed', message: expect.stringContaining('can’t be written') }),
    );
    const told = pushes.filter((push) => push.type === 'progress' && push.taskId === TASK);
    expect(told.every((push) => push.type === 'progress' && push.done === push.total)).toBe(true);
  });

  it('are put beside the workspace, which stays as it is', async () => {
    const { handlers, file } = await openWithPolicy();
    const { name } = await handlers['backup.make']({ taskId: TASK });
    const [first, second] = [
      await handlers['backup.restore']({ name }),
      await handlers['backup.restore']({ name }),
    ] as const;
    expect(first.file).toBe(`test as of ${name}`);
    expect(second.file).not.toBe(first.file);
    const db = openWorkspace(path.join(path.dirname(file), first.file));
    expect(db.prepare('SELECT count(*) FROM policy').pluck().get()).toBe(1);
    db.close();
    expect((await handlers['policy.list']({})).length).toBe(1);
  });

  it.each(['../test.lacuna', 'test.lacuna', '2020-01-01T00-00-00Z.lacuna', '..', ''])(
    'of the name %j are none',
    async (name) => {
      const { handlers, file } = await openWithPolicy();
      await expect(handlers['backup.restore']({ name })).rejects.toThrow(refusal('no-backup'));
      expect(readdirSync(path.dirname(file)).filter((one) => one.includes('as of'))).toEqual([]);
    },
  );

  it('that have gone bad are not put beside, not even in part', async () => {
    const { handlers, file } = await openWithPolicy();
    const { name } = await handlers['backup.make']({ taskId: TASK });
    writeFileSync(path.join(file.replace('.lacuna', '.backups'), name), 'SQLite format 3\0'.repeat(20));
    await expect(handlers['backup.restore']({ name })).rejects.toThrow(refusal('not-put-beside'));
    expect(readdirSync(path.dirname(file)).filter((one) => one.includes('as of'))).toEqual([]);
  });
});

describe('opening what was put beside', () => {
  it('is left to the shell, and refused where there is none', async () => {
    const { handlers, services, file } = await openWithPolicy();
    const { name } = await handlers['backup.make']({ taskId: TASK });
    const restored = await handlers['backup.restore']({ name });
    expect(() => openRestored(services, restored.file)).toThrow(refusal('no-shell'));
    const opened: string[] = [];
    openRestored({ ...services, openOther: (other) => void opened.push(other) }, restored.file);
    expect(opened).toEqual([path.join(path.dirname(file), restored.file)]);
  });

  it('opens no other file of the machine', async () => {
    const { services, file } = await openWithPolicy();
    const folder = path.dirname(file);
    mkdirSync(path.join(folder, 'test as of x'));
    for (const name of ['other.lacuna', 'test as of x/a.lacuna', 'test as of y.txt'])
      writeFileSync(path.join(folder, name), '');
    const openOther = (other: string): void => expect.fail(`opened ${other}`);
    for (const name of [
      'other.lacuna',
      'test.lacuna',
      'test as of x/a.lacuna',
      'test as of y.txt',
      'test as of z.lacuna',
      `../${path.basename(folder)}/test.lacuna`,
      file,
    ]) {
      expect(() => openRestored({ ...services, openOther }, name), name).toThrow(refusal('no-backup'));
    }
  });
});

describe('checking', () => {
  it('finds a sound workspace sound while it is open, and leaves nothing beside it', async () => {
    const { handlers, file, pushes } = await openWithPolicy();
    expect(await handlers['workspace.check']({ taskId: TASK })).toEqual({ problems: [], policies: 1, entries: 0 });
    expect(pushes.filter((push) => push.type === 'progress' && push.taskId === TASK)).toHaveLength(3);
    expect(readdirSync(path.dirname(file)).filter((name) => name.includes('checking'))).toEqual([]);
  });

  it('names what can’t be read in the log', async () => {
    const { handlers, services } = await openWithPolicy();
    services.db.pragma('foreign_keys = OFF');
    services.db.exec('UPDATE segment SET policy_key = 999 WHERE position = 0');
    expect((await handlers['workspace.check']({ taskId: TASK })).problems).not.toEqual([]);
  });

  it('that is cancelled says so and clears away what the thread had left', async () => {
    const { services, file } = await openWithPolicy();
    writeFileSync(`${file}.checking`, 'half a copy');
    services.jobs.cancel(TASK);
    await expect(checkWorkspace(services, TASK)).rejects.toThrow(refusal('cancelled'));
    expect(existsSync(`${file}.checking`)).toBe(false);
  });
});
