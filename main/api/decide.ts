import type { Request, Reverted } from '../contract/api.ts';
import { toDecisionId } from '../contract/decode.ts';
import { LacunaError } from '../contract/errors.ts';
import { CODEBOOK_REVISION } from '../contract/labels.ts';
import type { Decision } from '../contract/types.ts';
import { quote } from '../core/span.ts';
import { appendDecision, appendReversal, readDecisions, type Reversal } from '../store/decisions.ts';
import { readText } from '../store/documents.ts';
import { findPolicy, getPolicy } from '../store/policies.ts';
import { findPrediction } from '../store/predictions.ts';
import { findSegment, listSegments } from '../store/segments.ts';
import { inTransaction } from '../store/sql.ts';
import { toSpanKey, type Word } from '../store/standing.ts';
import { isLabelled, joinDecisions } from './decided-clauses.ts';
import { getAuthor, type Workbench } from './workbench.ts';

/**
 * Write down what a person decided about a clause. It is on the disk when this answers.
 *
 * @throws LacunaError `not-found` if the policy is not in the library, `clause-changed` if the span is no clause of it.
 */
export function addDecision(bench: Workbench, request: Request<'decision.add'>): Decision {
  const { db } = bench;
  const decision = inTransaction(db, () => {
    const made = toDecision(bench, request);
    appendDecision(db, made);
    return made;
  });
  bench.push({ type: 'changed', what: 'decisions', policyId: request.policyId });
  return decision;
}

function toDecision(bench: Workbench, request: Request<'decision.add'>): Decision {
  const { db, clock, newId, model } = bench;
  const { policyId, start, end, labels, action, suggestionShown } = request;
  const policy = getPolicy(db, policyId);
  const placed = findSegment(db, policy.key, request);
  if (placed === null || !isLabelled(placed.segment)) throw new LacunaError('clause-changed');
  const text = readText(db, policy.key);
  if (end > text.length) throw new LacunaError('clause-changed');
  return {
    id: toDecisionId(newId()),
    policyId,
    start,
    end,
    quote: quote(text, request),
    labels,
    action,
    author: getAuthor(bench),
    decidedAt: clock().toISOString(),
    codebookRevision: CODEBOOK_REVISION,
    suggestion: suggestionShown ? findPrediction(db, policy.key, model.info.id, placed.position) : null,
  };
}

/**
 * Take back the author's last decision that stands, or put back the one taken back last; null when there is none.
 * Decisions on policies that were taken out of the library are passed over.
 */
export function revertDecision(bench: Workbench, action: Reversal['action']): Reverted | null {
  const { db, ledger, clock, newId } = bench;
  const author = getAuthor(bench);
  // Chosen under the write lock, so that another window can't take back the same one.
  const word = inTransaction(db, () => {
    const { standing } = ledger.current();
    const isAtHand = (policyId: Word['policyId']): boolean => findPolicy(db, policyId)?.removedAt === null;
    const found = action === 'undo' ? standing.findUndo(author, isAtHand) : standing.findRedo(author, isAtHand);
    if (found === null) return null;
    const decidedAt = clock().toISOString();
    appendReversal(db, { id: toDecisionId(newId()), action, author, decidedAt, target: found.id });
    return found;
  });
  if (word === null) return null;
  const { policyId, start, end } = word;
  bench.push({ type: 'changed', what: 'decisions', policyId });
  return { policyId, start, end, decision: findInForce(bench, word) };
}

function findInForce({ db, ledger }: Workbench, word: Word): Decision | null {
  const { key } = getPolicy(db, word.policyId);
  const words = ledger.current().standing.of(word.policyId);
  const decisions = readDecisions(db, word.policyId);
  const { inForce } = joinDecisions(readText(db, key), listSegments(db, key), words, decisions);
  return inForce.get(toSpanKey(word)) ?? null;
}
