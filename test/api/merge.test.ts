import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeFile } from '../../main/api/merge-workspace.ts';
import { LABEL_IDS, type LabelId } from '../../main/contract/labels.ts';
import type { PolicyId, Span, TaskId } from '../../main/contract/types.ts';
import { createTempFolder } from '../support/temp-folder.ts';
import { importOne, openTestWorkspace, type TestWorkspace, toFile } from '../support/test-workspace.ts';

const TASK = 'merge' as TaskId;
const ONE = toFile('one.txt', [
  'Sharing',
  'We share records with partners.',
  'We keep logs for 30 days.',
  'We move data abroad.',
]);
const TWO = toFile('two.txt', ['We delete logs.', 'Children may not register.']);

async function clausesOf({ handlers }: TestWorkspace, policyId: PolicyId): Promise<readonly Span[]> {
  const { segments } = await handlers['policy.read']({ policyId });
  return segments.filter(({ kind }) => kind === 'clause').map(({ start, end }) => ({ start, end }));
}

async function decide(
  workspace: TestWorkspace,
  policyId: PolicyId,
  at: number,
  labels: readonly LabelId[],
): Promise<void> {
  const clause = (await clausesOf(workspace, policyId))[at] ?? { start: 0, end: 0 };
  await workspace.handlers['decision.add']({ policyId, ...clause, labels, action: 'set', suggestionShown: false });
}

