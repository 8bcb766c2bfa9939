import { describe, expect, test } from 'vitest';
import { mergeFile } from '../../main/api/merge-workspace.ts';
import type { LabelId } from '../../main/contract/labels.ts';
import type { PolicyId, Span, TaskId } from '../../main/contract/types.ts';
import { importOne, openTestWorkspace, type TestWorkspace, toFile } from '../support/test-workspace.ts';

const TASK = 'merge' as TaskId;
const FILE = toFile('one.txt', [
  'We share records with partners.',
  'We keep logs for 30 days.',
  'We move data abroad.',
]);

async function openAs(name: string): Promise<{ readonly workspace: TestWorkspace; readonly policyId: PolicyId }> {
  const workspace = openTestWorkspace();
  await workspace.handlers['author.set']({ name });
  return { workspace, policyId: await importOne(workspace, FILE) };
}

async function findClause({ handlers }: TestWorkspace, policyId: PolicyId, at: number): Promise<Span> {
  const { segments } = await handlers['policy.read']({ policyId });
  const { start, end } = segments.filter(({ kind }) => kind === 'clause')[at] ?? { start: 0, end: 0 };
  return { start, end };
}

async function say(
  workspace: TestWorkspace,
  policyId: PolicyId,
  answers: readonly (readonly LabelId[])[],
): Promise<void> {
  for (const [at, labels] of answers.entries()) {
    const clause = await findClause(workspace, policyId, at);
    await workspace.handlers['decision.add']({ policyId, ...clause, labels, action: 'set', suggestionShown: false });
  }
}

async function twoLaptops() {
  const [ann, bo] = [await openAs('Ann'), await openAs('Bo')];
  await say(ann.workspace, ann.policyId, [['sharing'], ['retention'], []]);
  await say(bo.workspace, bo.policyId, [['sharing'], ['collection'], ['transfer']]);
  await mergeFile(ann.workspace.services, bo.workspace.file, TASK);
  return { ...ann, bo: bo.workspace };
}

async function exportRows({ handlers }: TestWorkspace) {
  const { files, manifest } = await handlers['export.run']({ format: 'jsonl', include: 'decided' });
  const [data] = files;
  const lines = new TextDecoder().decode(data?.bytes).trimEnd().split('\n');
  return { manifest, rows: lines.map((line) => JSON.parse(line) as Record<string, unknown>) };
}

describe('Adjudication', () => {
  test('lists where annotators differ, with both answers, and takes a verdict, “none applies” too', async () => {
    const { workspace, policyId } = await twoLaptops();
    const { handlers } = workspace;
    const disputed = await handlers['adjudication.list']({});
    expect(disputed).toMatchObject([
      { policyId, policyName: 'one.txt', answers: [{ annotator: 'Ann', labels: ['retention'] }, { annotator: 'Bo' }] },
      { answers: [{ labels: [] }, { labels: ['transfer'] }], verdict: null },
    ]);
    const [, last] = disputed;
    const verdict = await handlers['adjudication.decide']({ policyId, start: last!.start, end: last!.end, labels: [] });
    expect(verdict).toMatchObject({ author: 'Ann', labels: [], verdict: true, suggestion: null });
    expect(await handlers['adjudication.list']({})).toHaveLength(1);
    await handlers['decision.undo']({});
    expect(await handlers['adjudication.list']({})).toHaveLength(2);
    await handlers['decision.redo']({});
    expect(await handlers['adjudication.list']({ policyIds: [policyId] })).toHaveLength(1);
  });

  test('says in the export how each clause’s labels came about', async () => {
    const { workspace, policyId } = await twoLaptops();
    const third = await findClause(workspace, policyId, 2);
    await workspace.handlers['adjudication.decide']({ policyId, ...third, labels: ['transfer'] });
    const { rows, manifest } = await exportRows(workspace);
    expect(rows).toMatchObject([
      { status: 'unanimous', gold: ['sharing'] },
      { status: 'conflicting', gold: null },
      { status: 'adjudicated', gold: ['transfer'], labels: ['transfer'], decidedBy: 'Ann' },
    ]);
    expect(rows[2]?.['annotations']).toMatchObject([
      { annotator: 'Ann', labels: [] },
      { annotator: 'Bo', labels: ['transfer'] },
    ]);
    expect(manifest.rowsByGold).toEqual({ unanimous: 1, adjudicated: 1, single: 0, conflicting: 1, predicted: 0 });
  });

  test('travels with the workspace: a verdict is one on the other laptop too, until somebody says otherwise', async () => {
    const { workspace, policyId, bo } = await twoLaptops();
    const third = await findClause(workspace, policyId, 2);
    await workspace.handlers['adjudication.decide']({ policyId, ...third, labels: [] });
    const { file } = await workspace.handlers['workspace.bundle']({ texts: false });
    await bo.handlers['workspace.merge']({ taskId: TASK, file });
    await mergeFile(bo.services, workspace.file, TASK);
    expect(await bo.handlers['adjudication.list']({})).toHaveLength(1);
    await say(bo, policyId, [['sharing'], ['retention'], ['transfer']]);
    expect(await bo.handlers['adjudication.list']({})).toMatchObject([
      { answers: [{ annotator: 'Ann' }, { annotator: 'Bo' }], verdict: { annotator: 'Ann', labels: [] } },
    ]);
  });
});

