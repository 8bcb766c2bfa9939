import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readGapDecisions } from '../../main/api/gap-decisions.ts';
import { mergeFile } from '../../main/api/merge-workspace.ts';
import type { AspectId } from '../../main/contract/findings.ts';
import type { CellState, PolicyId, TaskId } from '../../main/contract/types.ts';
import { importOne, openTestWorkspace, type TestWorkspace, toFile } from '../support/test-workspace.ts';

const TASK = 'merge' as TaskId;
const OLD = toFile('2020.txt', ['This policy explains what we do.', 'We do not sell your personal information.']);
const NEW = toFile('2024.txt', ['This policy explains what we do.', 'We do not sell your  personal information.']);
const ASPECTS: readonly (readonly [AspectId, CellState])[] = [
  ['SHA-4', 'denied'],
  ['DIS-7', 'silent'],
];

const move = fc.record({
  kind: fc.constantFrom('judge', 'judge', 'succeed', 'succeed', 'reopen', 'undo', 'redo'),
  policy: fc.nat(1),
  aspect: fc.nat(1),
});
type PlayedMove = typeof move extends fc.Arbitrary<infer M> ? M : never;

async function play(workspace: TestWorkspace, moves: readonly PlayedMove[]): Promise<void> {
  const { handlers } = workspace;
  const ids = [await importOne(workspace, OLD), await importOne(workspace, NEW)];
  const [previousId, newer] = [ids[0]!, ids[1]!];
  for (const { kind, policy, aspect: at } of moves) {
    const [policyId, [aspect, shown]] = [ids[policy]!, ASPECTS[at]!];
    if (kind === 'judge') await handlers['gap.decide']({ policyId, aspect, verdict: 'confirm', shown });
    else if (kind === 'reopen') await handlers['gap.decide']({ policyId, aspect, verdict: 'reopen', shown });
    else if (kind === 'succeed') await handlers['policy.succeed']({ policyId: newer, previousId });
    else await handlers[`decision.${kind}`]({});
  }
}

/** Every judgement in force, and what was left behind, as anybody sees it. */
async function stateOf({ handlers, services }: TestWorkspace): Promise<unknown> {
  const policies = await handlers['policy.list']({});
  const ids = policies.map(({ id }): PolicyId => id).toSorted();
  return Promise.all(
    ids.map(async (policyId) => {
      const { policy, leftBehindGaps } = await handlers['policy.read']({ policyId });
      const judged = [...readGapDecisions(services, policyId).values()].toSorted((a, b) =>
        a.aspect < b.aspect ? -1 : 1,
      );
      return { policyId, previousId: policy.previousId, judged, left: leftBehindGaps.map(({ id }) => id).toSorted() };
    }),
  );
}

async function mergedIn(files: readonly string[]): Promise<TestWorkspace> {
  const workspace = openTestWorkspace();
  for (const file of files) await mergeFile(workspace.services, file, TASK);
  return workspace;
}

describe('merging workspaces in which judgements were carried over', () => {
  test(
    'is commutative, associative and idempotent in what people judged, whatever they did',
    { timeout: 240_000 },
    async () => {
      const moves = fc.array(move, { minLength: 2, maxLength: 6 });
      let carried = 0;
      await fc.assert(
        fc.asyncProperty(moves, moves, moves, async (...all) => {
          const files: string[] = [];
          for (const [at, ofOne] of all.entries()) {
            const workspace = openTestWorkspace();
            await workspace.handlers['author.set']({ name: `Person ${at % 2}` });
            await play(workspace, ofOne);
            files.push(workspace.file);
          }
          const [a, b, c] = files as [string, string, string];
          const straight = await stateOf(await mergedIn([a, b, c]));
          carried += JSON.stringify(straight).split('"origin":{').length - 1;
          expect(await stateOf(await mergedIn([c, a, b]))).toEqual(straight);
          expect(await stateOf(await mergedIn([b, b, a, c, a]))).toEqual(straight);
          const two = await mergedIn([b, c]);
          expect(await stateOf(await mergedIn([a, two.file]))).toEqual(straight);
        }),
        { seed: 20261122, numRuns: 12 },
      );
      expect(carried).toBeGreaterThan(0);
    },
  );

  test('gives another workspace what was carried over, and one undo of its author takes it back there too', async () => {
    const [ann, bo] = [openTestWorkspace(), openTestWorkspace()];
    await ann.handlers['author.set']({ name: 'Ann' });
    await play(ann, [
      { kind: 'judge', policy: 0, aspect: 1 },
      { kind: 'succeed', policy: 0, aspect: 0 },
    ]);
    const newer = (await ann.handlers['policy.list']({})).find(({ previousId }) => previousId !== null)!.id;
    await mergeFile(bo.services, ann.file, TASK);
    expect(await stateOf(bo)).toEqual(await stateOf(ann));
    expect(readGapDecisions(bo.services, newer).get('DIS-7')).toMatchObject({ origin: { author: 'Ann' } });
    await ann.handlers['decision.undo']({});
    await mergeFile(bo.services, ann.file, TASK);
    expect([...readGapDecisions(bo.services, newer)]).toEqual([]);
  });
});
