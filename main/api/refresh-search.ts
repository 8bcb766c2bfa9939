import { INDEXING } from '../contract/search.ts';
import { indexPolicy, type IndexState, listIndexStates } from '../store/searchable-clauses.ts';
import { listPolicies, type PolicyRecord } from '../store/policies.ts';
import { toBareWords } from '../core/3-label/review-order.ts';
import { inTransaction } from '../store/sql.ts';
import { toIndexedClauses } from './indexed-clauses.ts';
import { joinPolicy } from './joined-policy.ts';
import { readStates } from './policy-state.ts';
import type { Workbench } from './workbench.ts';

/** A policy whose lines in the index are behind, and the states that they have and should have. */
interface Stale {
  readonly record: PolicyRecord;
  readonly state: IndexState;
  readonly held: IndexState | undefined;
}

/** So many policies are indexed before others get their turn. */
const PIECE = 8;

const underWay = new WeakMap<Workbench['ledger'], Promise<void>>();

/**
 * Bring the index of clauses up to what stands in the file now. Where little has changed this is done at once (and answers null); a whole library is
 * done in pieces that let other calls through, each a transaction of its own; the task `INDEXING` tells how far it is.
 */
export function refreshIndex(bench: Workbench): Promise<void> | null {
  const waiting = underWay.get(bench.ledger);
  if (waiting !== undefined) return waiting;
  const stale = listStale(bench);
  if (stale.length <= PIECE) {
    indexAll(bench, stale);
    return null;
  }
  const work = indexInPieces(bench).finally(() => underWay.delete(bench.ledger));
  underWay.set(bench.ledger, work);
  return work;
}

/**
 * Bring the index up to date behind the window: a policy at each step, in a transaction of its own. It leaves off where somebody looks for something,
 * who needs all of it and has it done. A policy of which something is said meanwhile is behind again, as ever.
 */
export function* indexAhead(bench: Workbench): Generator<void, void, undefined> {
  for (const { record } of listStale(bench)) {
    if (underWay.has(bench.ledger)) return;
    indexAll(bench, listStale(bench, [record]));
    yield;
  }
}

// What people do meanwhile makes policies stale again, so it is asked until none is left.
async function indexInPieces(bench: Workbench): Promise<void> {
  for (let stale = listStale(bench); stale.length > 0; stale = listStale(bench)) {
    for (let at = 0; at < stale.length; at += PIECE) {
      bench.push({ type: 'progress', taskId: INDEXING, done: at, total: stale.length, note: '' });
      const records = stale.slice(at, at + PIECE).map(({ record }) => record);
      indexAll(bench, listStale(bench, records));
      await new Promise((resume) => setTimeout(resume, 0));
    }
  }
}

// Asked again right before the work: lines with what was said meanwhile, kept for the state from before, would be taken for good once that is undone.
function listStale(bench: Workbench, records = listPolicies(bench.db)): readonly Stale[] {
  const kept = listIndexStates(bench.db);
  const states = readStates(bench, records);
  return records.flatMap((record, at) => {
    const [state, held] = [states[at], kept.get(record.key)];
    return state === undefined || held?.said === state.said ? [] : [{ record, state, held }];
  });
}

function indexAll(bench: Workbench, stale: readonly Stale[]): void {
  if (stale.length === 0) return;
  // The state is the one from before the join: words that another window says between the two leave the policy stale.
  const { thresholds } = bench.model.info;
  const joined = stale.map((one) => ({ ...one, clauses: toIndexedClauses(joinPolicy(bench, one.record), thresholds) }));
  inTransaction(bench.db, () => {
    for (const { record, state, held, clauses } of joined) {
      const words = held?.cut === state.cut ? null : clauses.map(({ text }) => toWordsNumber(bench, text));
      indexPolicy(bench.db, record.key, state, clauses, words);
    }
  });
}

/** A whole number that is the same for the same words only: 52 bits of their hash. */
function toWordsNumber({ hash }: Workbench, text: string): number {
  return Number.parseInt(hash(new TextEncoder().encode(toBareWords(text))).slice(0, 13), 16);
}
