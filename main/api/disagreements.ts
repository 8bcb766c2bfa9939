import type { Answer, DisputedClause, GoldCounts } from '../contract/annotating.ts';
import type { Decision, PolicyId, ReaderSegment } from '../contract/types.ts';
import { type Gold, judgeGold, toAnnotator } from '../core/5-compare/agreement/gold.ts';
import { getPolicy, listPolicies, type PolicyRecord } from '../store/policies.ts';
import { toSpanKey } from '../store/standing.ts';
import { isLabelled } from './decided-clauses.ts';
import { joinPolicy } from './joined-policy.ts';
import type { Workbench } from './workbench.ts';

/** A clause that somebody judged, with what was said of it. */
export interface JudgedClause {
  readonly record: PolicyRecord;
  readonly segment: ReaderSegment;
  readonly gold: Gold;
}

/** How many clauses wait for a verdict. */
export function countDisagreements(bench: Workbench): number {
  return listDisputed(bench).length;
}

/** The clauses that wait for a verdict, by policy and place; of the whole library where no policies are named. */
export function listDisputed(bench: Workbench, policyIds?: readonly PolicyId[]): readonly DisputedClause[] {
  return listJudged(bench, policyIds)
    .filter(({ gold }) => gold.status === 'conflicting')
    .map(({ record, segment, gold }) => ({
      policyId: record.id,
      policyName: record.name,
      start: segment.start,
      end: segment.end,
      answers: gold.answers.map(toAnswer),
      verdict: gold.verdict === null ? null : toAnswer(gold.verdict),
    }));
}

/** How many clauses have each status. */
export function countGold(judged: readonly JudgedClause[]): GoldCounts {
  const counts = { unanimous: 0, adjudicated: 0, single: 0, conflicting: 0 };
  for (const { gold } of judged) if (gold.status !== null) counts[gold.status] += 1;
  return counts;
}

/**
 * The clauses of the library that somebody judged, by policy and place. Words that no longer stand in the text are passed over.
 *
 * @throws LacunaError `not-found` if a policy named is not in the library.
 */
export function listJudged(bench: Workbench, policyIds?: readonly PolicyId[]): readonly JudgedClause[] {
  const { standing } = bench.ledger.current();
  const records = policyIds?.map((id) => getPolicy(bench.db, id)) ?? listPolicies(bench.db);
  return records.flatMap((record) => (standing.of(record.id).size === 0 ? [] : judgePolicy(bench, record)));
}

function judgePolicy(bench: Workbench, record: PolicyRecord): readonly JudgedClause[] {
  const { text, segments, standing } = joinPolicy(bench, record);
  const said = Map.groupBy(standing, toSpanKey);
  return segments.flatMap((segment) => {
    const words = isLabelled(segment) ? said.get(toSpanKey(segment)) : undefined;
    const gold = judgeGold(words?.filter(({ start, end, quote }) => text.slice(start, end) === quote) ?? []);
    return gold.status === null ? [] : [{ record, segment, gold }];
  });
}

/** A decision as others see it. */
export function toAnswer(decision: Decision): Answer {
  const { labels, decidedAt, certainty, note } = decision;
  return { annotator: toAnnotator(decision), labels, decidedAt, certainty: certainty ?? null, note: note ?? null };
}
