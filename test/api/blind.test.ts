import { describe, expect, test } from 'vitest';
import { mergeFile } from '../../main/api/merge-workspace.ts';
import type { TaskId } from '../../main/contract/types.ts';
import { importOne, openTestWorkspace, type TestWorkspace, toFile } from '../support/test-workspace.ts';

const FILE = toFile('one.txt', ['We share records with partners.', 'We keep logs for 30 days.']);

/** Ann’s workspace, into which Bo’s answers to both clauses have come; Ann has judged the first. */
async function openMerged(): Promise<TestWorkspace> {
  const [ann, bo] = [openTestWorkspace(), openTestWorkspace()];
  for (const [{ handlers }, name, places] of [
    [ann, 'Ann', [0]],
    // The first once more, so that it is said later than Ann’s by every clock.
    [bo, 'Bo', [0, 1, 0]],
  ] as const) {
    await handlers['author.set']({ name });
    const policyId = await importOne(name === 'Ann' ? ann : bo, FILE);
    const { segments } = await handlers['policy.read']({ policyId });
    for (const { start, end } of places.map((at) => segments[at]!)) {
      const labels = name === 'Ann' ? (['sharing'] as const) : (['dispute'] as const);
      await handlers['decision.add']({ policyId, start, end, labels, action: 'set', suggestionShown: true });
    }
  }
  await mergeFile(ann.services, bo.file, 'merge' as TaskId);
  return ann;
}

describe('Blind mode', () => {
  test('shows neither the model’s labels nor others’, in the policy, the library and what undo answers', async () => {
    const { handlers } = await openMerged();
    const [seen] = await handlers['policy.list']({});
    const policyId = seen!.id;
    expect(seen).toMatchObject({ decided: 2, labelCounts: { dispute: 2 } });
    await handlers['blind.set']({ blind: true });
    const { segments, policy } = await handlers['policy.read']({ policyId });
    expect(segments.map(({ decision, prediction }) => [decision?.author, decision?.labels, prediction])).toEqual([
      ['Ann', ['sharing'], null],
      [undefined, undefined, null],
    ]);
    expect(policy).toMatchObject({ decided: 1, labelCounts: { dispute: 0, sharing: 1, retention: 0 } });
    expect(await handlers['policy.list']({})).toEqual([policy]);
    expect(await handlers['host.get']({})).toMatchObject({ author: 'Ann', blind: true });
    const [first] = segments;
    const span = { policyId, start: first!.start, end: first!.end };
    expect(Object.values(await handlers['clause.explain'](span)).flat()).toEqual([]);
    expect(await handlers['decision.undo']({})).toMatchObject({ decision: null });
    expect(await handlers['decision.redo']({})).toMatchObject({ decision: { author: 'Ann' } });
    expect(JSON.stringify(await handlers['policy.read']({ policyId }))).not.toContain('Bo');
  });

  test('keeps no suggestion with a decision, whatever the window says', async () => {
    const { handlers } = await openMerged();
    await handlers['blind.set']({ blind: true });
    const [policy] = await handlers['policy.list']({});
    const { segments } = await handlers['policy.read']({ policyId: policy!.id });
    const { start, end } = segments[1]!;
    const decision = {
      policyId: policy!.id,
      start,
      end,
      labels: [],
      action: 'confirm',
      suggestionShown: true,
    } as const;
    expect(await handlers['decision.add'](decision)).toMatchObject({ suggestion: null });
    await handlers['blind.set']({ blind: false });
    expect((await handlers['decision.add'](decision)).suggestion).not.toBeNull();
  });

  test('hides nothing on the command line, where nobody sits', async () => {
    const { handlers, services } = await openMerged();
    await handlers['blind.set']({ blind: true });
    await expect(handlers['agreement.get']({})).rejects.toMatchObject({ code: 'works-blind' });
    Object.assign(services, { host: 'terminal' });
    expect(await handlers['policy.list']({})).toMatchObject([{ decided: 2 }]);
    expect((await handlers['agreement.get']({})).report.annotators).toEqual(['Ann', 'Bo']);
  });

  test('is each person’s own, and tells every window when it begins and when another person sits down', async () => {
    const { handlers, pushes } = await openMerged();
    await handlers['blind.set']({ blind: true });
    pushes.length = 0;
    await handlers['author.set']({ name: 'Cy' });
    expect(await handlers['host.get']({})).toMatchObject({ blind: false });
    expect(pushes).toContainEqual({ type: 'changed', what: 'decisions', policyId: null });
    await handlers['author.set']({ name: 'Ann' });
    expect(await handlers['host.get']({})).toMatchObject({ blind: true });
  });
});
