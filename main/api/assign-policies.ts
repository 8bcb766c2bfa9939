import type { Request, Response } from '../contract/api.ts';
import type { AssignmentPlan, AssignmentPreview, PolicyReaders, ReaderChange } from '../contract/assignment.ts';
import { toDecisionId } from '../contract/decode.ts';
import { LacunaError } from '../contract/errors.ts';
import type { DecisionId } from '../contract/types.ts';
import { planAssignment } from '../core/5-compare/agreement/plan-assignment.ts';
import { appendAssignmentChange } from '../store/assignment-changes.ts';
import { getPolicy, listPolicies } from '../store/policies.ts';
import { inTransaction } from '../store/sql.ts';
import { getReaders } from './assigned-policies.ts';
import { countPolicies } from './policy-counts.ts';
import { getAuthor, type Workbench } from './workbench.ts';

/**
 * Work out who would read what. Clauses are counted as the library counts them.
 *
 * @throws LacunaError `not-found` if a policy named is not in the library.
 */
export function previewAssignment(bench: Workbench, plan: AssignmentPlan): AssignmentPreview {
  const { db, hash } = bench;
  const records = plan.policyIds?.map((id) => getPolicy(db, id)) ?? listPolicies(db);
  const counts = countPolicies(bench, records);
  const sized = records.map(({ id }, at) => ({ policyId: id, clauses: counts[at]?.clauses ?? 0 }));
  const before = getReaders(bench);
  const { policies, loads, overlaps } = planAssignment(sized, plan);
  const shown = policies.map(({ policyId, annotators }, at) => ({
    policyId,
    annotators,
    clauses: sized[at]?.clauses ?? 0,
    before: before.get(policyId) ?? [],
  }));
  return {
    state: hash(new TextEncoder().encode(JSON.stringify(shown))),
    policies: shown,
    loads,
    overlaps,
    bound: sized.reduce((most, { clauses }) => Math.max(most, clauses), 0),
    changed: shown.filter((one) => !isSame(one.before, one.annotators)).length,
  };
}

/**
 * Assign policies as a plan has it, as one entry of the log. Policies whose readers stay the same are not in it.
 *
 * @throws LacunaError as {@link previewAssignment}, and `assignment-changed` if this is not what was shown before.
 */
export function applyAssignment(
  bench: Workbench,
  { plan, state }: Request<'assignment.apply'>,
): Response<'assignment.apply'> {
  const answer = inTransaction(bench.db, () => {
    const preview = previewAssignment(bench, plan);
    if (preview.state !== state) throw new LacunaError('assignment-changed');
    return { changed: preview.changed, entry: append(bench, preview.policies.flatMap(toChange)) };
  });
  bench.push({ type: 'changed', what: 'assignments', policyId: null });
  return answer;
}

/**
 * Say who reads one policy.
 *
 * @throws LacunaError `not-found` if it is not in the library.
 */
export function assignPolicy(bench: Workbench, { policyId, annotators: given }: PolicyReaders): PolicyReaders {
  const annotators = given.toSorted();
  inTransaction(bench.db, () => {
    getPolicy(bench.db, policyId);
    append(bench, toChange({ policyId, annotators, before: getReaders(bench).get(policyId) ?? [] }));
  });
  bench.push({ type: 'changed', what: 'assignments', policyId });
  return { policyId, annotators };
}

/** Names all readers, not the new ones alone: so the entry means the same when one before it is taken back. */
function toChange({
  policyId,
  annotators,
  before,
}: PolicyReaders & { readonly before: readonly string[] }): readonly ReaderChange[] {
  if (isSame(before, annotators)) return [];
  return [{ policyId, on: annotators, off: before.filter((name) => !annotators.includes(name)) }];
}

function append(bench: Workbench, readers: readonly ReaderChange[]): DecisionId | null {
  if (readers.length === 0) return null;
  const { db, clock, newId } = bench;
  const by = { author: getAuthor(bench), decidedAt: clock().toISOString() };
  const id = toDecisionId(newId());
  appendAssignmentChange(db, { id, ...by, readers });
  return id;
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name, at) => name === b[at]);
}
