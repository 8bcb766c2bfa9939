import type { Request } from '../contract/api.ts';
import { toDecisionId } from '../contract/decode.ts';
import { LacunaError } from '../contract/errors.ts';
import type { PairDecision, PolicySpan, Quoted } from '../contract/findings.ts';
import type { PolicyId } from '../contract/types.ts';
import { quote } from '../core/span.ts';
import { readText } from '../store/documents.ts';
import { type Judgement, type JudgementAction, appendJudgement, readJudgements } from '../store/judgements.ts';
import { getPolicy } from '../store/policies.ts';
import { inTransaction } from '../store/sql.ts';
import { toSpanKey } from '../store/standing.ts';
import { findCut } from './cut-policy.ts';
import { isLabelled } from './decided-clauses.ts';
import { getAuthor, type Workbench } from './workbench.ts';

/** What the log keeps of a judgement on a pair. */
type PairBody = Pick<PairDecision, 'a' | 'b'> & { readonly verdict: PairDecision['verdict'] | 'reopen' };

const PAIR: JudgementAction = 'pair';

/**
 * Write down whether two clauses belong side by side. It is on the disk when this answers.
 *
 * @throws LacunaError `not-found` if a policy is not in the library, `clause-changed` if a span is no clause of it.
 */
export function judgePair(bench: Workbench, request: Request<'pair.decide'>): PairDecision | null {
  const { db, clock, newId, push } = bench;
  const [a, b] = inOrder(request.a, request.b);
  const id = toDecisionId(newId());
  const said = { author: getAuthor(bench), decidedAt: clock().toISOString() };
  const subject = `${toSpanKey(a)} ${b.policyId} ${toSpanKey(b)}`;
  const made = inTransaction(db, () => {
    const body: PairBody = { verdict: request.verdict, a: toAnchor(bench, a), b: toAnchor(bench, b) };
    const judgement = { id, action: PAIR, policyId: a.policyId, subject, body, ...said };
    appendJudgement(db, judgement);
    return toPairDecision(judgement);
  });
  push({ type: 'changed', what: 'judgements', policyId: a.policyId });
  return made;
}

/** What people said of pairs of two policies and still holds, in the order of the first policy's text. */
export function listPairs(bench: Workbench, { a, b }: Request<'pair.list'>): readonly PairDecision[] {
  const [first, second] = a < b ? [a, b] : [b, a];
  const inForce = bench.ledger.current().standing.judged(PAIR, first);
  const logged = inForce.size === 0 ? null : readJudgements(bench.db, PAIR, first);
  const pairs = [...inForce.values()].flatMap((id) => {
    const judgement = logged?.get(id);
    const pair = judgement === undefined ? null : toPairDecision(judgement);
    return pair === null || pair.b.policyId !== second ? [] : [pair];
  });
  const sideOf = (pair: PairDecision): PolicySpan => (pair.a.policyId === a ? pair.a : pair.b);
  return pairs.toSorted((one, other) => sideOf(one).start - sideOf(other).start);
}

function inOrder<T extends { readonly policyId: PolicyId }>(a: T, b: T): readonly [T, T] {
  return a.policyId < b.policyId ? [a, b] : [b, a];
}

function toAnchor(bench: Workbench, { policyId, start, end }: PolicySpan): PolicySpan & Quoted {
  const record = getPolicy(bench.db, policyId);
  const text = readText(bench.db, record.key);
  const cut = findCut(bench, record, text, { start, end });
  if (cut === null || !isLabelled(cut.segment)) throw new LacunaError('clause-changed');
  return { policyId, start, end, quote: quote(text, { start, end }) };
}

function toPairDecision({ id, body, author, decidedAt }: Judgement): PairDecision | null {
  const { verdict, a, b } = body as PairBody;
  return verdict === 'reopen' ? null : { id, verdict, a, b, author, decidedAt };
}
