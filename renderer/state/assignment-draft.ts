import { useState } from 'react';
import type { AssignmentPlan, Assignments } from '../../main/contract/assignment.ts';
import type { PolicyId, PolicySummary } from '../../main/contract/types.ts';

/** Which policies are to be assigned. */
export type AssignmentScope = 'all' | 'selected' | 'unassigned';

/** What a person has entered for a plan. Numbers are as typed, since what is typed need not be one yet. */
export interface AssignmentDraft {
  readonly annotators: readonly string[];
  readonly scope: AssignmentScope;
  readonly amount: string;
  readonly unit: AssignmentPlan['shared']['unit'];
  readonly readers: string;
  readonly seed: string;
}

/** The policies of each scope. */
export interface ScopedPolicies {
  readonly all: readonly PolicySummary[];
  readonly selected: readonly PolicySummary[];
  readonly unassigned: readonly PolicySummary[];
}

/** The form of a plan. It begins with what is selected in the library, if anything is. */
export function useAssignmentDraft(
  hasSelected: boolean,
): readonly [AssignmentDraft, (part: Partial<AssignmentDraft>) => void] {
  const [draft, setDraft] = useState<AssignmentDraft>({
    annotators: [],
    scope: hasSelected ? 'selected' : 'all',
    amount: '20',
    unit: 'percent',
    readers: '2',
    seed: '1',
  });
  return [draft, (part) => setDraft((held) => ({ ...held, ...part }))];
}

/** Which policies belong to each scope. */
export function toScopes(
  policies: readonly PolicySummary[],
  assigned: Assignments['policies'],
  selected: ReadonlySet<PolicyId>,
): ScopedPolicies {
  const held = new Set(assigned.map(({ policyId }) => policyId));
  return {
    all: policies,
    selected: policies.filter(({ id }) => selected.has(id)),
    unassigned: policies.filter(({ id }) => !held.has(id)),
  };
}

/** The plan of a draft, or in words what is missing. */
export function toPlan(draft: AssignmentDraft, scopes: ScopedPolicies): AssignmentPlan | string {
  const { annotators, scope, unit } = draft;
  const policies = scopes[scope];
  if (annotators.length === 0) return 'Choose at least one annotator.';
  if (policies.length === 0) return 'There is no policy to assign.';
  const most = unit === 'percent' ? 100 : policies.length;
  const amount = toWhole(draft.amount, most);
  if (amount === null) return `How many policies several people read is a whole number from 0 to ${most}.`;
  const readers = toWhole(draft.readers, annotators.length);
  if (amount > 0 && (readers === null || readers < 2))
    return annotators.length < 2
      ? 'One annotator alone shares nothing: enter 0, or choose another annotator.'
      : `How many people read those is ${annotators.length === 2 ? '2' : `a whole number from 2 to ${annotators.length}`}.`;
  const seed = toWhole(draft.seed, 2 ** 32 - 1);
  if (seed === null) return 'The seed is a whole number from 0 to 4294967295.';
  return {
    ...(scope === 'all' ? {} : { policyIds: policies.map(({ id }) => id) }),
    annotators,
    shared: { unit, amount },
    readers: amount === 0 ? 1 : (readers ?? 1),
    seed,
  };
}

function toWhole(typed: string, most: number): number | null {
  const value = /^\d{1,10}$/.test(typed.trim()) ? Number(typed) : Number.NaN;
  return value <= most ? value : null;
}
