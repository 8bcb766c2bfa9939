import type { SearchQuery } from '../contract/search.ts';
import { createReview, type Question, type Review } from '../core/3-label/review-order.ts';
import { KEYS_PER_POLICY, readDoubts } from '../store/clause-columns.ts';
import { openFitting, type Way } from '../store/fitting-lines.ts';
import { listPolicies } from '../store/policies.ts';
import { listIndexStates } from '../store/searchable-clauses.ts';
import { inTurns } from './pieces.ts';
import type { Workbench } from './workbench.ts';

/** A line of the index to be asked about. */
interface Line extends Question {
  readonly key: number;
}

/** An order of review as far as it was asked for, and where it goes on. */
interface Queue {
  /** What of the library the order came of, and what of that makes keys mean other lines. */
  readonly said: string;
  readonly cut: string;
  readonly order: number[];
  readonly more: Iterator<Line, void, undefined>;
}

/** So many orders are kept: more lists are hardly gone through at once. */
const KEPT = 4;

const queues = new WeakMap<Workbench['ledger'], Map<string, Queue>>();

/**
 * The keys of what fits a query in the order of review, by the thresholds in force: `limit` at most, from behind the line `after` on, or before it on
 * the way back. With null the order is worked out anew if anything was said since; whoever goes on in an order finds it as it was, without what no
 * longer fits. Clauses that no model has read come last. Null where `after` is not in the order. The index has to be up to date.
 */
export async function listQueue(
  bench: Workbench,
  query: SearchQuery,
  { after, limit, way = 1 }: { readonly after: number | null; readonly limit: number; readonly way?: Way },
): Promise<readonly number[] | null> {
  const queue = await getQueue(bench, query, after === null);
  const here = after === null ? -1 : findPlace(queue, after);
  if (after !== null && here === -1) return null;
  const { keep } = openFitting(bench.db, query);
  const found: number[] = [];
  for (let at = here; found.length < limit; at += limit * way) {
    const next = way === 1 ? listOn(queue, at + 1, limit) : queue.order.slice(Math.max(0, at - limit), Math.max(0, at));
    if (next.length === 0) break;
    found.push(...keep(way === 1 ? next : next.toReversed()));
  }
  return found.slice(0, limit);
}

async function getQueue(bench: Workbench, query: SearchQuery, isFresh: boolean): Promise<Queue> {
  const kept = queues.get(bench.ledger) ?? new Map<string, Queue>();
  queues.set(bench.ledger, kept);
  const name = JSON.stringify(query);
  const states = listIndexStates(bench.db);
  const held = listPolicies(bench.db).map(({ key }) => states.get(key));
  const [said, cut] = [held.map((state) => state?.said).join(), held.map((state) => state?.cut).join()];
  const before = kept.get(name);
  if (before !== undefined && (isFresh ? before.said === said : before.cut === cut)) return before;
  const queue = { said, cut, order: [], more: (await gatherLines(bench, query)).order() };
  kept.delete(name);
  kept.set(name, queue);
  for (const oldest of [...kept.keys()].slice(0, -KEPT)) kept.delete(oldest);
  return queue;
}

/** What fits, a whole library in turns that let other calls through. */
async function gatherLines(bench: Workbench, query: SearchQuery): Promise<Review<Line>> {
  const keys = [...openFitting(bench.db, query).walk(null, 1)].flat();
  const review = createReview<Line>();
  await inTurns(bench, undefined, Map.groupBy(keys, toPolicyKey), {
    take: ([policyKey, of]) => review.add(toLines(bench, policyKey, of)),
    progress: () => ({ done: 0, total: 0, note: '' }),
  });
  return review;
}

function toPolicyKey(key: number): number {
  return Math.floor(key / KEYS_PER_POLICY);
}

function toLines({ db }: Workbench, policyKey: number, keys: readonly number[]): readonly Line[] {
  const { doubts, words } = readDoubts(db, policyKey);
  return keys.map((key) => {
    const place = key - policyKey * KEYS_PER_POLICY;
    return { key, doubt: doubts[place] ?? 0, words: words[place] ?? 0 };
  });
}

function listOn(queue: Queue, from: number, limit: number): readonly number[] {
  while (queue.order.length < from + limit && take(queue) !== null);
  return queue.order.slice(from, from + limit);
}

/** The place of a line in the order, -1 where it is not in it. */
function findPlace(queue: Queue, key: number): number {
  const place = queue.order.lastIndexOf(key);
  if (place !== -1) return place;
  for (let next = take(queue); next !== null; next = take(queue)) if (next === key) return queue.order.length - 1;
  return -1;
}

/** Work out one more of the order; null at its end. */
function take({ order, more }: Queue): number | null {
  const next = more.next();
  if (next.done === true) return null;
  order.push(next.value.key);
  return next.value.key;
}
