import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AssignmentPlan } from '../../../../main/contract/assignment.ts';
import type { PolicyId } from '../../../../main/contract/types.ts';
import { planAssignment, type SizedPolicy } from '../../../../main/core/5-compare/agreement/plan-assignment.ts';
import { replayAssignments } from '../../../../main/core/5-compare/agreement/replay-assignments.ts';

const toId = (at: number): PolicyId => at.toString(16).padStart(64, '0') as PolicyId;
const toSized = (sizes: readonly number[]): readonly SizedPolicy[] =>
  sizes.map((clauses, at) => ({ policyId: toId(at), clauses }));

const names = fc.uniqueArray(fc.constantFrom('Ann', 'Bo', 'Cy', 'Di', 'Ed', 'Fay', 'Gil'), { minLength: 1 });
const planned = fc
  .record({
    sizes: fc.array(fc.nat(400), { maxLength: 60 }),
    annotators: names,
    unit: fc.constantFrom('percent' as const, 'policies' as const),
    amount: fc.nat(100),
    readers: fc.integer({ min: 1, max: 7 }),
    seed: fc.nat(),
  })
  .map(({ sizes, annotators, unit, amount, readers, seed }) => ({
    sizes,
    plan: {
      annotators,
      shared: { unit, amount },
      readers: Math.min(readers, annotators.length),
      seed,
    } satisfies AssignmentPlan,
  }));

const EVEN: AssignmentPlan = {
  annotators: ['Ann', 'Bo', 'Cy', 'Di'],
  shared: { unit: 'percent', amount: 25 },
  readers: 2,
  seed: 7,
};

describe('Sharing policies out', () => {
  test('gives everybody the same within the clauses of the longest policy', () => {
    fc.assert(
      fc.property(planned, ({ sizes, plan }) => {
        const { loads } = planAssignment(toSized(sizes), plan);
        const clauses = loads.map((load) => load.clauses);
        expect(Math.max(...clauses) - Math.min(...clauses)).toBeLessThanOrEqual(Math.max(0, ...sizes));
      }),
      { seed: 6, numRuns: 400 },
    );
  });

  test('has as many policies read by several as was asked, by as many different people, and all others by one', () => {
    fc.assert(
      fc.property(planned, ({ sizes, plan }) => {
        const { policies } = planAssignment(toSized(sizes), plan);
        const { unit, amount } = plan.shared;
        const asked = unit === 'policies' ? amount : Math.round((sizes.length * amount) / 100);
        const several = plan.readers < 2 ? 0 : Math.min(asked, sizes.length);
        expect(
          policies.filter(({ annotators }) => annotators.length === plan.readers && plan.readers > 1),
        ).toHaveLength(several);
        expect(policies.filter(({ annotators }) => annotators.length === 1)).toHaveLength(sizes.length - several);
        for (const { annotators } of policies) expect(new Set(annotators).size).toBe(annotators.length);
      }),
      { seed: 6, numRuns: 400 },
    );
  });

  test('says the same whatever the order of names and policies', () => {
    fc.assert(
      fc.property(planned, ({ sizes, plan }) => {
        const policies = toSized(sizes);
        const turned = planAssignment(policies.toReversed(), { ...plan, annotators: plan.annotators.toReversed() });
        const straight = planAssignment(policies, plan);
        expect(turned.policies.toReversed()).toEqual(straight.policies);
        expect(turned.loads).toEqual(straight.loads);
        expect(turned.overlaps).toEqual(straight.overlaps);
      }),
      { seed: 6, numRuns: 100 },
    );
  });

  test('draws other policies with another seed', () => {
    const policies = toSized(Array.from({ length: 40 }, () => 10));
    const drawn = [1, 2].map((seed) => planAssignment(policies, { ...EVEN, seed }).policies);
    expect(drawn[0]).not.toEqual(drawn[1]);
  });

  test('lets everybody share something with everybody, where policies are alike and many', () => {
    const { overlaps, loads } = planAssignment(toSized(Array.from({ length: 400 }, () => 10)), EVEN);
    expect(overlaps).toHaveLength(6);
    expect(Math.min(...overlaps.map(({ policies }) => policies))).toBeGreaterThan(5);
    expect(overlaps.reduce((sum, { policies }) => sum + policies, 0)).toBe(100);
    expect(overlaps.reduce((sum, { clauses }) => sum + clauses, 0)).toBe(1000);
    expect(loads.reduce((sum, { sharedPolicies }) => sum + sharedPolicies, 0)).toBe(200);
    expect(loads.map(({ clauses }) => clauses)).toEqual([1250, 1250, 1250, 1250]);
  });

  test('has nothing to share out where there is nothing', () => {
    expect(planAssignment([], { ...EVEN, annotators: ['Ann'], readers: 1 })).toEqual({
      policies: [],
      loads: [{ annotator: 'Ann', policies: 0, clauses: 0, sharedPolicies: 0 }],
      overlaps: [],
    });
  });
});

describe('Replaying assignments', () => {
  const change = (at: number, on: readonly string[], off: readonly string[] = []) => ({ policyId: toId(at), on, off });

  test.each([
    ['nothing', [], []],
    ['a name', [[change(1, ['Bo'])]], [[toId(1), ['Bo']]]],
    ['names in order', [[change(1, ['Bo', 'Ann'])]], [[toId(1), ['Ann', 'Bo']]]],
    ['what others said of others', [[change(1, ['Bo'])], [change(1, ['Ann'])]], [[toId(1), ['Ann', 'Bo']]]],
    ['the later word on one name', [[change(1, ['Bo'])], [change(1, ['Ann'], ['Bo'])]], [[toId(1), ['Ann']]]],
    ['a policy that nobody reads any more', [[change(1, ['Bo'])], [change(1, [], ['Bo'])]], [[toId(1), []]]],
  ])('keeps %s', (_, changes, readers) => {
    expect([...replayAssignments(changes)]).toEqual(readers);
  });
});
