import type { Request } from '../contract/api.ts';
import type { Redline, VersionComparison } from '../contract/alignment.ts';
import type { PolicySpan } from '../contract/findings.ts';
import { LacunaError } from '../contract/errors.ts';
import { findAspectChanges } from '../core/5-compare/redline/aspect-changes.ts';
import { redline } from '../core/5-compare/redline/redline.ts';
import { shiftRedline } from '../core/5-compare/redline/shift-redline.ts';
import type { ClauseText } from '../core/5-compare/redline/version-clauses.ts';
import { toStandingClauses } from '../core/5-compare/standing-clause.ts';
import { quote } from '../core/span.ts';
import { readText } from '../store/documents.ts';
import { getPolicy } from '../store/policies.ts';
import { openTask, runComparing } from './align-job.ts';
import { findObstacle } from './align-policies.ts';
import { findPolicies } from './find-policies.ts';
import { openPolicy } from './library.ts';
import type { Workbench } from './workbench.ts';

/**
 * What changes from one stretch of a policy to one of another, or of the same. Spans are of the policies' texts.
 *
 * @throws LacunaError `not-found` if a policy is not in the library, `clause-changed` if a stretch leaves its text.
 */
export function redlineStretches(bench: Workbench, { a, b }: Request<'redline.get'>): Redline {
  return shiftRedline(redline(readWords(bench, a), readWords(bench, b)), a.start, b.start);
}

/**
 * Two versions of a policy, clause by clause and aspect by aspect; `a` is taken for the older, whatever their dates.
 *
 * Aspects are compared where both are in English; otherwise there are none.
 *
 * @throws LacunaError `not-found` if one of them is not in the library, `cancelled`.
 */
export async function redlineVersions(
  bench: Workbench,
  request: Request<'version.compare'>,
): Promise<VersionComparison> {
  const [a, b] = [openPolicy(bench, request.a), openPolicy(bench, request.b)];
  const task = openTask(bench, request.taskId);
  const [before, after] = await findPolicies(bench, [a, b], task);
  const [older, newer] = [toStandingClauses(a.text, a.segments), toStandingClauses(b.text, b.segments)];
  return {
    a: a.policy,
    b: b.policy,
    obstacle: findObstacle(a.text, b.text),
    changes: await runComparing(bench, 'redline', { a: older.map(toClauseText), b: newer.map(toClauseText) }, task),
    aspects: findAspectChanges(before ?? [], after ?? []),
  };
}

function toClauseText({ start, end, text, leadIn }: ClauseText): ClauseText {
  return { start, end, text, leadIn };
}

function readWords({ db }: Workbench, { policyId, start, end }: PolicySpan): string {
  const text = readText(db, getPolicy(db, policyId).key);
  if (end > text.length) throw new LacunaError('clause-changed');
  return quote(text, { start, end });
}
