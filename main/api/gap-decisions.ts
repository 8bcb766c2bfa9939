import { isAspectId, type AspectId, type GapDecision } from '../contract/findings.ts';
import type { Origin, PolicyId } from '../contract/types.ts';
import type { ReadableDatabase } from '../store/database.ts';
import { type Judgement, readJudgements } from '../store/judgements.ts';
import type { Ledger } from '../store/ledger.ts';

/** What the log keeps of a judgement on a gap. `origin` is there where it was carried over. */
export type GapBody =
  | (Pick<GapDecision, 'verdict' | 'state' | 'evidence' | 'note' | 'judged'> & { readonly origin?: Origin })
  | { readonly verdict: 'reopen' };

/** What reading judgements needs: the file, and what stands in it. */
export interface LogReader {
  readonly db: ReadableDatabase;
  readonly ledger: Ledger;
}

/** The judgements in force on a policy's gaps, by aspect. */
export function readGapDecisions(reader: LogReader, policyId: PolicyId): ReadonlyMap<AspectId, GapDecision> {
  const decisions = listInForce(reader, policyId).flatMap((judgement) => toGapDecision(policyId, judgement) ?? []);
  return new Map(decisions.map((decision) => [decision.aspect, decision]));
}

/**
 * The judgements in force on the gaps of an older version that were not carried over to the newer one, and on which nobody has said anything
 * there.
 */
export function listOpenGaps(reader: LogReader, policyId: PolicyId, previousId: PolicyId): readonly GapDecision[] {
  const said = new Map(listInForce(reader, policyId).map(({ subject, body }) => [subject, body as GapBody]));
  return [...readGapDecisions(reader, previousId).values()].filter(({ id, aspect }) => {
    const body = said.get(aspect);
    if (body === undefined) return true;
    const origin = body.verdict === 'reopen' ? undefined : body.origin;
    return origin?.policyId === previousId && origin.id !== id;
  });
}

function listInForce({ db, ledger }: LogReader, policyId: PolicyId): readonly Judgement[] {
  const inForce = ledger.current().standing.judged('judge', policyId);
  const logged = inForce.size === 0 ? null : readJudgements(db, 'judge', policyId);
  return [...inForce.values()].flatMap((id) => logged?.get(id) ?? []);
}

function toGapDecision(policyId: PolicyId, judgement: Judgement): GapDecision | null {
  const { id, subject, author, decidedAt } = judgement;
  const body = judgement.body as GapBody;
  if (body.verdict === 'reopen' || !isAspectId(subject)) return null;
  return { id, policyId, aspect: subject, ...body, author, decidedAt, origin: body.origin ?? null };
}
