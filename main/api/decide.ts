import type { Request } from '../contract/api.ts';
import { toCurrentLabels } from '../contract/codebook.ts';
import { toDecisionId } from '../contract/decode.ts';
import { LacunaError } from '../contract/errors.ts';
import { isAspectId } from '../contract/findings.ts';
import type { Reverted } from '../contract/reverted.ts';
import type { Decision, DecisionId } from '../contract/types.ts';
import { quote } from '../core/span.ts';
import { appendDecision, appendReversal, type Reversal } from '../store/decisions.ts';
import { readText } from '../store/documents.ts';
import { findPolicy, getPolicy } from '../store/policies.ts';
import type { JudgementWord } from '../store/judged.ts';
import { inTransaction } from '../store/sql.ts';
import type { Word } from '../store/standing.ts';
import { isBlind, showDecision } from './blind.ts';
import { assertInUse, getCodebook } from './codebook.ts';
import { findCut } from './cut-policy.ts';
import { isLabelled } from './decided-clauses.ts';
import { nameChange } from './named-change.ts';
import { getAuthor, type Workbench } from './workbench.ts';

/**
 * Write down what a person decided about a clause. It is on the disk when this answers.
 *
 * @throws LacunaError `not-found` if the policy is not in the library, `clause-changed` if the span is no clause of it,
 *   `label-not-in-use` if the codebook does not hold one of the labels, or not any more.
 */
export function addDecision(bench: Workbench, request: Request<'decision.add'>): Decision {
  const { certainty, note, spentMs } = request;
  return recordDecision(bench, request, {
    ...(certainty === undefined ? {} : { certainty }),
    ...(note === undefined ? {} : { note }),
    ...(spentMs === undefined ? {} : { spentMs }),
  });
}

/** As {@link addDecision}, with what else belongs to the decision. */
export function recordDecision(
  bench: Workbench,
  request: Request<'decision.add'>,
  besides: Pick<Decision, 'verdict' | 'certainty' | 'note' | 'spentMs'>,
): Decision {
  const { db } = bench;
  const decision = inTransaction(db, () => {
    const made = { ...toDecision(bench, request), ...besides };
    appendDecision(db, made);
    return made;
  });
  bench.push({ type: 'changed', what: 'decisions', policyId: request.policyId });
  return decision;
}

function toDecision(bench: Workbench, request: Request<'decision.add'>): Decision {
  const { db, clock, newId } = bench;
  const { policyId, start, end, labels, action, suggestionShown } = request;
  const policy = getPolicy(db, policyId);
  const codebook = getCodebook(bench);
  assertInUse(codebook, labels);
  const text = readText(db, policy.key);
  const cut = findCut(bench, policy, text, request);
  if (cut === null || !isLabelled(cut.segment) || end > text.length) throw new LacunaError('clause-changed');
  return {
    id: toDecisionId(newId()),
    policyId,
    start,
    end,
    quote: quote(text, request),
    labels: toCurrentLabels(codebook, labels),
    action,
    author: getAuthor(bench),
    decidedAt: clock().toISOString(),
    codebookRevision: codebook.revision,
    suggestion: suggestionShown && !isBlind(bench) ? cut.prediction : null,
    origin: null,
  };
}

/**
 * Take back the author's last decision, mend, succession or change of the codebook that stands, or put back the one taken back last; null when there is none.
 * Those on policies that were taken out of the library are passed over.
 *
 * @throws LacunaError `not-the-last` if that is not the entry `only`, where one is named; then nothing is taken back.
 */
export function revertDecision(bench: Workbench, action: Reversal['action'], only?: DecisionId): Reverted | null {
  const { db, ledger, clock, newId } = bench;
  const author = getAuthor(bench);
  // Chosen under the write lock, so that another window can't take back the same one.
  const word = inTransaction(db, () => {
    const { standing } = ledger.current();
    const isAtHand = (policyId: Word['policyId']): boolean => findPolicy(db, policyId)?.removedAt === null;
    const found = action === 'undo' ? standing.findUndo(author, isAtHand) : standing.findRedo(author, isAtHand);
    if (only !== undefined && found?.id !== only) throw new LacunaError('not-the-last');
    if (found === null) return null;
    const decidedAt = clock().toISOString();
    appendReversal(db, { id: toDecisionId(newId()), action, author, decidedAt, target: found.id });
    return found;
  });
  if (word === null) return null;
  if (word.action === 'codebook' || word.action === 'assign' || word.action === 'import') {
    const what = { codebook: 'codebook', assign: 'assignments', import: 'decisions' } as const;
    bench.push({ type: 'changed', what: what[word.action], policyId: null });
    const change = word.action === 'codebook' ? nameChange(bench, word.id) : null;
    const reverted = { policyId: null, start: 0, end: 0, action: word.action, decision: null } as const;
    return change === null ? reverted : { ...reverted, change };
  }
  if ('subject' in word) return toRevertedJudgement(bench, word);
  const { policyId, start, end } = word;
  const isOnOthers = [...ledger.current().standing.partsOn(word.id)].some((id) => id !== policyId);
  bench.push({ type: 'changed', what: 'decisions', policyId: isOnOthers ? null : policyId });
  return {
    policyId,
    start,
    end,
    action: word.action,
    decision: showDecision(bench, getPolicy(db, word.policyId), word),
  };
}

function toRevertedJudgement({ push }: Workbench, { action, policyId, subject }: JudgementWord): Reverted {
  push({ type: 'changed', what: 'judgements', policyId });
  const on = action === 'judge' && isAspectId(subject) ? { aspect: subject } : {};
  return { policyId, start: 0, end: 0, action, decision: null, ...on };
}
