import type { Request } from '../contract/api.ts';
import type { PairDecision, PolicySpan, Quoted } from '../contract/findings.ts';
import type { Origin, PolicyId } from '../contract/types.ts';
import { type Judgement, type JudgementAction, readJudgements } from '../store/judgements.ts';
import { listPolicies } from '../store/policies.ts';
import { toSpanKey } from '../store/standing.ts';
import type { LogReader } from './gap-decisions.ts';

/** What the log keeps of a judgement on a pair. `origin` is there where it was carried over. */
type PairBody = Pick<PairDecision, 'a' | 'b'> & {
  readonly verdict: PairDecision['verdict'] | 'reopen';
  readonly origin?: Origin;
};

const PAIR: JudgementAction = 'pair';

/** A clause with its words. */
export type Anchor = PolicySpan & Quoted;

/** What the log takes of a word on two clauses, whichever was named first. */
export function toPairJudgement(
  verdict: PairBody['verdict'],
  one: Anchor,
  other: Anchor,
  origin: Origin | null = null,
): Pick<Judgement, 'action' | 'policyId' | 'subject' | 'body'> {
  const [a, b] = inOrder(one, other);
  const body: PairBody = { verdict, a, b, ...(origin === null ? {} : { origin }) };
  return { action: PAIR, policyId: a.policyId, subject: `${toSpanKey(a)} ${b.policyId} ${toSpanKey(b)}`, body };
}

/** What people said of pairs of two policies and still holds, in the order of the first policy's text. */
export function listPairs(reader: LogReader, { a, b }: Request<'pair.list'>): readonly PairDecision[] {
  const [first, second] = a < b ? [a, b] : [b, a];
  const sideOf = (pair: PairDecision): PolicySpan => (pair.a.policyId === a ? pair.a : pair.b);
  return listFirst(reader, first)
    .filter((pair) => pair.b.policyId === second)
    .toSorted((one, other) => sideOf(one).start - sideOf(other).start);
}

/**
 * What people said of pairs of an older version's clauses with those of other policies of the library than the newer version, and was not
 * carried over to that.
 */
export function listOpenPairs(reader: LogReader, policyId: PolicyId, previousId: PolicyId): readonly PairDecision[] {
  const pairs = listPolicies(reader.db).flatMap(({ id }) => listFirst(reader, id));
  const isOn = ({ a, b }: PairDecision, id: PolicyId): boolean => a.policyId === id || b.policyId === id;
  const carried = new Set(pairs.filter((pair) => isOn(pair, policyId)).map(({ origin }) => origin?.id));
  return pairs.filter((pair) => isOn(pair, previousId) && !isOn(pair, policyId) && !carried.has(pair.id));
}

/** Whether somebody has said something of a pair of clauses that was not carried over. */
export function isPairJudged(
  { db, ledger }: LogReader,
  { policyId, subject }: Pick<Judgement, 'policyId' | 'subject'>,
): boolean {
  const id = ledger.current().standing.judged(PAIR, policyId).get(subject);
  const judgement = id === undefined ? undefined : readJudgements(db, PAIR, policyId).get(id);
  return judgement !== undefined && (judgement.body as PairBody).origin === undefined;
}

/** What people said of pairs in which a policy is `a`, and still holds. */
function listFirst({ db, ledger }: LogReader, policyId: PolicyId): readonly PairDecision[] {
  const inForce = ledger.current().standing.judged(PAIR, policyId);
  const logged = inForce.size === 0 ? null : readJudgements(db, PAIR, policyId);
  return [...inForce.values()].flatMap((id) => {
    const judgement = logged?.get(id);
    return (judgement === undefined ? null : toPairDecision(judgement)) ?? [];
  });
}

function inOrder<T extends { readonly policyId: PolicyId }>(a: T, b: T): readonly [T, T] {
  return a.policyId < b.policyId ? [a, b] : [b, a];
}

/** A judgement on a pair as a word on it; null for one that leaves the pair to the machine again. */
export function toPairDecision({ id, body, author, decidedAt }: Judgement): PairDecision | null {
  const { verdict, a, b, origin = null } = body as PairBody;
  return verdict === 'reopen' ? null : { id, verdict, a, b, author, decidedAt, origin };
}
