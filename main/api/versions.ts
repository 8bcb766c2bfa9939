import type { Request, Response } from '../contract/api.ts';
import { toDecisionId } from '../contract/decode.ts';
import { LacunaError } from '../contract/errors.ts';
import type { Decision, PolicyId, ReaderSegment } from '../contract/types.ts';
import { pairUnchanged } from '../core/5-compare/unchanged-clauses.ts';
import { quote } from '../core/span.ts';
import { appendDecision } from '../store/decisions.ts';
import { getPolicy } from '../store/policies.ts';
import { inTransaction } from '../store/sql.ts';
import { appendSuccession } from '../store/successions.ts';
import { type JoinedPolicy, joinPolicy } from './joined-policy.ts';
import { listLeftBehind } from './left-behind.ts';
import { getAuthor, type Workbench } from './workbench.ts';

/** A decision of the older version, and the clause of the newer one that has the same words. */
interface Carried {
  readonly decision: Decision;
  readonly to: ReaderSegment;
}

/**
 * Say that a policy is a newer version of another, and carry decisions over: one step for undo. Said again with nothing new, it writes nothing.
 *
 * @throws LacunaError `not-found` if one of the two is not in the library, `wrong-version` if the other is no older one.
 */
export function succeedPolicy(bench: Workbench, request: Request<'policy.succeed'>): Response<'policy.succeed'> {
  const { db, ledger } = bench;
  const { policyId, previousId } = request;
  const carried = inTransaction(db, () => {
    const [newer, older] = [getPolicy(db, policyId), getPolicy(db, previousId)];
    if (isOlder(bench, policyId, previousId)) throw new LacunaError('wrong-version');
    const text = joinPolicy(bench, newer);
    const found = listCarried(joinPolicy(bench, older), text, previousId);
    const isKnown = ledger.current().standing.findPrevious(policyId) === previousId;
    if (found.length > 0 || !isKnown) append(bench, request, text.text, found);
    return found.length;
  });
  bench.push({ type: 'changed', what: 'policies', policyId });
  const record = getPolicy(db, policyId);
  return { carried, leftBehind: listLeftBehind(bench, record.id, joinPolicy(bench, record)).length };
}

// Also if both are the same. Merged workspaces may hold a circle, which must not be walked for ever.
function isOlder({ ledger }: Workbench, candidate: PolicyId, newer: PolicyId): boolean {
  const { standing } = ledger.current();
  const seen = new Set<PolicyId>();
  let at: PolicyId | null = newer;
  while (at !== null && at !== candidate && !seen.has(at)) {
    seen.add(at);
    at = standing.findPrevious(at);
  }
  return at === candidate;
}

function listCarried(older: JoinedPolicy, newer: JoinedPolicy, previousId: PolicyId): readonly Carried[] {
  return pairUnchanged(older, newer).flatMap(([{ decision }, to]) =>
    decision !== null && isOpen(to, decision, previousId) ? [{ decision, to }] : [],
  );
}

/** Whether a clause takes a decision over: nobody has decided it, or it holds what the older version said before. */
function isOpen({ decision: held }: ReaderSegment, { id }: Decision, previousId: PolicyId): boolean {
  return held === null || (held.origin?.policyId === previousId && held.origin.id !== id);
}

function append(
  bench: Workbench,
  { policyId, previousId }: Request<'policy.succeed'>,
  text: string,
  carried: readonly Carried[],
): void {
  const { db, clock, newId } = bench;
  const by = { author: getAuthor(bench), decidedAt: clock().toISOString() };
  const whole = toDecisionId(newId());
  appendSuccession(db, { id: whole, policyId, previousId, ...by });
  for (const { decision, to } of carried) {
    const { id, author, decidedAt, labels, action, codebookRevision } = decision;
    const anchor = { policyId, start: to.start, end: to.end, quote: quote(text, to) };
    const origin = { id, policyId: previousId, author, decidedAt };
    const own = { id: toDecisionId(newId()), ...anchor, labels, action, codebookRevision, ...by };
    appendDecision(db, { ...own, suggestion: null, origin }, whole);
  }
}
