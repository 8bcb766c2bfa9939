import type { Request } from '../contract/api.ts';
import { toDecisionId } from '../contract/decode.ts';
import type { GapDecision, PairDecision, PolicySpan, Quoted } from '../contract/findings.ts';
import type { DecisionId, Origin, PolicyId, PolicyReading } from '../contract/types.ts';
import { carryGap, createFindWords, type FindWords } from '../core/5-compare/carried-judgements.ts';
import { appendJudgement, type Judgement } from '../store/judgements.ts';
import { type GapBody, listOpenGaps } from './gap-decisions.ts';
import { openPolicy } from './library.ts';
import { findMachineWord } from './machine-word.ts';
import { isPairJudged, listOpenPairs, toPairJudgement } from './pair-decisions.ts';
import type { Workbench } from './workbench.ts';

/** A judgement as it would stand on the newer version, but for its id and who carries it over. */
export type CarriedJudgement = Pick<Judgement, 'action' | 'policyId' | 'subject' | 'body'>;

/**
 * The judgements on an older version that hold for a newer one as it is labelled now: on gaps where the ground is the same (see `carryGap`),
 * on pairs whose clause stands in both with the same words. None on what somebody has judged there.
 *
 * @throws LacunaError `not-found` if one of the two is not in the library, `cancelled`.
 */
export async function findCarriedJudgements(
  bench: Workbench,
  { policyId, previousId }: Request<'policy.succeed'>,
): Promise<readonly CarriedJudgement[]> {
  const gaps = listOpenGaps(bench, policyId, previousId);
  const pairs = listOpenPairs(bench, policyId, previousId);
  if (gaps.length + pairs.length === 0) return [];
  const [older, newer] = [openPolicy(bench, previousId), openPolicy(bench, policyId)];
  const findWords = createFindWords(older, newer);
  return [
    ...(await carryGaps(bench, newer, gaps, findWords)),
    ...pairs
      .flatMap((pair) => carryPair(pair, policyId, previousId, findWords) ?? [])
      .filter((judgement) => !isPairJudged(bench, judgement)),
  ];
}

/** Write carried judgements down as parts of a succession. */
export function appendCarried(
  { db, newId }: Workbench,
  judgements: readonly CarriedJudgement[],
  by: Pick<Judgement, 'author' | 'decidedAt'>,
  within: DecisionId,
): void {
  for (const judgement of judgements) appendJudgement(db, { ...judgement, ...by, id: toDecisionId(newId()) }, within);
}

async function carryGaps(
  bench: Workbench,
  newer: PolicyReading,
  gaps: readonly GapDecision[],
  findWords: FindWords,
): Promise<readonly CarriedJudgement[]> {
  const carried: CarriedJudgement[] = [];
  for (const decision of gaps) {
    // oxlint-disable-next-line no-await-in-loop -- what the machine says is kept after the first
    const machine = await findMachineWord(bench, newer, decision.aspect);
    const gap = machine === null ? null : carryGap(decision, machine, findWords);
    if (gap === null) continue;
    const body: GapBody = { ...gap, origin: toOrigin(decision, decision.policyId) };
    carried.push({ action: 'judge', policyId: newer.policy.id, subject: decision.aspect, body });
  }
  return carried;
}

function carryPair(
  pair: PairDecision,
  policyId: PolicyId,
  previousId: PolicyId,
  findWords: FindWords,
): CarriedJudgement | null {
  const isFirst = pair.a.policyId === previousId;
  const [own, other] = isFirst ? [pair.a, pair.b] : [pair.b, pair.a];
  const found = findWords(own);
  if (found === null) return null;
  const moved: PolicySpan & Quoted = { policyId, ...found };
  return toPairJudgement(pair.verdict, moved, other, toOrigin(pair, previousId));
}

function toOrigin({ id, author, decidedAt, origin }: GapDecision | PairDecision, policyId: PolicyId): Origin {
  return { id, policyId, author: origin?.author ?? author, decidedAt };
}
