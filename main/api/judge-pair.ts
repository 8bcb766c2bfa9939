import type { Request } from '../contract/api.ts';
import { toDecisionId } from '../contract/decode.ts';
import { LacunaError } from '../contract/errors.ts';
import type { PairDecision, PolicySpan } from '../contract/findings.ts';
import { quote } from '../core/span.ts';
import { readText } from '../store/documents.ts';
import { appendJudgement } from '../store/judgements.ts';
import { getPolicy } from '../store/policies.ts';
import { inTransaction } from '../store/sql.ts';
import { findCut } from './cut-policy.ts';
import { isLabelled } from './decided-clauses.ts';
import { type Anchor, toPairDecision, toPairJudgement } from './pair-decisions.ts';
import { getAuthor, type Workbench } from './workbench.ts';

/**
 * Write down whether two clauses belong side by side. It is on the disk when this answers.
 *
 * @throws LacunaError `not-found` if a policy is not in the library, `clause-changed` if a span is no clause of it.
 */
export function judgePair(bench: Workbench, { a, b, verdict }: Request<'pair.decide'>): PairDecision | null {
  const { db, clock, newId, push } = bench;
  const id = toDecisionId(newId());
  const said = { author: getAuthor(bench), decidedAt: clock().toISOString() };
  const judgement = inTransaction(db, () => {
    const made = { id, ...toPairJudgement(verdict, toAnchor(bench, a), toAnchor(bench, b)), ...said };
    appendJudgement(db, made);
    return made;
  });
  push({ type: 'changed', what: 'judgements', policyId: judgement.policyId });
  return toPairDecision(judgement);
}

function toAnchor(bench: Workbench, { policyId, start, end }: PolicySpan): Anchor {
  const record = getPolicy(bench.db, policyId);
  const text = readText(bench.db, record.key);
  const cut = findCut(bench, record, text, { start, end });
  if (cut === null || !isLabelled(cut.segment)) throw new LacunaError('clause-changed');
  return { policyId, start, end, quote: quote(text, { start, end }) };
}
