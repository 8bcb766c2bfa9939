import { describe, expect, test } from 'vitest';
import type { LabelId } from '../../main/contract/labels.ts';
import type { PolicyId, Span } from '../../main/contract/types.ts';
import { importOne, openTestWorkspace, type TestWorkspace, toFile } from '../support/test-workspace.ts';

const WORDS = ['We share records with partners.', 'We keep logs for 30 days.', 'We move data abroad.'];

async function clausesOf({ handlers }: TestWorkspace, policyId: PolicyId): Promise<readonly Span[]> {
  const { segments } = await handlers['policy.read']({ policyId });
  return segments.filter(({ kind }) => kind === 'clause').map(({ start, end }) => ({ start, end }));
}

async function decide(
  workspace: TestWorkspace,
  name: string,
  policyId: PolicyId,
  answers: readonly (readonly LabelId[])[],
): Promise<void> {
  await workspace.handlers['author.set']({ name });
  const clauses = await clausesOf(workspace, policyId);
  for (const [at, labels] of answers.entries()) {
    await workspace.handlers['decision.add']({
      policyId,
      ...clauses[at]!,
      labels,
      action: 'set',
      suggestionShown: false,
    });
  }
}

async function study(): Promise<{ workspace: TestWorkspace; first: PolicyId; second: PolicyId }> {
  const workspace = openTestWorkspace();
  const first = await importOne(workspace, toFile('first.txt', WORDS));
  const second = await importOne(workspace, toFile('second.txt', [...WORDS, 'We sell nothing.']));
  await decide(workspace, 'Ann', first, [['sharing'], ['retention'], ['transfer']]);
  await decide(workspace, 'Bo', first, [['sharing'], ['transfer']]);
  await decide(workspace, 'Bo', second, [[]]);
  return { workspace, first, second };
}

