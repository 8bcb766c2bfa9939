import type { AspectId } from '../aspects.ts';
import type { Fact } from '../finding.ts';
import type { ReadClause } from '../read-clause.ts';

/** The facts of a policy, each under the aspect whose cell shows it. */
export function findFacts(
  _policy: { readonly text: string; readonly effectiveDate: string | null },
  _clauses: readonly ReadClause[],
): ReadonlyMap<AspectId, readonly Fact[]> {
  return new Map();
}
