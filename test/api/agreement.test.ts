import { describe, expect, test } from 'vitest';
import { listDisputed } from '../../main/api/disagreements.ts';
import type { LabelId } from '../../main/contract/labels.ts';
import type { PolicyId, TaskId } from '../../main/contract/types.ts';
import { importOne, openTestWorkspace, type TestWorkspace, toFile } from '../support/test-workspace.ts';

const TASK = 'measure' as TaskId;
/** More than are read in one piece. */
const POLICIES = 12;
const WORDS = ['We share records with partners.', 'We keep logs for 30 days.', 'We move data abroad.'];
const ANSWERS: Readonly<Record<string, readonly (readonly LabelId[])[]>> = {
  Ann: [['sharing'], ['retention'], []],
  Bo: [['sharing'], ['collection'], []],
};

async function decide(workspace: TestWorkspace, policyId: PolicyId, at: number, labels: readonly LabelId[]) {
  const { segments } = await workspace.handlers['policy.read']({ policyId });
  const { start, end } = segments.filter(({ kind }) => kind === 'clause')[at]!;
  await workspace.handlers['decision.add']({ policyId, start, end, labels, action: 'set', suggestionShown: false });
}

async function study(): Promise<{ readonly workspace: TestWorkspace; readonly policyIds: readonly PolicyId[] }> {
  const workspace = openTestWorkspace();
  const policyIds: PolicyId[] = [];
  for (let at = 0; at < POLICIES; at += 1) {
    policyIds.push(await importOne(workspace, toFile(`${at}.txt`, [...WORDS, `This is policy number ${at}.`])));
  }
  for (const [name, answers] of Object.entries(ANSWERS)) {
    await workspace.handlers['author.set']({ name });
    for (const id of policyIds) for (const [at, labels] of answers.entries()) await decide(workspace, id, at, labels);
  }
  return { workspace, policyIds };
}

describe('Measuring agreement', () => {
  test('tells how far it is, from nothing to all, and lets other calls through', async () => {
    const { workspace } = await study();
    workspace.pushes.length = 0;
    let isDone = false;
    const measuring = Promise.resolve(workspace.handlers['agreement.get']({ taskId: TASK }));
    void measuring.then(() => (isDone = true));
    await workspace.handlers['policy.list']({});
    expect(isDone).toBe(false);
    const { report, gold } = await measuring;
    expect(report.clauses).toBe(3 * POLICIES);
    expect(gold).toEqual({ unanimous: 2 * POLICIES, conflicting: POLICIES, single: 0, adjudicated: 0 });
    const told = workspace.pushes.filter((push) => push.type === 'progress' && push.taskId === TASK);
    const shares = told.map((push) => (push.type === 'progress' ? push.done / push.total : 0));
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect([shares.length > 4, Math.max(...shares) <= 1]).toEqual([true, true]);
    expect(new Set(told.map((push) => (push.type === 'progress' ? push.note : '')))).toEqual(
      new Set(['Reading what was said', 'Measuring agreement']),
    );
  });

  test('is done once for the same answers, and again after another answer', async () => {
    const { workspace, policyIds } = await study();
    const first = await workspace.handlers['agreement.get']({});
    const again = await workspace.handlers['agreement.get']({});
    expect(again.report).toBe(first.report);
    await decide(workspace, policyIds[0]!, 1, ['retention']);
    const other = await workspace.handlers['agreement.get']({});
    expect(other.gold).toMatchObject({ conflicting: POLICIES - 1 });
    expect(other.report.sets.masi.value).toBeGreaterThan(first.report.sets.masi.value ?? Number.NaN);
    await workspace.handlers['decision.undo']({});
    expect(await workspace.handlers['agreement.get']({})).toEqual(first);
  });

  test.each([
    ['while answers are read', 'Reading what was said'],
    ['while coefficients are measured', 'Measuring agreement'],
  ])('can be cancelled %s', async (_when, note) => {
    const { workspace } = await study();
    const { pushes, handlers } = workspace;
    const push = pushes.push.bind(pushes);
    pushes.push = (...all) => {
      const told = all.some((one) => one.type === 'progress' && one.taskId === TASK && one.note === note);
      if (told) void handlers['task.cancel']({ taskId: TASK });
      return push(...all);
    };
    await expect(handlers['agreement.get']({ taskId: TASK })).rejects.toMatchObject({ code: 'cancelled' });
    // What was cancelled can be asked for anew.
    expect((await handlers['agreement.get']({})).report.clauses).toBe(3 * POLICIES);
  });

  test('of the same answers gives the same intervals, whatever order the policies came in', async () => {
    const { workspace, policyIds } = await study();
    const { report } = await workspace.handlers['agreement.get']({ policyIds: policyIds.toReversed() });
    expect(report).toEqual((await workspace.handlers['agreement.get']({ policyIds })).report);
  });
});

test('Clauses that wait for a verdict are those that were counted as such', async () => {
  const { workspace, policyIds } = await study();
  const disputed = await listDisputed(workspace.services);
  expect(disputed.map(({ policyId }) => policyId)).toEqual(policyIds);
  expect(disputed[0]?.answers.map(({ annotator, labels }) => [annotator, labels])).toEqual([
    ['Ann', ['retention']],
    ['Bo', ['collection']],
  ]);
});
