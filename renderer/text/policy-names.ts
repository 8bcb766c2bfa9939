import { dateOf, toCompany } from '../../main/contract/policy-names.ts';
import type { PolicyId, PolicySummary } from '../../main/contract/types.ts';

/** A policy among its versions: the company, the date it carries, and the file's name, which tells them apart where the rest is alike. */
export function toVersionName(policy: PolicySummary): string {
  const day = dateOf(policy);
  return [
    toCompany(policy),
    ...(day === null ? [] : [toDay(day)]),
    ...(toCompany(policy) === policy.name ? [] : [policy.name]),
  ].join(', ');
}

/** The name by which a control of each policy's line is called: company and title, and what tells apart those that have both alike. */
export function toListedNames(policies: readonly PolicySummary[]): ReadonlyMap<PolicyId, string> {
  const alike = Map.groupBy(policies, toListedName);
  return new Map(
    [...alike].flatMap(([name, group]) =>
      group.map((policy) => [policy.id, group.length === 1 ? name : toVersionName(policy)] as const),
    ),
  );
}

function toListedName(policy: PolicySummary): string {
  const second = policy.company === null ? policy.name : (policy.title ?? policy.name);
  return second === toCompany(policy) ? second : `${toCompany(policy)}, ${second}`;
}

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

/** An ISO date as people write it: 1 Apr 2017. */
export function toDay(isoDate: string): string {
  return DAY.format(new Date(`${isoDate}T00:00:00Z`));
}

/** Which date a policy carries and what kind of date it is. */
export function toDateLine(policy: Pick<PolicySummary, 'effectiveDate' | 'archivedDate'>): string {
  if (policy.effectiveDate !== null) return `Effective ${toDay(policy.effectiveDate)}`;
  if (policy.archivedDate !== null) return `Archived ${toDay(policy.archivedDate)}`;
  return 'No date in the text';
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
