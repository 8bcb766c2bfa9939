import { describe, expect, it } from 'vitest';
import type { LabelDraft } from '../../main/contract/codebook.ts';
import type { LabelId } from '../../main/contract/labels.ts';
import type { ModelVersion } from '../../main/contract/models.ts';
import type { TaskId } from '../../main/contract/types.ts';
import { importOne, openTestWorkspace, toFile, type TestWorkspace } from '../support/test-workspace.ts';

const TASK = 'task' as TaskId;
const DRAFT: LabelDraft = { name: 'Logs', short: 'Logs', key: '7', asks: 'Logs.', examples: [], hardCases: [] };
const LOGS = 'We keep logs in batch';

async function addLabel({ handlers }: TestWorkspace): Promise<LabelId> {
  const { revision } = await handlers['codebook.get']({});
  const { labels } = await handlers['codebook.change']({ change: { action: 'add', draft: DRAFT }, revision });
  return labels.at(-1)!.id;
}

/** A policy of which every other clause is about logs, decided with this label there and none elsewhere. */
async function decide(desk: TestWorkspace, name: string, count: number, label: LabelId | null): Promise<void> {
  const { handlers } = desk;
  const sentences = Array.from({ length: count }, (_, at) =>
    at % 2 === 0 ? `${LOGS} ${at} ${name}.` : `Thank you for reading page ${at}.`,
  );
  const policyId = await importOne(desk, toFile(`${name}.txt`, sentences));
  const { text, segments } = await handlers['policy.read']({ policyId });
  for (const { start, end } of segments) {
    const labels = label !== null && text.slice(start, end).startsWith(LOGS) ? [label] : [];
    await handlers['decision.add']({ policyId, start, end, labels, action: 'set', suggestionShown: false });
  }
}

const improve = async ({ handlers }: TestWorkspace): Promise<ModelVersion> =>
  handlers['model.improve']({ taskId: TASK });

describe('A label of one’s own', () => {
  it('is not learned before it has twenty examples, and the application says how many it has', async () => {
    const desk = openTestWorkspace();
    const label = await addLabel(desk);
    await decide(desk, 'oak', 38, label);
    const shelf = await desk.handlers['model.list']({});
    expect(shelf).toMatchObject({ ownLabels: [{ id: label, examples: 19, policies: 1 }], examplesNeeded: 20 });
    expect((await improve(desk)).trial?.own).toEqual([]);
  });

  it('is learned from twenty on, is shown beside the others, and goes when the old model is chosen again', async () => {
    const desk = openTestWorkspace();
    const { handlers } = desk;
    await decide(desk, 'ash', 10, null);
    const label = await addLabel(desk);
    for (const name of ['oak', 'elm', 'fir']) await decide(desk, name, 16, label);
    const [own] = (await improve(desk)).trial?.own ?? [];
    // The ten clauses of the first policy were decided before the label existed.
    expect(own).toMatchObject({ id: label, name: 'Logs', examples: 24, policies: 3, unasked: 10 });
    expect(own?.measured?.figures.f1).toBeGreaterThan(0.5);

    const policyId = await importOne(desk, toFile('new.txt', [`${LOGS} nine.`, 'Thank you for reading on.']));
    const look = async () => (await handlers['policy.read']({ policyId })).segments.map(({ prediction }) => prediction);
    const count = async () => (await handlers['policy.list']({})).find(({ id }) => id === policyId)?.labelCounts[label];
    // A model that was never taught the label says nothing of it, which is not 0.
    for (const prediction of await look()) expect(prediction?.scores).not.toHaveProperty(label);
    const { versions } = await handlers['model.list']({});
    const info = await handlers['model.use']({ taskId: TASK, modelId: versions.at(-1)!.id });
    expect(info.thresholds[label]).toBeGreaterThan(0);
    expect((await look()).map((prediction) => prediction?.labels.includes(label))).toEqual([true, false]);
    expect(await count()).toBe(1);
    expect(await handlers['threshold.spread']({})).toHaveProperty(label);
    const exported = await handlers['export.run']({ format: 'jsonl', policyIds: [policyId], include: 'all' });
    const file = exported.files.find(({ name }) => name.endsWith('.jsonl'));
    expect(new TextDecoder().decode(file?.bytes)).toContain('ogs');

    const lowered = { ...info.thresholds, [label]: 0.99 };
    expect((await handlers['threshold.set']({ thresholds: lowered })).thresholds[label]).toBe(0.99);
    await handlers['model.use']({ taskId: TASK, modelId: versions[0]!.id });
    expect((await handlers['host.get']({})).model.thresholds).not.toHaveProperty(label);
    for (const prediction of await look()) expect(prediction?.scores).not.toHaveProperty(label);
  });

  it('is not learned once it is retired', async () => {
    const desk = openTestWorkspace();
    const label = await addLabel(desk);
    for (const name of ['oak', 'elm', 'fir']) await decide(desk, name, 16, label);
    await desk.handlers['codebook.change']({ change: { action: 'retire', label }, revision: 2 });
    expect((await desk.handlers['model.list']({})).ownLabels).toEqual([]);
    expect((await improve(desk)).trial?.own).toEqual([]);
  });
});
