import type { Request } from '../contract/api.ts';
import type { Alignment, AlignmentObstacle, PairOverride } from '../contract/alignment.ts';
import type { Finding } from '../contract/findings.ts';
import type { PolicyReading } from '../contract/types.ts';
import { isEnglish } from '../core/1-ingest/language.ts';
import { toAlignablePolicy } from '../core/5-compare/align/alignable-policy.ts';
import type { AlignablePolicy } from '../core/5-compare/align/clause.ts';
import { toStandingClauses } from '../core/5-compare/standing-clause.ts';
import { openTask, runComparing } from './align-job.ts';
import { findPolicies } from './find-policies.ts';
import { openPolicy } from './library.ts';
import { listPairs } from './pair-decisions.ts';
import type { Workbench } from './workbench.ts';

/**
 * The clauses of two policies side by side: as they are cut and labelled now, with what people said of pairs before all else.
 *
 * @throws LacunaError `not-found` if one of them is not in the library, `cancelled`.
 */
export async function alignPolicies(bench: Workbench, request: Request<'alignment.get'>): Promise<Alignment> {
  const [a, b] = [openPolicy(bench, request.a), openPolicy(bench, request.b)];
  const obstacle = findObstacle(a.text, b.text);
  const policies = { a: a.policy, b: b.policy, obstacle };
  if (obstacle !== null && obstacle !== 'same-text') {
    return { ...policies, pairs: [], onlyA: toSpans(a), onlyB: toSpans(b), repeats: { a: [], b: [] } };
  }
  const task = openTask(bench, request.taskId);
  const [findingsOfA, findingsOfB] = await findPolicies(bench, [a, b], task);
  const [one, other] = [toAlignable(a, findingsOfA ?? null), toAlignable(b, findingsOfB ?? null)];
  const couple = { a: one, b: other, overrides: readOverrides(bench, request) };
  return { ...policies, ...(await runComparing(bench, 'align', couple, task)) };
}

/** What keeps two texts from being aligned, or from being worth it; null for nothing. */
export function findObstacle(a: string, b: string): AlignmentObstacle | null {
  if (!isEnglish(a)) return 'a-not-english';
  if (!isEnglish(b)) return 'b-not-english';
  return a === b ? 'same-text' : null;
}

function toAlignable({ policy, text, segments }: PolicyReading, findings: readonly Finding[] | null): AlignablePolicy {
  return toAlignablePolicy(policy.company, toStandingClauses(text, segments), findings ?? []);
}

function toSpans({ text, segments }: PolicyReading): Alignment['onlyA'] {
  return toStandingClauses(text, segments).map(({ start, end }) => ({ start, end }));
}

function readOverrides(bench: Workbench, { a, b }: Request<'alignment.get'>): readonly PairOverride[] {
  return listPairs(bench, { a, b }).map(({ verdict, a: one, b: other }) => {
    const paired = verdict === 'pair';
    return one.policyId === a ? { a: one, b: other, paired } : { a: other, b: one, paired };
  });
}
