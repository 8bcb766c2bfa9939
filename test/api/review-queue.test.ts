import { expect, test } from 'vitest';
import { toDoubt } from '../../main/contract/doubt.ts';
import type { FoundPage } from '../../main/contract/search.ts';
import type { ReaderSegment } from '../../main/contract/types.ts';
import { toBareWords, toReviewOrder } from '../../main/core/3-label/review-order.ts';
import { quote } from '../../main/core/span.ts';
import { importOne, openTestWorkspace, type TestWorkspace, toFile } from '../support/test-workspace.ts';

const ONE = [
  'We sell nothing that you tell us to third parties.',
  'Our café keeps your data for two years after you leave.',
  'Children may not open an account with the café.',
];
const TWO = ['Partners sell your data abroad.', 'Complaints go to the office in Bern.'];

const QUEUE = 'status:undecided sort:uncertain';

interface Waiting extends ReaderSegment {
  readonly policy: string;
  readonly text: string;
}

/** The undecided clauses by policy and place, as the reader shows them. */
async function listWaiting({ handlers }: TestWorkspace): Promise<readonly Waiting[]> {
  const policies = await handlers['policy.list']({});
  const read = await Promise.all(policies.map(async ({ id }) => handlers['policy.read']({ policyId: id })));
  return read
    .flatMap(({ segments, text }, at) =>
      segments.map((one): Waiting => ({ ...one, policy: policies[at]!.name, text: quote(text, one) })),
    )
    .toSorted((a, b) => a.policy.localeCompare(b.policy) || a.start - b.start)
    .filter(({ decision, prediction }) => decision === null && prediction !== null);
}

async function toExpected(workspace: TestWorkspace): Promise<readonly string[]> {
  const waiting = await listWaiting(workspace);
  const { thresholds } = (await workspace.handlers['host.get']({})).model;
  const clauses = waiting.map(({ policy, text, prediction }) => {
    return { policy, text, words: toBareWords(text), doubt: toDoubt(prediction!.scores, thresholds) };
  });
  const policies = Map.groupBy(clauses, ({ policy }) => policy);
  return [...toReviewOrder([...policies.values()])].map(({ text }) => text);
}

/** What is found, a few at a time. */
async function findAll({ handlers }: TestWorkspace, query: string): Promise<readonly string[]> {
  const seen: string[] = [];
  for (let after: number | null | undefined; after !== null;) {
    const page: FoundPage = await handlers['search.find']({ query, after, limit: 2 });
    seen.push(...page.clauses.map(({ text }) => text));
    after = page.next;
  }
  return seen;
}

async function openMade(): Promise<TestWorkspace> {
  const workspace = openTestWorkspace();
  await importOne(workspace, toFile('one.txt', ONE));
  await importOne(workspace, toFile('two.txt', TWO));
  return workspace;
}

test('sort:uncertain finds in the order of review by the thresholds in force, each clause once', async () => {
  const workspace = await openMade();
  const before = await findAll(workspace, QUEUE);
  expect(before).toEqual(await toExpected(workspace));
  expect(before.toSorted()).toEqual([...ONE, ...TWO].toSorted());
  // Of the clause that came last every label stands at its threshold now: nothing is more doubtful.
  const last = (await listWaiting(workspace)).find(({ text }) => text === before.at(-1));
  await workspace.handlers['threshold.set']({ thresholds: last!.prediction!.scores });
  const after = await findAll(workspace, QUEUE);
  expect(after[0]).toBe(before.at(-1));
  expect(after).toEqual(await toExpected(workspace));
});

test('a clause that was decided leaves the queue, and the counts take the order for no condition', async () => {
  const workspace = await openMade();
  const [first, ...rest] = await findAll(workspace, QUEUE);
  const { policyId, start, end } = (await workspace.handlers['search.find']({ query: `"${first}"` })).clauses[0]!;
  const decision = { policyId, start, end, labels: [], action: 'set', suggestionShown: true } as const;
  await workspace.handlers['decision.add'](decision);
  const left = await findAll(workspace, QUEUE);
  expect(left).toEqual(await toExpected(workspace));
  expect(left.toSorted()).toEqual(rest.toSorted());
  expect(await workspace.handlers['search.count']({ query: QUEUE })).toMatchObject({ clauses: 4, policies: 2 });
  expect(await findAll(workspace, 'sell sort:uncertain')).toHaveLength(2);
});
