import type { ReaderChange } from '../../../contract/assignment.ts';
import type { PolicyId } from '../../../contract/types.ts';

/** Who reads which policy after some changes, in the log’s order; of what two say of one person and policy the later counts. Names are in order. */
export function replayAssignments(
  changes: readonly (readonly ReaderChange[])[],
): ReadonlyMap<PolicyId, readonly string[]> {
  const readers = new Map<PolicyId, Set<string>>();
  for (const { policyId, on, off } of changes.flat()) {
    const names = readers.get(policyId) ?? new Set<string>();
    for (const name of off) names.delete(name);
    for (const name of on) names.add(name);
    readers.set(policyId, names);
  }
  return new Map([...readers].map(([policyId, names]) => [policyId, [...names].toSorted()]));
}
