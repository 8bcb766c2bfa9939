import { describe, expect, it } from 'vitest';
import { refreshPredictions } from '../../main/api/refresh-predictions.ts';
import { toPolicyId } from '../../main/contract/decode.ts';
import { LABEL_IDS } from '../../main/contract/labels.ts';
import type { TaskId } from '../../main/contract/types.ts';
import { getPolicy } from '../../main/store/policies.ts';
import { addPredictions } from '../../main/store/predictions.ts';
import { getTinyModel } from '../support/tiny-model.ts';
import { importOne, openTestWorkspace, toFile } from '../support/test-workspace.ts';

const SHARING = toFile('one.txt', ['We share records with partners who help us.', 'Thank you for reading this page.']);

describe('the library', () => {
  it('says which window, workspace, author and model are in use', async () => {
    const { handlers, pushes, services } = openTestWorkspace();
    expect(await handlers['host.get']({})).toEqual({
      host: 'test',
      version: '1.2.3',
      sqlite: expect.stringMatching(/^3\.\d+\.\d+$/),
      workspace: 'test.lacuna',
      author: 'Unnamed',
      blind: false,
      model: services.model.info,
    });
    await handlers['author.set']({ name: 'Ada' });
    expect((await handlers['host.get']({})).author).toBe('Ada');
    expect(pushes).toEqual([{ type: 'changed', what: 'host', policyId: null }]);
  });

  it('counts by the label set in force: the person’s where there is one, the model’s elsewhere', async () => {
    const workspace = openTestWorkspace();
    const { handlers } = workspace;
    const policyId = await importOne(workspace, SHARING);
    const { segments } = await handlers['policy.read']({ policyId });
    const count = (label: string): number =>
      segments.filter((one) => one.prediction?.labels.includes(label as never)).length;
    const [summary] = await handlers['policy.list']({});
    expect(summary).toMatchObject({ clauses: 2, decided: 0 });
    expect(Object.values(summary?.labelCounts ?? {})).toEqual(LABEL_IDS.map(count));
    expect(summary?.labelCounts.sharing).toBe(1);
    const [clause] = segments;
    const { start, end } = clause ?? { start: 0, end: 0 };
    await handlers['decision.add']({
      policyId,
      start,
      end,
      labels: ['children', 'dispute'],
      action: 'set',
      suggestionShown: false,
    });
    const [after] = await handlers['policy.list']({});
    expect(after).toMatchObject({ decided: 1, labelCounts: { sharing: 0, children: 1, dispute: 1 } });
    expect((await handlers['policy.read']({ policyId })).policy).toEqual(after);
    await handlers['decision.undo']({});
    expect(await handlers['policy.list']({})).toEqual([summary]);
  });

  it('takes corrections and keeps what they leave out', async () => {
    const workspace = openTestWorkspace();
    const policyId = await importOne(workspace, SHARING);
    const edit = {
      company: 'Acme',
      extent: 'excerpt',
      effectiveDate: '2020-02-29',
      archivedDate: '2021-03-01',
    } as const;
    expect(await workspace.handlers['policy.edit']({ policyId, ...edit })).toMatchObject(edit);
    expect(await workspace.handlers['policy.edit']({ policyId, company: null })).toMatchObject({
      ...edit,
      company: null,
    });
    expect(workspace.pushes.at(-1)).toEqual({ type: 'changed', what: 'policies', policyId });
  });

  it('does not find what it does not hold', async () => {
    const { handlers } = openTestWorkspace();
    const policyId = toPolicyId('f'.repeat(64));
    const missing = expect.objectContaining({ code: 'not-found' }) as Error;
    const span = { start: 0, end: 1 };
    expect(() => handlers['policy.read']({ policyId })).toThrow(missing);
    expect(() => handlers['policy.edit']({ policyId, company: 'x' })).toThrow(missing);
    expect(() => handlers['policy.restore']({ policyId })).toThrow(missing);
    await expect(Promise.resolve(handlers['comparison.get']({ policyIds: [policyId] }))).rejects.toThrow(missing);
    expect(() => handlers['clause.explain']({ policyId, ...span })).toThrow(missing);
    await expect(
      Promise.resolve(handlers['export.run']({ format: 'csv', policyIds: [policyId], include: 'all' })),
    ).rejects.toThrow(missing);
    expect(() =>
      handlers['decision.add']({ policyId, ...span, labels: [], action: 'set', suggestionShown: true }),
    ).toThrow(missing);
    expect(await handlers['policy.remove']({ policyId })).toEqual({ removed: false });
  });

  it('restores a policy as it was', async () => {
    const workspace = openTestWorkspace();
    const { handlers } = workspace;
    const policyId = await importOne(workspace, SHARING);
    const before = await handlers['policy.read']({ policyId });
    await handlers['policy.remove']({ policyId });
    expect(() => handlers['policy.read']({ policyId })).toThrow(expect.objectContaining({ code: 'not-found' }));
    expect(await handlers['policy.restore']({ policyId })).toEqual(before.policy);
    expect(await handlers['policy.read']({ policyId })).toEqual(before);
  });

  it('explains a clause by words inside it', async () => {
    const workspace = openTestWorkspace();
    const policyId = await importOne(workspace, SHARING);
    const [clause] = (await workspace.handlers['policy.read']({ policyId })).segments;
    const { start, end } = clause ?? { start: 0, end: 0 };
    const because = await workspace.handlers['clause.explain']({ policyId, start, end });
    expect(because.sharing.some(({ weight }) => weight > 0)).toBe(true);
    for (const span of because.sharing) expect(span.end).toBeLessThanOrEqual(end - start);
    expect(() => workspace.handlers['clause.explain']({ policyId, start, end: end - 1 })).toThrow(
      expect.objectContaining({ code: 'clause-changed' }),
    );
  });

  it('shows the last model’s word until the model in use has read the policy', async () => {
    const first = openTestWorkspace();
    const policyId = await importOne(first, SHARING);
    const second = openTestWorkspace(first.file, getTinyModel(2));
    const modelIds = async (): Promise<readonly unknown[]> =>
      (await second.handlers['policy.read']({ policyId })).segments.map(({ prediction }) => prediction?.modelId);
    const [old, fresh] = [first.services.model.info.id, second.services.model.info.id];
    expect(fresh).not.toBe(old);
    await second.handlers['policy.list']({});
    expect(await modelIds()).toEqual([old, old]);
    expect(await refreshPredictions(second.services, 'refresh' as TaskId)).toBe(1);
    expect(await modelIds()).toEqual([fresh, fresh]);
    expect(await refreshPredictions(second.services, 'refresh' as TaskId)).toBe(0);
    const { policy } = await second.handlers['policy.read']({ policyId });
    expect(await second.handlers['policy.list']({})).toEqual([policy]);
  });

  it('counts again when the model in use has read a policy', async () => {
    const first = openTestWorkspace();
    const policyId = await importOne(first, SHARING);
    const { handlers, services } = openTestWorkspace(first.file, getTinyModel(2));
    expect((await handlers['policy.list']({}))[0]?.labelCounts).toMatchObject({ children: 0, sharing: 1 });
    const { info } = services.model;
    const [one, two] = (await handlers['policy.read']({ policyId })).segments.map(({ prediction }) => prediction);
    const labels = ['children'] as const;
    const scores = { collection: 0, sharing: 0, retention: 0, children: 1, transfer: 0, dispute: 0 };
    const fresh = [one, two].map((old) => (old ? { scores, modelId: info.id, labels } : null));
    addPredictions(services.db, getPolicy(services.db, policyId).key, info, fresh);
    expect((await handlers['policy.list']({}))[0]?.labelCounts).toMatchObject({ children: 2, sharing: 0 });
  });
});
