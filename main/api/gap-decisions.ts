import { isAspectId, type AspectId, type GapDecision } from '../contract/findings.ts';
import type { PolicyId } from '../contract/types.ts';
import { type Judgement, readJudgements } from '../store/judgements.ts';
import type { Workbench } from './workbench.ts';

/** What the log keeps of a judgement on a gap. */
export type GapBody =
  Pick<GapDecision, 'verdict' | 'state' | 'evidence' | 'note' | 'judged'> | { readonly verdict: 'reopen' };

/** The judgements in force on a policy's gaps, by aspect. */
export function readGapDecisions(
  { db, ledger }: Pick<Workbench, 'db' | 'ledger'>,
  policyId: PolicyId,
): ReadonlyMap<AspectId, GapDecision> {
  const inForce = ledger.current().standing.judged('judge', policyId);
  const logged = inForce.size === 0 ? null : readJudgements(db, 'judge', policyId);
  const decisions = [...inForce.values()].flatMap((id) => {
    const judgement = logged?.get(id);
    const decision = judgement === undefined ? null : toGapDecision(policyId, judgement);
    return decision === null ? [] : [decision];
  });
  return new Map(decisions.map((decision) => [decision.aspect, decision]));
}

function toGapDecision(policyId: PolicyId, judgement: Judgement): GapDecision | null {
  const { id, subject, author, decidedAt } = judgement;
  const body = judgement.body as GapBody;
  if (body.verdict === 'reopen' || !isAspectId(subject)) return null;
  return { id, policyId, aspect: subject, ...body, author, decidedAt };
}
