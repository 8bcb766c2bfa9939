import type { AssignmentLoad, AssignmentOverlap, AssignmentPlan, PolicyReaders } from '../../../contract/assignment.ts';
import type { PolicyId } from '../../../contract/types.ts';
import { createRandom, type Random, shuffle } from '../../3-label/random.ts';

/** A policy that is to be read, and how long that takes. */
export interface SizedPolicy {
  readonly policyId: PolicyId;
  readonly clauses: number;
}

/** Who reads what, and how the work is spread. */
export interface PlannedAssignment {
  /** In the order of the policies given. */
  readonly policies: readonly PolicyReaders[];
  readonly loads: readonly AssignmentLoad[];
  readonly overlaps: readonly AssignmentOverlap[];
}

/**
 * Share policies out. The seed draws which of them several people read; longest first, each goes to those who have the fewest clauses by then,
 * of equals to those whom the seed draws, so that everybody comes to share something with everybody.
 *
 * No two annotators’ clauses differ by more than those of the longest policy: giving a policy to those with the least can’t part two by more.
 * The order of policies and names given makes no difference to who reads what.
 *
 * Longest first after R. Graham (1969), Bounds on multiprocessing timing anomalies.
 */
export function planAssignment(policies: readonly SizedPolicy[], plan: AssignmentPlan): PlannedAssignment {
  const annotators = plan.annotators.toSorted();
  const random = createRandom(plan.seed);
  const drawn = drawOrder(
    policies.toSorted((a, b) => (a.policyId < b.policyId ? -1 : 1)),
    random,
  );
  const several = countShared(policies.length, plan);
  const held = new Map(annotators.map((name) => [name, 0]));
  const readers = new Map<PolicyId, readonly string[]>();
  const give = (some: readonly SizedPolicy[], count: number): void => {
    for (const { policyId, clauses } of some.toSorted((a, b) => b.clauses - a.clauses)) {
      const least = drawOrder(annotators, random)
        .toSorted((a, b) => (held.get(a) ?? 0) - (held.get(b) ?? 0))
        .slice(0, count);
      for (const name of least) held.set(name, (held.get(name) ?? 0) + clauses);
      readers.set(policyId, least.toSorted());
    }
  };
  give(drawn.slice(0, several), plan.readers);
  give(drawn.slice(several), 1);
  const read = policies.map((policy) => ({ ...policy, annotators: readers.get(policy.policyId) ?? [] }));
  return {
    policies: read.map(({ policyId, annotators: names }) => ({ policyId, annotators: names })),
    loads: annotators.map((name) => toLoad(read, name)),
    overlaps: annotators.flatMap((first, at) =>
      annotators.slice(at + 1).map((second) => toOverlap(read, first, second)),
    ),
  };
}

function countShared(policies: number, { shared, readers }: AssignmentPlan): number {
  if (readers < 2) return 0;
  return Math.min(policies, shared.unit === 'policies' ? shared.amount : Math.round((policies * shared.amount) / 100));
}

function drawOrder<T>(items: readonly T[], random: Random): readonly T[] {
  const order = Int32Array.from(items.keys());
  shuffle(order, random);
  return [...order].map((at) => items[at] as T);
}

type ReadPolicy = SizedPolicy & PolicyReaders;

function countClauses(policies: readonly SizedPolicy[]): number {
  return policies.reduce((sum, { clauses }) => sum + clauses, 0);
}

function toLoad(policies: readonly ReadPolicy[], annotator: string): AssignmentLoad {
  const own = policies.filter(({ annotators }) => annotators.includes(annotator));
  return {
    annotator,
    policies: own.length,
    clauses: countClauses(own),
    sharedPolicies: own.filter(({ annotators }) => annotators.length > 1).length,
  };
}

function toOverlap(policies: readonly ReadPolicy[], first: string, second: string): AssignmentOverlap {
  const both = policies.filter(({ annotators }) => annotators.includes(first) && annotators.includes(second));
  return { first, second, policies: both.length, clauses: countClauses(both) };
}
