import { describe, expect, test } from 'vitest';
import { mergeFile } from '../../main/api/merge-workspace.ts';
import type { AssignmentPlan } from '../../main/contract/assignment.ts';
import type { PolicyId, TaskId } from '../../main/contract/types.ts';
import { importOne, openTestWorkspace, type TestWorkspace, toFile } from '../support/test-workspace.ts';

const TASK = 'merge' as TaskId;
const PLAN: AssignmentPlan = {
  annotators: ['Ann', 'Bo'],
  shared: { unit: 'policies', amount: 1 },
  readers: 2,
  seed: 3,
};

async function fill(workspace: TestWorkspace, count = 4): Promise<readonly PolicyId[]> {
  const ids: PolicyId[] = [];
  for (let at = 0; at < count; at += 1) {
    const paragraphs = Array.from({ length: at + 1 }, (_, line) => `We keep log ${line} of visit ${at} for a day.`);
    ids.push(await importOne(workspace, toFile(`policy-${at}.txt`, paragraphs)));
  }
  return ids;
}

async function apply({ handlers }: TestWorkspace, plan: AssignmentPlan = PLAN): Promise<number> {
  const { state } = await handlers['assignment.preview'](plan);
  return (await handlers['assignment.apply']({ plan, state })).changed;
}

async function readersOf({ handlers }: TestWorkspace): Promise<unknown> {
  const { policies } = await handlers['assignment.get']({});
  return Object.fromEntries(policies.map(({ policyId, annotators }) => [policyId, annotators]));
}

