import type { Decision, Mend, PolicyId, PolicyReading } from '../contract/types.ts';
import { toAnnotator } from '../core/5-compare/agreement/gold.ts';
import { findLeftMends } from '../core/5-compare/left-mends.ts';
import { findPolicy, type PolicyRecord } from '../store/policies.ts';
import { toSpanKey } from '../store/standing.ts';
import { type Cutter, readMending } from './cut-policy.ts';
import { listOpenGaps } from './gap-decisions.ts';
import { type JoinedPolicy, joinPolicy } from './joined-policy.ts';
import { listOpenPairs } from './pair-decisions.ts';

/** What people said of a policy's older version and has no place in the newer one. */
export type LeftBehind = Pick<PolicyReading, 'leftBehind' | 'leftBehindMends' | 'leftBehindGaps' | 'leftBehindPairs'>;

const NOTHING: LeftBehind = { leftBehind: [], leftBehindMends: [], leftBehindGaps: [], leftBehindPairs: [] };

/**
 * What was said of a policy's older version and not carried over to it: each annotator's decisions there, and mends, both in the order of
 * their places; and judgements on gaps and pairs. Empty where nobody named an older version, or this file does not hold it.
 */
export function listLeftBehind(cutter: Cutter, { id }: PolicyRecord, joined: JoinedPolicy): LeftBehind {
  const previousId: PolicyId | null = cutter.ledger.current().standing.findPrevious(id);
  const record = previousId === null ? null : findPolicy(cutter.db, previousId);
  if (record === null) return NOTHING;
  const carried = new Set(joined.standing.map(({ origin }) => origin?.id));
  const older = joinPolicy(cutter, record);
  const leftBehind = listLatest(older.standing).filter((decision) => !carried.has(decision.id));
  const mended = { text: older.text, ...readMending(cutter, record) };
  return {
    leftBehind: leftBehind.toSorted(byPlace),
    leftBehindMends: findLeftMends(mended, joined).toSorted(byPlace),
    leftBehindGaps: listOpenGaps(cutter, id, record.id),
    leftBehindPairs: listOpenPairs(cutter, id, record.id),
  };
}

/** Of the decisions that stand, each annotator's last on each stretch, and their last verdict, the latest last. One that was carried over counts as its first author's. */
export function listLatest(standing: readonly Decision[]): readonly Decision[] {
  const latest = new Map<string, Decision>();
  for (const decision of standing) {
    const key = `${toSpanKey(decision)} ${toAnnotator(decision)} ${decision.verdict === true}`;
    latest.delete(key);
    latest.set(key, decision);
  }
  return [...latest.values()];
}

function byPlace(a: Decision | Mend, b: Decision | Mend): number {
  return a.start - b.start || a.end - b.end;
}
