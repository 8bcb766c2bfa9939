import type { Comparison, PolicyId } from '../contract/types.ts';
import { compare } from '../core/5-compare/grid.ts';
import { toStandingClauses } from '../core/5-compare/standing-clause.ts';
import { openPolicy } from './library.ts';
import type { Workbench } from './workbench.ts';

/**
 * Policies side by side, in the order asked for.
 *
 * @throws LacunaError `not-found` if one of them is not in the library.
 */
export function comparePolicies(bench: Workbench, policyIds: readonly PolicyId[]): Comparison {
  const readings = policyIds.map((policyId) => openPolicy(bench, policyId));
  const rows = compare(
    readings.map(({ policy, text, segments }) => ({
      id: policy.id,
      extent: policy.extent,
      clauses: toStandingClauses(text, segments),
    })),
  );
  return { policies: readings.map(({ policy }) => policy), rows };
}
