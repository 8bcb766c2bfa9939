// A child of the workspace suite: opens a large workspace and times what a person does with it. `FILE POLICIES CLAUSES`.
import { openWorkspace } from '../../../main/store/open.ts';
import { timeBareInserts } from './bare-inserts.ts';
import { answer, getPeakMb } from './child.ts';
import { toHandlers, toNumberedId, toSegments } from './large-workspace.ts';
import { time } from './stopwatch.ts';

/** Each step and its times by the clock, in milliseconds; and the most memory that was held before the exports. */
export interface Used {
  readonly steps: Readonly<Record<string, readonly number[]>>;
  readonly peakMb: number;
}

const DECISIONS = 300;
const READINGS = 20;

const [, , file = '', policies = '0', clauses = '0'] = process.argv;
const steps: Record<string, number[]> = {};

/** Do a step so many times over. What `prepare` does before each is not counted. */
async function step<T>(name: string, work: () => T | Promise<T>, times = 1, prepare?: () => unknown): Promise<T[]> {
  const values: T[] = [];
  const wallMs: number[] = [];
  for (let at = 0; at < times; at += 1) {
    await prepare?.();
    const timed = await time(work);
    values.push(timed.value);
    wallMs.push(timed.wallMs);
  }
  steps[name] = wallMs;
  return values;
}

const [db] = await step('open the workspace', () => openWorkspace(file));
if (db === undefined) throw new Error('The workspace did not open');
const handlers = toHandlers(db);
const policyIds = [0, 1, 2, 3, 4].map(toNumberedId);
await step('list the library, first', () => handlers['policy.list']({}));
await step('list the library, again', () => handlers['policy.list']({}), READINGS);
await step('read a policy', () => handlers['policy.read']({ policyId: toNumberedId(1) }), READINGS);
const segments = toSegments(Number(clauses));
let made = 0;
const decide = () => {
  const { start = 0, end = 1 } = segments[made % segments.length] ?? {};
  const policyId = toNumberedId(made % Number(policies));
  made += 1;
  return handlers['decision.add']({ policyId, start, end, labels: [], action: 'set', suggestionShown: true });
};
await step('decide a clause', decide, DECISIONS);
steps['write a row with better-sqlite3 alone'] = [...timeBareInserts(`${file}-bare`, DECISIONS)];
await step('take a decision back', () => handlers['decision.undo']({}), READINGS);
await step(`list the library after ${DECISIONS} decisions`, () => handlers['policy.list']({}));
await step('list the library after one decision', () => handlers['policy.list']({}), READINGS, decide);
await step('compare five policies', () => handlers['comparison.get']({ policyIds }), READINGS);
await step('look for a word, with nothing indexed yet', () => handlers['search.find']({ query: 'records' }));
const searches = [
  ['all clauses', ''],
  ['a word of every clause', 'records'],
  ['a phrase and a label', '"as long as your account" label:retention'],
  ['a phrase, a label and a status', '"as long as your account" label:retention status:undecided'],
  ['a word of none', 'xyzzy'],
  ['undecided or scored over 0.3', 'status:undecided OR score.retention>0.3'],
  ['decided by somebody else', 'by:"Somebody Else" NOT status:none'],
] as const;
for (const [name, query] of searches) {
  await step(`find ${name}`, () => handlers['search.find']({ query, limit: 100 }), READINGS);
  await step(`count ${name}`, () => handlers['search.count']({ query }), READINGS);
}
await step('find a word after one decision', () => handlers['search.find']({ query: 'records' }), READINGS, decide);
const queue = 'status:undecided sort:uncertain';
let after: number | undefined;
const readQueue = async (): Promise<void> => {
  const { next } = await handlers['search.find']({ query: queue, limit: 100, after });
  after = next ?? undefined;
};
await step('put in order what waits for review, and its first page', readQueue);
await step('the next page of it', readQueue, READINGS);
const [policyId, start] = [toNumberedId(made % Number(policies)), 0];
await step(
  'the next clause of it, after one decision',
  () => handlers['search.step']({ query: queue, policyId, start, way: 1 }),
  READINGS,
  decide,
);
const peakMb = getPeakMb();
let longestMs = 0;
let lastTick = performance.now();
const ticking = setInterval(() => {
  longestMs = Math.max(longestMs, performance.now() - lastTick);
  lastTick = performance.now();
}, 1);
await step('count what an export would hold', () => handlers['export.preview']({ format: 'jsonl', include: 'all' }));
for (const format of ['jsonl', 'csv', 'huggingface', 'label-studio', 'inception-xmi'] as const) {
  await step(`export all clauses as ${format}`, () => handlers['export.run']({ format, include: 'all' }));
}
clearInterval(ticking);
steps['the longest that other calls waited for an export'] = [longestMs];
db.close();
answer({ steps, peakMb } satisfies Used);