describe('Progress', () => {
  test('counts all of the library for everybody as long as nothing is assigned', async () => {
    const { workspace, first, second } = await study();
    expect(await workspace.handlers['progress.get']({})).toMatchObject({
      policies: [
        {
          policyId: first,
          clauses: 3,
          decided: 3,
          readers: [
            { annotator: 'Ann', assigned: false, done: 3 },
            { annotator: 'Bo', assigned: false, done: 2 },
          ],
        },
        { policyId: second, clauses: 4, decided: 1, readers: [{ annotator: 'Bo', assigned: false, done: 1 }] },
      ],
      annotators: [
        { annotator: 'Ann', policies: 2, clauses: 7, done: 3, doneElsewhere: 0 },
        { annotator: 'Bo', policies: 2, clauses: 7, done: 3, doneElsewhere: 0 },
      ],
      ownOnly: false,
    });
  });

  test('counts what is assigned once something is, and what was done besides apart', async () => {
    const { workspace, first, second } = await study();
    await workspace.handlers['assignment.set']({ policyId: second, annotators: ['Bo', 'Cy'] });
    const { policies, annotators } = await workspace.handlers['progress.get']({});
    expect(annotators).toEqual([
      { annotator: 'Ann', policies: 0, clauses: 0, done: 0, doneElsewhere: 3 },
      { annotator: 'Bo', policies: 1, clauses: 4, done: 1, doneElsewhere: 2 },
      { annotator: 'Cy', policies: 1, clauses: 4, done: 0, doneElsewhere: 0 },
    ]);
    expect(policies.find(({ policyId }) => policyId === first)?.readers.some(({ assigned }) => assigned)).toBe(false);
  });

  test('says the agreement that the agreement view measures', async () => {
    const { workspace } = await study();
    const { report } = await workspace.handlers['agreement.get']({});
    const { overTime } = await workspace.handlers['progress.get']({});
    const last = overTime.agreement.at(-1);
    expect(last?.clauses).toBe(report.clauses);
    expect(last?.alpha).toBeCloseTo(report.sets.masi.value!, 9);
    expect(overTime).toMatchObject({
      periods: { unit: 'day', starts: ['2026-01-01'] },
      answers: [6],
      none: [1],
      labels: [
        { label: 'sharing', counts: [2] },
        { label: 'retention', counts: [1] },
        { label: 'transfer', counts: [2] },
      ],
    });
  });

  test('follows each decision, undo, mend and change of the codebook', async () => {
    const { workspace, second } = await study();
    const { handlers } = workspace;
    const doneIn = async (): Promise<unknown> => {
      const { policies } = await handlers['progress.get']({});
      return policies
        .find(({ policyId }) => policyId === second)
        ?.readers.map(({ annotator, done }) => [annotator, done]);
    };
    await decide(workspace, 'Ann', second, [['sharing'], ['retention']]);
    expect(await doneIn()).toEqual([
      ['Ann', 2],
      ['Bo', 1],
    ]);
    await handlers['decision.undo']({});
    expect(await doneIn()).toEqual([
      ['Ann', 1],
      ['Bo', 1],
    ]);
    const [clause] = await clausesOf(workspace, second);
    await handlers['segment.rekind']({ policyId: second, ...clause!, kind: 'boilerplate' });
    expect(await doneIn()).toEqual([]);
    const { revision } = await handlers['codebook.get']({});
    await handlers['codebook.change']({ change: { action: 'merge', label: 'transfer', into: 'sharing' }, revision });
    const { overTime } = await handlers['progress.get']({});
    expect(overTime.labels.map(({ label }) => label)).toEqual(['sharing', 'retention']);
  });

  test('takes verdicts for nobody’s answers', async () => {
    const { workspace, first } = await study();
    const [, clause] = await clausesOf(workspace, first);
    await workspace.handlers['author.set']({ name: 'Judge' });
    await workspace.handlers['adjudication.decide']({ policyId: first, ...clause!, labels: ['retention'] });
    const { annotators, overTime } = await workspace.handlers['progress.get']({});
    expect(annotators.map(({ annotator }) => annotator)).toEqual(['Ann', 'Bo']);
    expect(overTime.answers).toEqual([6]);
  });

  test('shows who works blind their own part alone', async () => {
    const { workspace, first, second } = await study();
    await workspace.handlers['assignment.set']({ policyId: second, annotators: ['Ann', 'Bo'] });
    await workspace.handlers['author.set']({ name: 'Ann' });
    await workspace.handlers['blind.set']({ blind: true });
    expect(await workspace.handlers['progress.get']({})).toEqual({
      policies: [
        { policyId: first, clauses: 3, decided: 3, readers: [{ annotator: 'Ann', assigned: false, done: 3 }] },
        { policyId: second, clauses: 4, decided: 0, readers: [{ annotator: 'Ann', assigned: true, done: 0 }] },
      ],
      annotators: [{ annotator: 'Ann', policies: 1, clauses: 4, done: 0, doneElsewhere: 3 }],
      overTime: {
        periods: { unit: 'day', starts: ['2026-01-01'] },
        answers: [3],
        labels: [
          { label: 'sharing', counts: [1] },
          { label: 'retention', counts: [1] },
          { label: 'transfer', counts: [1] },
        ],
        none: [0],
        agreement: [],
      },
      ownOnly: true,
    });
  });

  test('reads a whole library in pieces that let other calls through', async () => {
    const workspace = openTestWorkspace();
    for (let at = 0; at < 20; at += 1) {
      const policyId = await importOne(workspace, toFile(`policy-${at}.txt`, [`We keep log ${at}.`]));
      await decide(workspace, 'Ann', policyId, [['retention']]);
    }
    const order: string[] = [];
    const progress = Promise.resolve(workspace.handlers['progress.get']({})).then((report) => {
      order.push('progress');
      return report;
    });
    await new Promise((resolve) => setTimeout(resolve)).then(() => order.push('other'));
    expect((await progress).annotators).toMatchObject([{ annotator: 'Ann', policies: 20, clauses: 20, done: 20 }]);
    expect(order).toEqual(['other', 'progress']);
  });
});
