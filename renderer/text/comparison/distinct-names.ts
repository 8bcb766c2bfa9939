import type { PolicyId, PolicySummary } from '../../../main/contract/types.ts';
import { dateOf } from '../policy-order.ts';
import { toCompany, toDateLine, toDay } from '../policy-names.ts';

/**
 * A short name for each of some policies by which they can be told apart: the company where no other has it, with the date where two
 * have, and with the file's name where that does not help.
 */
export function toDistinctNames(policies: readonly PolicySummary[]): ReadonlyMap<PolicyId, string> {
  const dated = (policy: PolicySummary): string => {
    const day = dateOf(policy);
    return day === null ? toCompany(policy) : `${toCompany(policy)} ${toDay(day)}`;
  };
  const [byCompany, byDate] = [Map.groupBy(policies, toCompany), Map.groupBy(policies, dated)];
  return new Map(
    policies.map((policy) => {
      if (byCompany.get(toCompany(policy))?.length === 1) return [policy.id, toCompany(policy)];
      if (byDate.get(dated(policy))?.length === 1) return [policy.id, dated(policy)];
      return [policy.id, `${toCompany(policy)} (${policy.name})`];
    }),
  );
}

/** A name for each of some policies that stands beside its date: the company, with the file's name where another has both alike. */
export function toDatedNames(policies: readonly PolicySummary[]): ReadonlyMap<PolicyId, string> {
  const alike = Map.groupBy(policies, (policy) => `${toCompany(policy)}\n${toDateLine(policy)}`);
  return new Map(
    [...alike.values()].flatMap((group) =>
      group.map((policy) => {
        const company = toCompany(policy);
        return [policy.id, group.length === 1 ? company : `${company} (${policy.name})`] as const;
      }),
    ),
  );
}