describe('What a decision says besides labels', () => {
  test('travels with the workspace, but for the note where texts are left out, which a whole file brings later', async () => {
    const { workspace, policyId, bo } = await twoLaptops();
    const second = await findClause(workspace, policyId, 1);
    const besides = { certainty: 'unsure', note: 'Is a log a record?', spentMs: 1200 } as const;
    const decision = { policyId, ...second, labels: [], action: 'set', suggestionShown: false, ...besides } as const;
    expect(await workspace.handlers['decision.add'](decision)).toMatchObject(besides);
    const { file } = await workspace.handlers['workspace.bundle']({ texts: false });
    expect(Buffer.from(file.bytes).toString('latin1')).not.toContain('record');
    await bo.handlers['workspace.merge']({ taskId: TASK, file });
    const [disputed] = await bo.handlers['adjudication.list']({ policyIds: [policyId] });
    expect(disputed?.answers[0]).toMatchObject({ annotator: 'Ann', certainty: 'unsure', note: null });
    await mergeFile(bo.services, workspace.file, TASK);
    const { segments } = await bo.handlers['policy.read']({ policyId });
    expect(segments.find(({ start }) => start === second.start)?.decision).toMatchObject(besides);
  });
});

describe('Agreement', () => {
  test('is measured on annotators’ own answers, and verdicts are nobody’s', async () => {
    const { workspace, policyId } = await twoLaptops();
    const before = await workspace.handlers['agreement.get']({});
    expect(before).toMatchObject({
      report: { annotators: ['Ann', 'Bo'], clauses: 3 },
      gold: { unanimous: 1, adjudicated: 0, single: 0, conflicting: 2 },
    });
    const sharing = before.report.labels.find(({ label }) => label === 'sharing');
    expect(sharing).toMatchObject({ positives: 2, answers: 6, alpha: { value: 1, interval: null } });
    expect(before.report.labels.find(({ label }) => label === 'children')?.alpha).toMatchObject({
      value: null,
      undefinedBecause: 'one-value',
    });
    const second = await findClause(workspace, policyId, 1);
    await workspace.handlers['adjudication.decide']({ policyId, ...second, labels: ['retention'] });
    expect(await workspace.handlers['agreement.get']({})).toEqual({
      report: before.report,
      gold: { unanimous: 1, adjudicated: 1, single: 0, conflicting: 1 },
    });
  });

  test('shows where two annotators part, and where one parts from the model', async () => {
    const { workspace, policyId } = await twoLaptops();
    const two = await workspace.handlers['agreement.confusions']({ first: 'Ann', second: 'Bo' });
    expect(two.clauses).toBe(3);
    expect(two.cells.map(({ first, second, clauses }) => [first, second, clauses.length])).toEqual([
      ['sharing', 'sharing', 1],
      ['retention', 'collection', 1],
      [null, 'transfer', 1],
    ]);
    expect(two.cells[0]?.clauses[0]).toMatchObject({ policyId });
    const model = await workspace.handlers['agreement.confusions']({ first: 'Bo', second: null });
    expect(model.clauses).toBe(3);
  });
});
