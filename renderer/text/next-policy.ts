import type { PolicyId, PolicySummary } from '../../main/contract/types.ts';

/**
 * The policy to go on with after one: the next, in the library's order and round, of which clauses are undecided. Where policies are assigned to whoever
 * decides now, it is the next of them, those that are decided last. Null where there is no other.
 */
export function findNextPolicy(
  policies: readonly PolicySummary[],
  after: PolicyId,
  mine: ReadonlySet<PolicyId>,
): PolicySummary | null {
  const here = policies.findIndex(({ id }) => id === after);
  const others = [...policies.slice(here + 1), ...policies.slice(0, Math.max(0, here))];
  const isOpen = ({ id, decided, clauses }: PolicySummary): boolean =>
    decided < clauses && (mine.size === 0 || mine.has(id));
  return others.find(isOpen) ?? others.find(({ id }) => mine.has(id)) ?? null;
}
