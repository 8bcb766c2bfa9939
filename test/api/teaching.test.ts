import { describe, expect, it } from 'vitest';
import type { ModelVersion } from '../../main/contract/models.ts';
import type { ModelId, TaskId } from '../../main/contract/types.ts';
import { findModelBytes } from '../../main/store/trained-models.ts';
import { decidePolicy, FILED } from '../support/deciding.ts';
import { importOne, openTestWorkspace, toFile, type TestWorkspace } from '../support/test-workspace.ts';

const TASK = 'task' as TaskId;
const improve = ({ handlers }: TestWorkspace): Promise<ModelVersion> =>
  Promise.resolve(handlers['model.improve']({ taskId: TASK }));

async function openTaught(): Promise<{ readonly desk: TestWorkspace; readonly version: ModelVersion }> {
  const desk = openTestWorkspace();
  await decidePolicy(desk, 'oak', 40);
  await decidePolicy(desk, 'elm', 40);
  return { desk, version: await improve(desk) };
}

describe('improving the model with decisions', () => {
  it('says how many decisions are missing, and keeps nothing', async () => {
    const desk = openTestWorkspace();
    await decidePolicy(desk, 'oak', 12);
    await expect(improve(desk)).rejects.toMatchObject({
      code: 'too-few-decisions',
      details: { missing: 8, needed: 20 },
    });
    expect((await desk.handlers['model.list']({})).versions).toHaveLength(1);
  });

  it('is measured on policies held out, does better there, and keeps the version with where it came from', async () => {
    const { desk, version } = await openTaught();
    const shelf = await desk.handlers['model.list']({});
    expect(shelf.versions).toEqual([expect.objectContaining({ name: 'tiny', parentId: null, trial: null }), version]);
    expect(shelf.inUse).toBe(shelf.versions[0]?.id);
    expect(version).toMatchObject({ parentId: shelf.inUse, decisions: 80, policies: 2, author: 'Unnamed' });
    expect(version.trial).toMatchObject({ split: 'policies', clauses: 80 });
    expect(version.trial?.before.labels.retention.recall).toBeLessThan(0.5);
    expect(version.trial?.after.labels.retention).toMatchObject({ recall: 1, support: 40 });
    expect(version.trial?.exact.after).toBeGreaterThan(version.trial?.exact.before ?? 1);
    expect(desk.pushes.filter(({ type }) => type === 'progress').length).toBeGreaterThan(3);
  });

  it('gives the same bytes for the same decisions, once', async () => {
    const { desk, version } = await openTaught();
    expect(await improve(desk)).toEqual(version);
    const other = await openTaught();
    expect(other.version.id).toBe(version.id);
    expect((await desk.handlers['model.list']({})).versions).toHaveLength(2);
    expect(desk.services.hash(findModelBytes(desk.services.db, version.id) ?? new Uint8Array())).toBe(version.id);
  });

  it('splits the clauses of a single policy in halves, and says so', async () => {
    const desk = openTestWorkspace();
    await decidePolicy(desk, 'oak', 24);
    expect((await improve(desk)).trial).toMatchObject({ split: 'halves', clauses: 24 });
  });

  it('leaves nothing behind when it is cancelled', async () => {
    const desk = openTestWorkspace();
    await decidePolicy(desk, 'oak', 24);
    const improving = improve(desk);
    expect(await desk.handlers['task.cancel']({ taskId: TASK })).toEqual({ cancelled: true });
    await expect(improving).rejects.toMatchObject({ code: 'cancelled' });
    expect((await desk.handlers['model.list']({})).versions).toHaveLength(1);
  });
});

describe('choosing a model', () => {
  it('lets it read every policy, leaves decisions alone, and can be taken back', async () => {
    const { desk, version } = await openTaught();
    const { handlers } = desk;
    const policyId = await importOne(desk, toFile('new.txt', [`${FILED} nine.`, 'Good day to you.']));
    const look = async () => {
      const { segments } = await handlers['policy.read']({ policyId });
      return segments.map(({ prediction }) => prediction?.labels ?? null);
    };
    const before = await look();
    const decided = (await handlers['policy.list']({})).map((policy) => policy.decided);
    expect(await handlers['model.use']({ taskId: TASK, modelId: version.id })).toMatchObject({ id: version.id });
    expect(await look()).toEqual([['retention'], []]);
    expect(before).not.toEqual(await look());
    expect((await handlers['policy.list']({})).map((policy) => policy.decided)).toEqual(decided);
    expect((await handlers['host.get']({})).model.name).toBe('tiny + 80 decisions');
    const later = await importOne(desk, toFile('later.txt', [`${FILED} ten.`]));
    expect((await handlers['policy.read']({ policyId: later })).segments[0]?.prediction).toMatchObject({
      modelId: version.id,
      labels: ['retention'],
    });
    const [first] = (await handlers['model.list']({})).versions;
    await handlers['model.use']({ taskId: TASK, modelId: first?.id ?? version.id });
    expect(await look()).toEqual(before);
  });

  it('is kept for the next start, and followed by other windows', async () => {
    const { desk, version } = await openTaught();
    const other = openTestWorkspace(desk.file);
    await desk.handlers['model.use']({ taskId: TASK, modelId: version.id });
    for (const window of [other, openTestWorkspace(desk.file)]) {
      expect((await window.handlers['host.get']({})).model.id).toBe(version.id);
    }
  });

  it('refuses a model that the workspace does not hold', async () => {
    const { handlers } = openTestWorkspace();
    const choosing = Promise.resolve().then(() =>
      handlers['model.use']({ taskId: TASK, modelId: 'f'.repeat(64) as ModelId }),
    );
    await expect(choosing).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('moving thresholds', () => {
  const all = (score: number) => ({
    collection: score,
    sharing: score,
    retention: score,
    children: score,
    transfer: score,
    dispute: score,
  });

  it('changes the labels of what nobody decided as was foretold, and goes back', async () => {
    const desk = openTestWorkspace();
    const { handlers } = desk;
    const policyId = await importOne(
      desk,
      toFile('one.txt', ['We share records with partners.', 'We keep logs for thirty days.', 'Thank you for reading.']),
    );
    const spread = await handlers['threshold.spread']({});
    const count = async () => (await handlers['policy.list']({}))[0]?.labelCounts;
    const before = await count();
    for (const score of [0.99, 0.01, 0.4]) {
      expect((await handlers['threshold.set']({ thresholds: all(score) })).thresholds).toEqual(all(score));
      const step = Math.round(score * 100);
      expect(await count()).toMatchObject({ sharing: spread.sharing[step], retention: spread.retention[step] });
      const { segments } = await handlers['policy.read']({ policyId });
      const sharing = segments.filter(({ prediction }) => prediction?.labels.includes('sharing') === true);
      expect(sharing).toHaveLength(spread.sharing[step] ?? -1);
    }
    await handlers['threshold.set']({ thresholds: null });
    expect(await count()).toEqual(before);
    const shelf = await handlers['model.list']({});
    expect((await handlers['host.get']({})).model.thresholds).toEqual(shelf.ownThresholds);
  });

  it('leaves decided clauses as they are', async () => {
    const desk = openTestWorkspace();
    await decidePolicy(desk, 'oak', 6);
    const before = (await desk.handlers['policy.list']({}))[0]?.labelCounts;
    await desk.handlers['threshold.set']({ thresholds: all(0.01) });
    expect((await desk.handlers['policy.list']({}))[0]?.labelCounts).toEqual(before);
    expect((await desk.handlers['threshold.spread']({})).retention[0]).toBe(0);
  });
});
