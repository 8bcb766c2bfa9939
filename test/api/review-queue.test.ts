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

/** Where the steps lead from a clause on, by their words. */
async function walk({ handlers }: TestWorkspace, query: string, from: string, way: 1 | -1): Promise<readonly string[]> {
  const all = (await handlers['search.find']({ query: '' })).clauses;
  const seen: string[] = [];
  let here = all.find(({ text }) => text === from);
  while (here !== undefined && seen.length <= all.length) {
    const next = await handlers['search.step']({ query, policyId: here.policyId, start: here.start, way });
    here = all.find(({ policyId, start }) => next?.policyId === policyId && next.start === start);
    if (here !== undefined) seen.push(here.text);
  }
  return seen;
}

test('steps lead along what fits in the order of review, both ways and over policies, and end at its ends', async () => {
  const workspace = await openMade();
  const order = await findAll(workspace, QUEUE);
  expect(await walk(workspace, QUEUE, order[0]!, 1)).toEqual(order.slice(1));
  expect(await walk(workspace, QUEUE, order.at(-1)!, -1)).toEqual(order.slice(0, -1).toReversed());
});

test('steps lead by policy and place where no order is asked for, also from a clause that does not fit', async () => {
  const workspace = await openMade();
  expect(await walk(workspace, 'data', ONE[0]!, 1)).toEqual([ONE[1], TWO[0]]);
  expect(await walk(workspace, 'data', TWO[1]!, -1)).toEqual([TWO[0], ONE[1]]);
});

test('steps from before the first clause of a policy lead into it, or to the one before it', async () => {
  const workspace = openTestWorkspace();
  const { handlers } = workspace;
  await importOne(workspace, toFile('one.txt', ['We keep the first log.']));
  const policyId = await importOne(workspace, toFile('two.txt', ['', 'We keep the second log.']));
  await importOne(workspace, toFile('three.txt', ['We keep the third log.']));
  const [first, second] = (await handlers['search.find']({ query: 'log' })).clauses;
  expect(second?.start).toBeGreaterThan(0);
  const step = (way: 1 | -1) => handlers['search.step']({ query: 'log', policyId, start: 0, way });
  expect(await step(1)).toEqual({ policyId, start: second?.start });
  expect(await step(-1)).toEqual({ policyId: first?.policyId, start: first?.start });
});

test('whoever goes on finds the order as it was, without what was decided; the first page is ordered anew', async () => {
  const workspace = await openMade();
  const { handlers } = workspace;
  const order = await findAll(workspace, QUEUE);
  const page = await handlers['search.find']({ query: QUEUE, limit: 2 });
  for (const { policyId, start, end } of page.clauses) {
    await handlers['decision.add']({ policyId, start, end, labels: [], action: 'set', suggestionShown: true });
  }
  const rest = await handlers['search.find']({ query: QUEUE, limit: 9, after: page.next! });
  expect(rest.clauses.map(({ text }) => text)).toEqual(order.slice(2));
  expect(await walk(workspace, QUEUE, order[0]!, 1)).toEqual(order.slice(2));
  expect(await findAll(workspace, QUEUE)).toEqual(await toExpected(workspace));
});

test('from a clause that is not in the order, the next is the first of the order', async () => {
  const workspace = await openMade();
  const order = await findAll(workspace, QUEUE);
  const [first] = (await workspace.handlers['search.find']({ query: QUEUE, limit: 1 })).clauses;
  const { policyId, start, end } = first!;
  await workspace.handlers['decision.add']({ policyId, start, end, labels: [], action: 'set', suggestionShown: true });
  const left = await findAll(workspace, QUEUE);
  expect(await walk(workspace, QUEUE, order[0]!, 1)).toEqual(left);
});

test('a policy that is taken out leaves the order, and one whose clause was cut is ordered anew', async () => {
  const workspace = await openMade();
  const { handlers } = workspace;
  const first = (await handlers['search.find']({ query: `"${TWO[0]}"` })).clauses[0]!;
  await findAll(workspace, QUEUE);
  await handlers['segment.split']({
    policyId: first.policyId,
    start: first.start,
    end: first.end,
    at: first.start + 14,
  });
  expect(await findAll(workspace, QUEUE)).toEqual(await toExpected(workspace));
  await handlers['policy.remove']({ policyId: first.policyId });
  expect((await findAll(workspace, QUEUE)).toSorted()).toEqual(ONE.toSorted());
});
