import { describe, expect, test } from 'vitest';
import { createHandlers } from '../../main/api/handlers.ts';
import { mergeFile } from '../../main/api/merge-workspace.ts';
import { createWorkbench } from '../../main/api/workbench.ts';
import type { FileBytes } from '../../main/contract/types.ts';
import { addOwnLabel, exportAll, listRows, listSaid, makeStudy, TASK } from '../support/made-study.ts';
import { LOSSES, openWithPolicies, readStudy } from '../support/read-study.ts';
import { openTestWorkspace, type TestWorkspace } from '../support/test-workspace.ts';

/** What stands in a workspace, and how its policies are cut. */
async function listState(workspace: TestWorkspace) {
  const policies = await Promise.all(
    (await workspace.handlers['policy.list']({})).map(async ({ id }) => {
      const { policy, segments } = await workspace.handlers['policy.read']({ policyId: id });
      const mends = segments.flatMap((segment) => segment.mends);
      return { name: policy.name, spans: segments.map(({ start, end }) => [start, end]), mends };
    }),
  );
  return { said: await listSaid(workspace), policies };
}

describe('Importing a data set', () => {
  test('finds a label of one’s own by its name where the format tells it', async () => {
    const study = await makeStudy();
    for (const format of ['label-studio', 'prodigy'] as const) {
      const there = await openWithPolicies();
      const own = await addOwnLabel(there);
      const { losses } = await readStudy(there, await exportAll(study, format));
      expect(losses.filter(({ why }) => LOSSES.label.test(why))).toEqual([]);
      expect((await listSaid(there)).find(({ quote }) => quote.startsWith('Cars'))?.labels).toEqual([
        'collection',
        own,
      ]);
    }
  });

  test('adds nothing the second time', async () => {
    const study = await makeStudy();
    for (const format of ['jsonl', 'prodigy', 'doccano'] as const) {
      const empty = openTestWorkspace();
      const files = await exportAll(study, format);
      const first = await readStudy(empty, files);
      const said = await listSaid(empty);
      const second = await readStudy(empty, files);
      expect(second.policies.map(({ decisions, known }) => [decisions, known])).toEqual(
        first.policies.map(({ decisions }) => [0, decisions]),
      );
      expect(await listSaid(empty)).toEqual(said);
    }
  });

  test('leaves what was decided here later in force', async () => {
    const study = await makeStudy();
    const files = await exportAll(study, 'jsonl');
    const there = await openWithPolicies();
    const [policy] = await there.handlers['policy.list']({});
    const reading = await there.handlers['policy.read']({ policyId: policy!.id });
    const clause = reading.segments.find(({ start }) => reading.text.startsWith('Cars', start))!;
    // Each look at the clock is a second later.
    for (let look = 0; look < 3600; look += 1) there.services.clock();
    const { start, end } = clause;
    await there.handlers['decision.add']({
      policyId: policy!.id,
      start,
      end,
      labels: ['children'],
      action: 'set',
      suggestionShown: false,
    });
    await readStudy(there, files);
    const after = await there.handlers['policy.read']({ policyId: policy!.id });
    expect(after.segments.find((one) => one.start === start)?.decision).toMatchObject({ labels: ['children'] });
  });

  test('cuts a policy that it makes as the data set says, and what is there only where nobody has said anything', async () => {
    const lines = [
      { id: 1, doc: 'cut.txt', text: 'We keep logs. We share them', labels: ['retention'] },
      { id: 2, doc: 'cut.txt', text: 'Contact', labels: [] },
    ];
    const file = (given: readonly object[]): FileBytes => ({
      name: 'lines.jsonl',
      bytes: new TextEncoder().encode(given.map((line) => JSON.stringify(line)).join('\n')),
    });
    const empty = openTestWorkspace();
    const imported = await readStudy(empty, [file(lines)]);
    expect(imported.policies).toMatchObject([{ made: true, decisions: 2 }]);
    expect(imported.policies[0]?.mends).toBeGreaterThan(0);
    expect((await listSaid(empty)).map(({ quote, labels }) => [quote, labels])).toEqual([
      ['Contact', []],
      ['We keep logs. We share them', ['retention']],
    ]);
    const [policy] = imported.policies;
    const row = { policySha256: policy!.id, policy: 'cut.txt', start: 0, end: 13, text: 'We keep logs.' };
    const annotations = [{ annotator: 'Eve', labels: ['retention'], decidedAt: '2025-12-31T00:00:00.000Z' }];
    const again = await readStudy(empty, [file([{ ...row, annotations }])]);
    expect(again.policies).toMatchObject([{ decisions: 0, mends: 0 }]);
    expect(again.losses.map(({ line, why }) => [line, why.replace(/:.*/, '')])).toEqual([
      [1, 'the clause’s place'],
      [1, 'the answer'],
    ]);
  });

  test('takes other words at a clause’s place, unknown labels and a moment to come for losses, each with its line', async () => {
    const study = await makeStudy();
    const [first] = await listRows(study, 'decided');
    if (first === undefined) throw new Error('Nothing was decided');
    const bent = [
      { ...first, text: first.text.replace('keep', 'sell') },
      {
        ...first,
        annotations: [{ annotator: 'Eve', labels: ['sharing', 'weather'], decidedAt: '2999-01-01T00:00:00Z' }],
      },
      { ...first, annotations: [{ annotator: 'Flo', labels: ['weather'], decidedAt: null }] },
    ];
    for (const [at, row] of bent.entries()) {
      const there = await openWithPolicies();
      const bytes = new TextEncoder().encode(`\n${JSON.stringify(row)}\n`);
      const { losses } = await readStudy(there, [{ name: 'bent.jsonl', bytes }]);
      expect(losses.filter(({ line }) => line === 2).map(({ why }) => why.replace(/^[^:]*: /, ''))).toEqual(
        [
          Array.from({ length: first.annotations.length }, () => 'other words stand at its place'),
          ['the codebook has none of this id or name', 'that is no moment before now'],
          ['the codebook has none of this id or name', 'none of its labels is in the codebook'],
        ][at],
      );
    }
  });

  test('is taken back by one undo of whoever imported, decisions and cuts alike, and put back by one redo', async () => {
    const study = await makeStudy();
    const empty = openTestWorkspace();
    await empty.handlers['author.set']({ name: 'Ida' });
    const bytes = new TextEncoder().encode(
      JSON.stringify({ id: 1, doc: 'cut.txt', text: 'We keep logs. We share them', labels: ['retention'] }),
    );
    await readStudy(empty, [{ name: 'lines.jsonl', bytes }, ...(await exportAll(study, 'label-studio'))]);
    const before = await listState(empty);
    expect(before.said).toHaveLength(10);
    expect(await empty.handlers['decision.undo']({})).toMatchObject({ action: 'import', policyId: null });
    const after = await listState(empty);
    expect(after.said).toEqual([]);
    expect(after.policies).toHaveLength(3);
    expect(after.policies.flatMap(({ mends }) => mends)).toEqual([]);
    expect(await empty.handlers['decision.undo']({})).toBeNull();
    await empty.handlers['decision.redo']({});
    expect(await listState(empty)).toEqual(before);
    // Another session, and another workspace that it is merged into, see the same.
    const next = createHandlers(createWorkbench(empty.services));
    expect(await next['policy.list']({})).toEqual(await empty.handlers['policy.list']({}));
    const other = openTestWorkspace();
    await mergeFile(other.services, empty.file, TASK);
    expect((await listState(other)).said).toEqual(before.said);
  });

  test('an import that is taken back leaves what was decided here in force, and nothing of it in a merge', async () => {
    const study = await makeStudy();
    const files = await exportAll(study, 'jsonl');
    const there = await openWithPolicies();
    await there.handlers['author.set']({ name: 'Ida' });
    await readStudy(there, files);
    await there.handlers['decision.undo']({});
    const other = openTestWorkspace();
    await mergeFile(other.services, there.file, TASK);
    expect(await listSaid(other)).toEqual([]);
    expect((await readStudy(there, files)).policies.map(({ decisions }) => decisions)).toEqual([8, 1]);
  });

  test('stops where it is told to, and says so', async () => {
    const study = await makeStudy();
    const there = await openWithPolicies();
    await there.handlers['task.cancel']({ taskId: TASK });
    const imported = await readStudy(there, await exportAll(study, 'jsonl'));
    expect(imported).toMatchObject({ cancelled: true, policies: [] });
    expect(await listSaid(there)).toEqual([]);
  });
});
