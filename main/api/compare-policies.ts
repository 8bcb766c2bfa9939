import type { Request } from '../contract/api.ts';
import { FULL_CHECKLIST } from '../contract/checklists.ts';
import type { ComparisonReport } from '../contract/comparison.ts';
import type { Finding } from '../contract/findings.ts';
import type { PolicyReading } from '../contract/types.ts';
import { isEnglish } from '../core/1-ingest/language.ts';
import { toComparisonReport, type Column } from '../core/5-compare/comparison-report.ts';
import { toLabelledPolicy } from '../core/5-compare/labelled-policy.ts';
import { createToPlace } from '../core/5-compare/source-place.ts';
import { toStandingClauses } from '../core/5-compare/standing-clause.ts';
import { getChecklist } from './checklists.ts';
import { findPolicies } from './find-policies.ts';
import { openPolicy } from './library.ts';
import type { Workbench } from './workbench.ts';

/**
 * Policies side by side, in the order asked for, each once.
 *
 * @throws LacunaError `not-found` if one of them is not in the library, or there is no such checklist.
 */
export async function comparePolicies(
  bench: Workbench,
  { policyIds, checklistId = FULL_CHECKLIST }: Request<'comparison.get'>,
): Promise<ComparisonReport> {
  const checklist = getChecklist(bench, checklistId);
  const readings = [...new Set(policyIds)].map((policyId) => openPolicy(bench, policyId));
  const readable = readings.filter(({ text }) => isEnglish(text));
  const labelled = readable.map(({ text, segments, policy }) => toLabelledPolicy({ ...policy, text, segments }));
  const findings = await findPolicies(bench, labelled);
  const columns = readings.map((reading) => toColumn(reading, findings[readable.indexOf(reading)] ?? null));
  const { id, name } = bench.model.info;
  return toComparisonReport(columns, checklist, { id, name });
}

function toColumn({ policy, text, segments, places }: PolicyReading, findings: readonly Finding[] | null): Column {
  return {
    policy,
    found: {
      id: policy.id,
      extent: policy.extent,
      clauses: toStandingClauses(text, segments),
      findings: new Map((findings ?? []).map((finding) => [finding.aspect, finding])),
      decisions: new Map(),
      obstacle: findings === null ? 'not-english' : null,
      toPlace: createToPlace(text, policy.mediaType, places),
    },
  };
}
