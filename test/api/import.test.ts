import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createHandlers } from '../../main/api/handlers.ts';
import type { Indexed, Jobs } from '../../main/api/jobs.ts';
import type { FileBytes, TaskId } from '../../main/contract/types.ts';
import { importOne, openTestWorkspace, toFile } from '../support/test-workspace.ts';

const TASK = 'task-1' as TaskId;
const ONE = toFile('one.txt', ['Sharing', 'We share records with partners who help us.']);
const TWO = toFile('two.txt', ['We keep logs for thirty days and then delete them.']);

describe('importing', () => {
  it('takes files into the library in their order, each under the hash of its bytes', async () => {
    const { handlers } = openTestWorkspace();
    const { imported, refused } = await handlers['policy.import']({ taskId: TASK, files: [TWO, ONE] });
    expect(refused).toEqual([]);
    expect(imported.map(({ name }) => name)).toEqual(['two.txt', 'one.txt']);
    expect(imported.map(({ id }) => id as string)).toEqual(
      [TWO, ONE].map(({ bytes }) => createHash('sha256').update(bytes).digest('hex')),
    );
    expect(await handlers['policy.list']({})).toEqual(imported);
    expect(imported[0]).toMatchObject({ clauses: 1, decided: 0, extent: 'whole', warnings: [] });
  });

  it('keeps the text exactly and gives every clause a prediction', async () => {
    const workspace = openTestWorkspace();
    const text = '﻿Privacy 🔒\r\n\r\nWe share records with partners.\r\n\r\n\tCafé: we keep logs for thirty days.  \n';
    const policyId = await importOne(workspace, { name: 'a.txt', bytes: new TextEncoder().encode(text) });
    const reading = await workspace.handlers['policy.read']({ policyId });
    expect(reading.text).toBe(text.slice(1));
    expect(reading.orphans).toEqual([]);
    for (const { kind, prediction, decision } of reading.segments) {
      expect(prediction !== null).toBe(kind === 'clause' || kind === 'list-item');
      expect(decision).toBeNull();
    }
  });

  it('takes what it can and refuses the rest by name, code and sentence', async () => {
    const { handlers } = openTestWorkspace();
    const empty: FileBytes = { name: 'empty.txt', bytes: new Uint8Array() };
    const twin: FileBytes = { name: 'twin.txt', bytes: ONE.bytes };
    const { imported, refused } = await handlers['policy.import']({ taskId: TASK, files: [empty, ONE, twin, TWO] });
    expect(imported.map(({ name }) => name)).toEqual(['one.txt', 'two.txt']);
    expect(refused.map(({ name, code }) => [name, code])).toEqual([
      ['empty.txt', 'empty-file'],
      ['twin.txt', 'already-imported'],
    ]);
    expect(refused[1]?.message).toContain('“one.txt”');
    const again = await handlers['policy.import']({ taskId: TASK, files: [twin] });
    expect(again.imported).toEqual([]);
    expect(again.refused[0]).toMatchObject({ name: 'twin.txt', code: 'already-imported' });
  });

  it('takes a file whose twin was refused for its name', async () => {
    const { handlers } = openTestWorkspace();
    const misnamed: FileBytes = { name: 'one.xyz', bytes: ONE.bytes };
    const twin: FileBytes = { name: 'twin.txt', bytes: ONE.bytes };
    const { imported, refused } = await handlers['policy.import']({ taskId: TASK, files: [misnamed, ONE, twin] });
    expect(imported.map(({ name }) => name)).toEqual(['one.txt']);
    expect(refused.map(({ name, code }) => [name, code])).toEqual([
      ['one.xyz', 'unsupported-format'],
      ['twin.txt', 'already-imported'],
    ]);
  });

  it('brings a policy that was taken out back with its decisions', async () => {
    const workspace = openTestWorkspace();
    const { handlers } = workspace;
    const policyId = await importOne(workspace, TWO);
    const [clause] = (await handlers['policy.read']({ policyId })).segments;
    const { start, end } = clause ?? { start: 0, end: 0 };
    await handlers['decision.add']({ policyId, start, end, labels: [], action: 'set', suggestionShown: false });
    expect(await handlers['policy.remove']({ policyId })).toEqual({ removed: true });
    expect(await handlers['policy.remove']({ policyId })).toEqual({ removed: false });
    expect(await handlers['policy.list']({})).toEqual([]);
    const { imported } = await handlers['policy.import']({ taskId: TASK, files: [TWO] });
    expect(imported).toMatchObject([{ id: policyId, decided: 1 }]);
  });

  it('pushes progress up to the number of files and then the change', async () => {
    const { handlers, pushes } = openTestWorkspace();
    await handlers['policy.import']({ taskId: TASK, files: [ONE, TWO, ONE] });
    expect(pushes).toEqual([
      { type: 'progress', taskId: TASK, done: 0, total: 3, note: '' },
      { type: 'progress', taskId: TASK, done: 1, total: 3, note: 'one.txt' },
      { type: 'progress', taskId: TASK, done: 2, total: 3, note: 'two.txt' },
      { type: 'progress', taskId: TASK, done: 3, total: 3, note: '' },
      { type: 'changed', what: 'policies', policyId: null },
    ]);
  });

  it('leaves whole what was taken before it was cancelled, and says of the rest that it was', async () => {
    const { handlers, services } = openTestWorkspace();
    const cancelling = createHandlers({
      ...services,
      push: (push) => {
        if (push.type === 'progress' && push.done === 1) services.jobs.cancel(push.taskId);
      },
    });
    const { imported, refused } = await cancelling['policy.import']({ taskId: TASK, files: [ONE, TWO] });
    expect(imported.map(({ name }) => name)).toEqual(['one.txt']);
    expect(refused).toMatchObject([{ name: 'two.txt', code: 'cancelled' }]);
    expect(await handlers['policy.list']({})).toEqual(imported);
    expect((await handlers['policy.import']({ taskId: 'again' as TaskId, files: [TWO] })).imported).toHaveLength(1);
  });

  it('keeps nothing of a policy that could not be stored whole', async () => {
    const { handlers, services } = openTestWorkspace();
    const { db } = services;
    db.pragma(`max_page_count = ${Number(db.pragma('page_count', { simple: true }))}`);
    const long = toFile(
      'long.txt',
      Array.from({ length: 2000 }, (_, at) => `We keep record ${at} for thirty days.`),
    );
    const { imported, refused } = await handlers['policy.import']({ taskId: TASK, files: [long] });
    expect(imported).toEqual([]);
    expect(refused).toMatchObject([{ name: 'long.txt', code: 'workspace-unwritable' }]);
    for (const table of ['policy', 'document', 'segment', 'prediction']) {
      expect(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(0);
    }
  });

  it('answers no false success when the workers fail', async () => {
    const { services } = openTestWorkspace();
    const failing: Jobs = {
      ...services.jobs,
      // oxlint-disable-next-line require-yield -- it fails before the first outcome
      async *run(): AsyncGenerator<Indexed<never>> {
        await Promise.reject(new Error('the worker ended'));
      },
    };
    const handlers = createHandlers({ ...services, jobs: failing });
    await expect(handlers['policy.import']({ taskId: TASK, files: [ONE] })).rejects.toThrow('the worker ended');
    expect(await handlers['policy.list']({})).toEqual([]);
  });
});
