import type { Request } from '../contract/api.ts';
import { LacunaError } from '../contract/errors.ts';
import type { PolicyId, PolicyReading, PolicySummary } from '../contract/types.ts';
import { editPolicy, findPolicy, getPolicy, listPolicies, markRemoved } from '../store/policies.ts';
import { inTransaction } from '../store/sql.ts';
import { summariseShown } from './blind.ts';
import { readPolicy, summarise, type Workbench } from './workbench.ts';

/** Every policy in the library as the person who decides now may see it, in the order in which they came in. */
export function listLibrary(bench: Workbench): readonly PolicySummary[] {
  return summariseShown(bench, listPolicies(bench.db));
}

/**
 * One policy for the reader.
 *
 * @throws LacunaError `not-found` if it is not in the library.
 */
export function openPolicy(bench: Workbench, policyId: PolicyId): PolicyReading {
  return readPolicy(bench, getPolicy(bench.db, policyId));
}

/**
 * Correct what ingest guessed about a policy.
 *
 * @throws LacunaError `not-found` if it is not in the library.
 */
export function correctPolicy(bench: Workbench, { policyId, ...edit }: Request<'policy.edit'>): PolicySummary {
  const { db, clock } = bench;
  inTransaction(db, () => editPolicy(db, getPolicy(db, policyId), edit, clock().toISOString()));
  return announce(bench, policyId);
}

/** Take a policy out of the library; false if it was not in it. Its text and decisions stay in the file. */
export function removePolicy({ db, clock, push }: Workbench, policyId: PolicyId): boolean {
  const removed = inTransaction(db, () => {
    const policy = findPolicy(db, policyId);
    if (policy === null || policy.removedAt !== null) return false;
    markRemoved(db, policy.key, clock().toISOString());
    return true;
  });
  if (removed) push({ type: 'changed', what: 'policies', policyId });
  return removed;
}

/**
 * Put a policy back that was taken out; one that is in the library stays there.
 *
 * @throws LacunaError `not-found` if the file never held it.
 */
export function restorePolicy(bench: Workbench, policyId: PolicyId): PolicySummary {
  const { db } = bench;
  inTransaction(db, () => {
    const policy = findPolicy(db, policyId);
    if (policy === null) throw new LacunaError('not-found', { what: 'The policy' });
    markRemoved(db, policy.key, null);
  });
  return announce(bench, policyId);
}

function announce(bench: Workbench, policyId: PolicyId): PolicySummary {
  bench.push({ type: 'changed', what: 'policies', policyId });
  return summarise(bench, getPolicy(bench.db, policyId));
}
