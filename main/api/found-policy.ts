import type { Finding } from '../contract/findings.ts';
import type { PolicyReading } from '../contract/types.ts';
import type { FoundPolicy } from '../core/5-compare/aspect-cell.ts';
import { createToPlace } from '../core/5-compare/source-place.ts';
import { toStandingClauses } from '../core/5-compare/standing-clause.ts';
import { readGapDecisions } from './gap-decisions.ts';
import type { Workbench } from './workbench.ts';

/** A policy of the library with what was found in it (null where it is not in English) and what people judged. */
export function toFoundPolicy(
  bench: Workbench,
  { policy, text, segments, places }: PolicyReading,
  findings: readonly Finding[] | null,
): FoundPolicy {
  return {
    id: policy.id,
    extent: policy.extent,
    clauses: toStandingClauses(text, segments),
    findings: new Map((findings ?? []).map((finding) => [finding.aspect, finding])),
    decisions: readGapDecisions(bench, policy.id),
    obstacle: findings === null ? 'not-english' : null,
    toPlace: createToPlace(text, policy.mediaType, places),
  };
}
