import type { FactDifference } from '../../../contract/alignment.ts';
import type { Fact } from '../../../contract/findings.ts';

type Stated = Pick<Fact, 'type' | 'value' | 'role'>;

/** The facts on which two sides differ, type by type and role by role, in the order in which they are first stated. */
export function findDifferences(a: readonly Stated[], b: readonly Stated[]): readonly FactDifference[] {
  const groups = Map.groupBy([...a, ...b], ({ type, role }) => `${type}\n${role ?? ''}`);
  return [...groups.values()].flatMap((facts) => {
    const [first] = facts;
    if (first === undefined) return [];
    const [one, other] = [toValues(a, first), toValues(b, first)];
    if (one.length === other.length && one.every((value) => other.includes(value))) return [];
    return [{ type: first.type, role: first.role, a: one, b: other }];
  });
}

function toValues(facts: readonly Stated[], { type, role }: Stated): readonly string[] {
  return [...new Set(facts.filter((one) => one.type === type && one.role === role).map(({ value }) => value))];
}
