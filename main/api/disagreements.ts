import type { ClausePlace } from '../contract/agreement.ts';
import type { Answer, DisputedClause, GoldCounts } from '../contract/annotating.ts';
import type { GoldStatus } from '../contract/gold-status.ts';
import type { Decision, PolicyId, TaskId } from '../contract/types.ts';
import type { AnnotatorAnswer } from '../core/5-compare/agreement/annotator-ratings.ts';
import { judgeGold, toAnnotator } from '../core/5-compare/agreement/gold.ts';
import { getPolicy, listPolicies, type PolicyRecord } from '../store/policies.ts';
import { toSpanKey } from '../store/standing.ts';
import { readClauseWords } from './clause-words.ts';
import { isLabelled } from './decided-clauses.ts';
import { joinPolicy } from './joined-policy.ts';
import { inPieces } from './pieces.ts';
import { type WorkedOut, workOut } from './worked-out.ts';
import type { Workbench } from './workbench.ts';

/** A clause that somebody judged, with each annotator's answer. */
export interface JudgedClause {
  readonly place: ClausePlace;
  readonly status: GoldStatus;
  readonly answers: readonly AnnotatorAnswer[];
}

/** How many clauses wait for a verdict. */
export async function countDisagreements(bench: Workbench): Promise<number> {
  return countGold((await listJudged(bench)).flat()).conflicting;
}

/** The clauses that wait for a verdict, by policy and place; of the whole library where no policies are named. */
export async function listDisputed(
  bench: Workbench,
  policyIds?: readonly PolicyId[],
): Promise<readonly DisputedClause[]> {
  const judged = await listJudged(bench, policyIds);
  const disputed = new Set(judged.flatMap((clauses) => clauses.filter(isDisputed).map(({ place }) => place.policyId)));
  const records = findRecords(bench, policyIds).filter(({ id }) => disputed.has(id));
  const found = await inPieces(bench, undefined, records, {
    size: 1,
    note: '',
    work: (some) => some.flatMap((record) => listDisputedOf(bench, record)),
  });
  return found.flat();
}

function isDisputed({ status }: JudgedClause): boolean {
  return status === 'conflicting';
}

function listDisputedOf(bench: Workbench, record: PolicyRecord): readonly DisputedClause[] {
  const { text, segments, standing } = joinPolicy(bench, record);
  const said = Map.groupBy(standing, toSpanKey);
  return segments.filter(isLabelled).flatMap(({ start, end }) => {
    const words = said.get(toSpanKey({ start, end })) ?? [];
    const { status, answers, verdict } = judgeGold(
      words.filter((one) => text.slice(start, end) === one.quote),
      toAnnotator,
    );
    if (status !== 'conflicting') return [];
    return {
      policyId: record.id,
      policyName: record.name,
      start,
      end,
      answers: answers.map(toAnswer),
      verdict: verdict === null ? null : toAnswer(verdict),
    };
  });
}

/** How many clauses have each status. */
export function countGold(judged: readonly JudgedClause[]): GoldCounts {
  const counts = { unanimous: 0, adjudicated: 0, single: 0, conflicting: 0 };
  for (const { status } of judged) counts[status] += 1;
  return counts;
}

/**
 * The clauses of the library that somebody judged, policy by policy, by place. Words that no longer stand in the text are passed over. Read once for
 * each state of what was said; a whole library in pieces that let other calls through, of which is told under `taskId`.
 *
 * @throws LacunaError `not-found` if a policy named is not in the library, `cancelled`.
 */
export async function listJudged(
  bench: Workbench,
  policyIds?: readonly PolicyId[],
  taskId?: TaskId,
): Promise<readonly (readonly JudgedClause[])[]> {
  const records = findRecords(bench, policyIds);
  const note = 'Reading what was said';
  // The other half is measuring.
  return workOut(bench, records, known, {
    note,
    taskId,
    total: 2 * records.length,
    work: (record) => judge(bench, record),
  });
}

const known: WorkedOut<readonly JudgedClause[]> = new WeakMap();

function findRecords({ db }: Workbench, policyIds?: readonly PolicyId[]): readonly PolicyRecord[] {
  return policyIds?.map((id) => getPolicy(db, id)) ?? listPolicies(db);
}

function judge(bench: Workbench, record: PolicyRecord): readonly JudgedClause[] {
  return readClauseWords(bench, record).flatMap(({ place: { start, end }, said }) => {
    const gold = judgeGold(said, ({ annotator }) => annotator);
    if (gold.status === null) return [];
    const answers = gold.answers.map(({ annotator, labels }) => ({ annotator, labels }));
    return { place: { policyId: record.id, start, end }, status: gold.status, answers };
  });
}

/** A decision as others see it. */
export function toAnswer(decision: Decision): Answer {
  const { labels, decidedAt, certainty, note } = decision;
  return { annotator: toAnnotator(decision), labels, decidedAt, certainty: certainty ?? null, note: note ?? null };
}