/** What people said that stands, as anybody sees it. */
async function stateOf({ handlers }: TestWorkspace): Promise<unknown> {
  const policies = await handlers['policy.list']({});
  const read = await Promise.all(policies.map(async ({ id }) => handlers['policy.read']({ policyId: id })));
  const assigned = (await handlers['assignment.get']({})).policies;
  return read
    .map(({ policy, segments }) => ({
      id: policy.id,
      company: policy.company,
      readers: assigned.find(({ policyId }) => policyId === policy.id)?.annotators ?? [],
      said: segments.flatMap(({ start, decision }) =>
        decision === null ? [] : [[start, decision.author, decision.labels, decision.verdict ?? false]],
      ),
    }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

async function twoLaptops() {
  const [ann, bo] = [openTestWorkspace(), openTestWorkspace()];
  for (const [workspace, name] of [
    [ann, 'Ann'],
    [bo, 'Bo'],
  ] as const)
    await workspace.handlers['author.set']({ name });
  const shared = await importOne(ann, ONE);
  await importOne(bo, ONE);
  return { ann, bo, shared };
}

describe('Merging two laptops’ workspaces', () => {
  test('adds policies and decisions, and says where the two differ', async () => {
    const { ann, bo, shared } = await twoLaptops();
    const other = await importOne(bo, TWO);
    await decide(ann, shared, 0, ['sharing']);
    await decide(bo, shared, 0, ['transfer']);
    await decide(bo, shared, 1, ['retention']);
    await decide(bo, other, 0, []);
    const before = readFileSync(bo.file);
    expect(await mergeFile(ann.services, bo.file, TASK)).toEqual({
      policies: 1,
      entries: 3,
      models: 0,
      leftOut: { unknownPolicy: 0, otherWords: 0 },
      disagreements: 1,
    });
    expect(readFileSync(bo.file)).toEqual(before);
    const { segments } = await ann.handlers['policy.read']({ policyId: other });
    expect(segments.find(({ kind }) => kind === 'clause')).toMatchObject({
      decision: { author: 'Bo', labels: [] },
      prediction: { modelId: ann.services.model.info.id },
    });
    expect(await mergeFile(ann.services, bo.file, TASK)).toMatchObject({ policies: 0, entries: 0, models: 0 });
  });

  test('lets each take back their own words afterwards, and nobody else’s', async () => {
    const { ann, bo, shared } = await twoLaptops();
    await decide(bo, shared, 0, ['transfer']);
    await mergeFile(ann.services, bo.file, TASK);
    expect(await ann.handlers['decision.undo']({})).toBeNull();
    await bo.handlers['decision.undo']({});
    await mergeFile(ann.services, bo.file, TASK);
    expect(await stateOf(ann)).toMatchObject([{ said: [] }]);
  });

  test(
    'is commutative, associative and idempotent in what people said, whatever they did',
    { timeout: 120_000 },
    async () => {
      const move = fc.record({
        kind: fc.constantFrom('decide', 'decide', 'judge', 'assign', 'undo', 'redo', 'company'),
        policy: fc.nat(1),
        clause: fc.nat(1),
        labels: fc.subarray([...LABEL_IDS]),
      });
      const play = async (
        workspace: TestWorkspace,
        moves: readonly (typeof move extends fc.Arbitrary<infer M> ? M : never)[],
      ) => {
        const ids = [await importOne(workspace, ONE), await importOne(workspace, TWO)];
        for (const { kind, policy, clause, labels } of moves) {
          const policyId = ids[policy]!;
          if (kind === 'decide') await decide(workspace, policyId, clause, labels);
          else if (kind === 'judge') {
            const span = (await clausesOf(workspace, policyId))[clause]!;
            await workspace.handlers['adjudication.decide']({ policyId, ...span, labels });
          } else if (kind === 'assign') await workspace.handlers['assignment.set']({ policyId, annotators: labels });
          else if (kind === 'undo') await workspace.handlers['decision.undo']({});
          else if (kind === 'redo') await workspace.handlers['decision.redo']({});
          else await workspace.handlers['policy.edit']({ policyId, company: labels.join(' ') || null });
        }
      };
      const moves = fc.array(move, { maxLength: 8 });
      await fc.assert(
        fc.asyncProperty(moves, moves, moves, async (a, b, c) => {
          const files = await Promise.all(
            [a, b, c].map(async (ofOne, at) => {
              const workspace = openTestWorkspace();
              await workspace.handlers['author.set']({ name: `Person ${at % 2}` });
              await play(workspace, ofOne);
              return workspace.file;
            }),
          );
          const mergedIn = async (order: readonly number[]): Promise<unknown> => {
            const workspace = openTestWorkspace();
            for (const at of order) await mergeFile(workspace.services, files[at]!, TASK);
            return stateOf(workspace);
          };
          const [first, second] = [openTestWorkspace(), openTestWorkspace()];
          await mergeFile(first.services, files[1]!, TASK);
          await mergeFile(first.services, files[2]!, TASK);
          await mergeFile(second.services, files[0]!, TASK);
          await mergeFile(second.services, first.file, TASK);
          const straight = await mergedIn([0, 1, 2]);
          expect(await mergedIn([2, 0, 1])).toEqual(straight);
          expect(await mergedIn([1, 1, 0, 2, 0])).toEqual(straight);
          expect(await stateOf(second)).toEqual(straight);
        }),
        { seed: 20261122, numRuns: 6 },
      );
    },
  );
});

describe('A file for sending', () => {
  test('without texts holds no word of a policy, and gives its decisions to whoever has the policy', async () => {
    const { ann, bo, shared } = await twoLaptops();
    const other = await importOne(bo, TWO);
    await decide(bo, shared, 1, ['retention']);
    await decide(bo, other, 0, ['retention']);
    const { file } = await bo.handlers['workspace.bundle']({ texts: false });
    const words = Buffer.from(file.bytes).toString('latin1');
    for (const word of ['keep', 'logs', 'one.txt', 'partners']) expect(words).not.toContain(word);
    const { file: whole } = await bo.handlers['workspace.bundle']({ texts: true });
    expect(Buffer.from(whole.bytes).toString('latin1')).toContain('keep');
    expect(await ann.handlers['workspace.merge']({ taskId: TASK, file })).toMatchObject({
      policies: 0,
      entries: 1,
      leftOut: { unknownPolicy: 1, otherWords: 0 },
    });
    expect(await stateOf(ann)).toMatchObject([{ said: [[expect.any(Number), 'Bo', ['retention'], false]] }]);
    await importOne(ann, TWO);
    expect(await ann.handlers['workspace.merge']({ taskId: TASK, file })).toMatchObject({
      entries: 1,
      leftOut: { unknownPolicy: 0 },
    });
    expect(await mergeFile(ann.services, bo.file, TASK)).toMatchObject({ entries: 0 });
  });
});

describe('A file that was tampered with', () => {
  const tamper = (file: string, sql: string): string => {
    const copy = path.join(createTempFolder(), 'tampered.lacuna');
    const db = new Database(file, { readonly: true });
    db.prepare('VACUUM INTO ?').run(copy);
    db.close();
    const changed = new Database(copy);
    for (const name of changed.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all())
      changed.exec(`DROP TRIGGER "${String(name)}"`);
    changed.exec(sql);
    changed.close();
    return copy;
  };

  test.each([
    ['another answer under a known id', `UPDATE decision SET labels = '["dispute"]'`, 'log-differs'],
    ['labels that are none', `UPDATE decision SET labels = '{"a": 1}', id = 'x'`, 'bad-workspace-entry'],
    ['a moment that is none', `UPDATE decision SET decided_at = 'yesterday', id = 'x'`, 'bad-workspace-entry'],
  ])('by %s is refused, and nothing is changed', async (_what, sql, code) => {
    const { ann, bo, shared } = await twoLaptops();
    await decide(bo, shared, 0, ['sharing']);
    await mergeFile(ann.services, bo.file, TASK);
    const before = await stateOf(ann);
    await expect(mergeFile(ann.services, tamper(bo.file, sql), TASK)).rejects.toMatchObject({ code });
    expect(await stateOf(ann)).toEqual(before);
  });

  test('or that is no workspace at all, is refused', async () => {
    const { ann } = await twoLaptops();
    const file = path.join(createTempFolder(), 'x.lacuna');
    writeFileSync(file, createHash('sha512').update('x').digest());
    await expect(mergeFile(ann.services, file, TASK)).rejects.toMatchObject({ code: 'not-a-workspace' });
    await expect(mergeFile(ann.services, `${file}.none`, TASK)).rejects.toMatchObject({ code: 'unreadable-file' });
  });
});