describe('Assigning policies', () => {
  test('writes nothing before it is applied, and then what was shown', async () => {
    const workspace = openTestWorkspace();
    const ids = await fill(workspace);
    const preview = await workspace.handlers['assignment.preview'](PLAN);
    expect(preview).toMatchObject({ bound: 4, changed: 4 });
    expect(preview.policies.map(({ policyId, clauses, before }) => [policyId, clauses, before])).toEqual(
      ids.map((id, at) => [id, at + 1, []]),
    );
    expect(await workspace.handlers['assignment.get']({})).toMatchObject({ policies: [] });
    await workspace.handlers['assignment.apply']({ plan: PLAN, state: preview.state });
    expect((await workspace.handlers['assignment.get']({})).policies).toEqual(
      preview.policies.map(({ policyId, annotators }) => ({ policyId, annotators })),
    );
    expect(workspace.pushes.at(-1)).toEqual({ type: 'changed', what: 'assignments', policyId: null });
  });

  test('is taken back and put back as one step, also after a restart', async () => {
    const workspace = openTestWorkspace();
    const ids = await fill(workspace);
    await workspace.handlers['assignment.set']({ policyId: ids[0]!, annotators: ['Cy'] });
    const before = await readersOf(workspace);
    expect(await apply(workspace)).toBe(4);
    const after = await readersOf(workspace);
    const again = openTestWorkspace(workspace.file);
    expect(await again.handlers['decision.undo']({})).toMatchObject({ action: 'assign', policyId: null });
    expect(await readersOf(workspace)).toEqual(before);
    expect(again.pushes.at(-1)).toEqual({ type: 'changed', what: 'assignments', policyId: null });
    await workspace.handlers['decision.redo']({});
    expect(await readersOf(again)).toEqual(after);
  });

  test('assigns selected policies and leaves the others alone', async () => {
    const workspace = openTestWorkspace();
    const [first, second] = await fill(workspace, 2);
    await workspace.handlers['assignment.set']({ policyId: first!, annotators: ['Cy'] });
    const plan = { ...PLAN, policyIds: [second!], annotators: ['Bo'], readers: 1 };
    expect(await apply(workspace, plan)).toBe(1);
    expect(await readersOf(workspace)).toEqual({ [first!]: ['Cy'], [second!]: ['Bo'] });
    expect(await apply(workspace, plan)).toBe(0);
    await workspace.handlers['decision.undo']({});
    expect(await readersOf(workspace)).toEqual({ [first!]: ['Cy'] });
  });

  test('refuses a plan that would now do something else', async () => {
    const workspace = openTestWorkspace();
    await fill(workspace, 2);
    const { state } = await workspace.handlers['assignment.preview'](PLAN);
    await importOne(workspace, toFile('late.txt', ['We came late.']));
    expect(() => workspace.handlers['assignment.apply']({ plan: PLAN, state })).toThrow(
      expect.objectContaining({ code: 'assignment-changed' }),
    );
    expect(await readersOf(workspace)).toEqual({});
  });

  test('knows whoever is assigned, has decided or decides now', async () => {
    const workspace = openTestWorkspace();
    const [policyId] = await fill(workspace, 1);
    const { handlers } = workspace;
    await handlers['author.set']({ name: 'Di' });
    const { segments } = await handlers['policy.read']({ policyId: policyId! });
    const { start, end } = segments[0]!;
    await handlers['decision.add']({
      policyId: policyId!,
      start,
      end,
      labels: [],
      action: 'set',
      suggestionShown: false,
    });
    await handlers['author.set']({ name: 'Ed' });
    await handlers['assignment.set']({ policyId: policyId!, annotators: ['Bo', 'Ann'] });
    expect(await handlers['assignment.get']({})).toEqual({
      policies: [{ policyId, annotators: ['Ann', 'Bo'] }],
      known: ['Ann', 'Bo', 'Di', 'Ed'],
    });
  });

  test('leaves out policies that were removed', async () => {
    const workspace = openTestWorkspace();
    const [policyId] = await fill(workspace, 1);
    await apply(workspace);
    await workspace.handlers['policy.remove']({ policyId: policyId! });
    expect(await readersOf(workspace)).toEqual({});
    await workspace.handlers['policy.restore']({ policyId: policyId! });
    expect(await readersOf(workspace)).toHaveProperty(policyId!);
  });

  test('merges what two laptops said, in either order, and travels in a bundle without texts', async () => {
    const [ann, bo] = [openTestWorkspace(), openTestWorkspace()];
    const ids = await fill(ann);
    await fill(bo);
    await ann.handlers['author.set']({ name: 'Ann' });
    await bo.handlers['author.set']({ name: 'Bo' });
    await apply(ann);
    await bo.handlers['assignment.set']({ policyId: ids[1]!, annotators: ['Cy'] });
    await bo.handlers['assignment.set']({ policyId: ids[2]!, annotators: ['Di'] });
    await bo.handlers['decision.undo']({});
    const merged = await Promise.all(
      [
        [ann, bo],
        [bo, ann, bo],
      ].map(async (order) => {
        const target = openTestWorkspace();
        await fill(target);
        for (const { services, file } of order) {
          const bundle = await openTestWorkspace(file).handlers['workspace.bundle']({ texts: false });
          expect(services.db.name).toBe(file);
          await target.handlers['workspace.merge']({ taskId: TASK, file: bundle.file });
        }
        return readersOf(target);
      }),
    );
    expect(merged[0]).toEqual(merged[1]);
    await mergeFile(ann.services, bo.file, TASK);
    expect(await readersOf(ann)).toEqual(merged[0]);
    const { policies } = await ann.handlers['assignment.get']({});
    expect(policies.find(({ policyId }) => policyId === ids[1])?.annotators).toContain('Cy');
    expect(policies.some(({ annotators }) => annotators.includes('Di'))).toBe(false);
  });
});

describe('Finding what is assigned', () => {
  test.each<readonly [query: string, found: readonly number[]]>([
    ['assigned:me', [0, 1]],
    ['assigned:ann', [1]],
    ['assigned:"Bo"', [0, 1]],
    ['assigned:nobody', [2]],
    ['-assigned:Ann', [0, 2]],
    ['assigned:Zoe', []],
  ])('%s finds the clauses of the policies that are read so', async (query, found) => {
    const workspace = openTestWorkspace();
    const ids = await fill(workspace, 3);
    const { handlers } = workspace;
    await handlers['author.set']({ name: 'Bo' });
    await handlers['assignment.set']({ policyId: ids[0]!, annotators: ['Bo'] });
    await handlers['assignment.set']({ policyId: ids[1]!, annotators: ['Ann', 'Bo'] });
    for (const blind of [false, true]) {
      await handlers['blind.set']({ blind });
      const { clauses } = await handlers['search.find']({ query });
      expect([...new Set(clauses.map(({ policyId }) => ids.indexOf(policyId)))]).toEqual(found);
    }
  });
});
