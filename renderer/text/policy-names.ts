import type { PolicyId, PolicySummary } from '../../main/contract/types.ts';

/** Whom a policy belongs to, as a heading shows it: the company, else the title, else the file's name. */
export function toCompany(policy: Pick<PolicySummary, 'company' | 'title' | 'name'>): string {
  return policy.company ?? policy.title ?? policy.name;
}

/** A policy among its versions: the company, the date it carries, and the file's name, which tells them apart where the rest is alike. */
export function toVersionName(policy: PolicySummary): string {
  const { effectiveDate, archivedDate } = policy;
  const day = effectiveDate ?? archivedDate;
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
