import type { Request, Response } from '../contract/api.ts';
import { toDecisionId } from '../contract/decode.ts';
import { LacunaError } from '../contract/errors.ts';
import type { Decision, DecisionId, Mend, PolicyId, Span } from '../contract/types.ts';
import { toAnnotator } from '../core/5-compare/agreement/gold.ts';
import { carryMends } from '../core/5-compare/carried-mends.ts';
import { pairClauses } from '../core/5-compare/unchanged-segments.ts';
import { quote } from '../core/span.ts';
import { appendDecision } from '../store/decisions.ts';
import { readText } from '../store/documents.ts';
import { appendMend } from '../store/mends.ts';
import { getPolicy, type PolicyRecord } from '../store/policies.ts';
import { inTransaction } from '../store/sql.ts';
import { toSpanKey } from '../store/standing.ts';
import { appendSuccession } from '../store/successions.ts';
import { appendCarried, findCarriedJudgements } from './carried-judgements.ts';
import { cutPolicy, readMending } from './cut-policy.ts';
import { joinPolicy } from './joined-policy.ts';
import { listLatest, listLeftBehind } from './left-behind.ts';
import { getAuthor, type Workbench } from './workbench.ts';

/** A decision of the older version, and the clause of the newer one that has the same words. */
interface Carried {
  readonly decision: Decision;
  readonly to: Span;
}

/** All that is carried over in one step. */
interface Load {
  readonly mends: readonly Mend[];
  readonly decisions: readonly Carried[];
}

/**
 * Say that a policy is a newer version of another, and carry decisions over: one step for undo. Said again with nothing new, it writes nothing.
 *
 * Judgements come after decisions on labels, since what the machine says of the newer version comes of those.
 *
 * @throws LacunaError `not-found` if one of the two is not in the library, `wrong-version` if the other is no older one, `cancelled`.
 */
export async function succeedPolicy(
  bench: Workbench,
  request: Request<'policy.succeed'>,
): Promise<Response<'policy.succeed'>> {
  const { db, clock } = bench;
  const { policyId } = request;
  const by = { author: getAuthor(bench), decidedAt: clock().toISOString() };
  const { whole, carried } = succeed(bench, request, by);
  const judgements = await findCarriedJudgements(bench, request);
  if (judgements.length > 0) {
    inTransaction(db, () => appendCarried(bench, judgements, by, whole ?? appendWhole(bench, request, by)));
  }
  bench.push({ type: 'changed', what: 'policies', policyId });
  const record = getPolicy(db, policyId);
  const left = listLeftBehind(bench, record, joinPolicy(bench, record));
  return {
    carried,
    leftBehind: left.leftBehind.length,
    mendsLeftBehind: left.leftBehindMends.length,
    judgementsCarried: judgements.length,
    judgementsLeftBehind: left.leftBehindGaps.length + left.leftBehindPairs.length,
  };
}

/** Write the succession down with all but judgements. `whole` is its entry, or null where there was nothing to write. */
function succeed(
  bench: Workbench,
  request: Request<'policy.succeed'>,
  by: By,
): { readonly whole: DecisionId | null; readonly carried: number } {
  const { db, ledger } = bench;
  const { policyId, previousId } = request;
  return inTransaction(db, () => {
    const [newer, older] = [getPolicy(db, policyId), getPolicy(db, previousId)];
    if (isOlder(bench, policyId, previousId)) throw new LacunaError('wrong-version');
    const text = readText(db, newer.key);
    const load = findLoad(bench, { older, newer, text }, by);
    const isKnown = ledger.current().standing.findPrevious(policyId) === previousId;
    const isNew = load.decisions.length + load.mends.length > 0 || !isKnown;
    return { whole: isNew ? append(bench, request, text, load, by) : null, carried: load.decisions.length };
  });
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

type By = Pick<Decision, 'author' | 'decidedAt'>;

/** What can be carried over: mends first, then the decisions on clauses that stand in both versions as both are cut then. */
function findLoad(
  bench: Workbench,
  { older, newer, text }: { readonly older: PolicyRecord; readonly newer: PolicyRecord; readonly text: string },
  by: By,
): Load {
  const [before, after] = [joinPolicy(bench, older), joinPolicy(bench, newer)];
  const held = new Map(after.segments.map((segment) => [toSpanKey(segment), segment.decision]));
  const own = new Set(after.segments.flatMap((segment) => segment.mends.map(({ id }) => id)));
  const { mends, segments } = carryMends(
    { text: before.text, ...readMending(bench, older) },
    { text, segments: cutPolicy(bench, newer, text).segments },
    (segment) => !segment.mends.some(({ id }) => own.has(id)) && (held.get(toSpanKey(segment)) ?? null) === null,
    (mend) => ({ ...mend, id: toDecisionId(bench.newId()), policyId: newer.id, ...by }),
  );
  const said = Map.groupBy(before.standing, toSpanKey);
  const there = Map.groupBy(after.standing, toSpanKey);
  const decisions = pairClauses(before, { text, segments }).flatMap(([{ start, end, decision: inForce }, to]) => {
    const open = findOpen(there.get(toSpanKey(to)) ?? [], said.get(toSpanKey({ start, end })) ?? [], inForce);
    return open.map((decision) => ({ decision, to }));
  });
  return { mends, decisions };
}

/**
 * What a clause takes over of what the annotators said of it in the older version, so that what is in force there will be in force here.
 * Nothing where somebody has decided the clause itself.
 */
function findOpen(held: readonly Decision[], said: readonly Decision[], inForce: Decision | null): readonly Decision[] {
  const last = held.at(-1);
  if (inForce === null || held.some(({ origin }) => origin?.policyId !== inForce.policyId)) return [];
  const carried = new Set(held.map(({ origin }) => origin?.id));
  const fresh = listLatest(said).filter(({ id, quote: words }) => !carried.has(id) && words === inForce.quote);
  const others = fresh.filter(({ id }) => id !== inForce.id);
  return others.length > 0 || last?.origin?.id !== inForce.id ? [...others, inForce] : [];
}

function appendWhole(
  { db, newId }: Workbench,
  { policyId, previousId }: Request<'policy.succeed'>,
  by: By,
): DecisionId {
  const id = toDecisionId(newId());
  appendSuccession(db, { id, policyId, previousId, ...by });
  return id;
}

function append(bench: Workbench, request: Request<'policy.succeed'>, text: string, load: Load, by: By): DecisionId {
  const { db, newId } = bench;
  const { policyId, previousId } = request;
  const whole = appendWhole(bench, request, by);
  for (const mend of load.mends) appendMend(db, mend, whole);
  for (const { decision, to } of load.decisions) {
    const { id, decidedAt, labels, action, codebookRevision } = decision;
    const anchor = { policyId, start: to.start, end: to.end, quote: quote(text, to) };
    const origin = { id, policyId: previousId, author: toAnnotator(decision), decidedAt };
    const { verdict, certainty, note } = decision;
    const besides = {
      ...(verdict === undefined ? {} : { verdict }),
      ...(certainty === undefined ? {} : { certainty }),
      ...(note === undefined ? {} : { note }),
    };
    const own = { id: toDecisionId(newId()), ...anchor, labels, action, codebookRevision, ...besides, ...by };
    appendDecision(db, { ...own, suggestion: null, origin }, whole);
  }
  return whole;
}
