import type { PolicyId, PolicySummary } from './types.ts';

/** What policies are called by, and told apart by. */
export type NamedPolicy = Pick<PolicySummary, 'id' | 'company' | 'title' | 'name' | 'effectiveDate' | 'archivedDate'>;

/** Whom a policy belongs to, as a heading shows it: the company, else the title, else the file's name. */
export function toCompany({ company, title, name }: Pick<NamedPolicy, 'company' | 'title' | 'name'>): string {
  return company ?? title ?? name;
}

/** The day that a policy carries, as an ISO date: the one from which it holds, else that of its copy in an archive; null for none. */
export function dateOf({
  effectiveDate,
  archivedDate,
}: Pick<NamedPolicy, 'effectiveDate' | 'archivedDate'>): string | null {
  return effectiveDate ?? archivedDate;
}

/**
 * A short name for each of some policies by which they can be told apart, wherever no date stands beside it: the company where no other has
 * it, else with its date, “Acme, 2019-04-01”, and with the file's name in brackets where it has no date, or another the same. `toDay` puts an ISO date into words.
 */
export function toDistinctNames(
  policies: readonly NamedPolicy[],
  toDay: (isoDate: string) => string = (isoDate) => isoDate,
): ReadonlyMap<PolicyId, string> {
  const groups = Map.groupBy(policies, toCompany);
  return new Map([...groups].flatMap(([company, group]) => group.map((one) => [one.id, toName(company, one, group)])));

  function toName(company: string, policy: NamedPolicy, group: readonly NamedPolicy[]): string {
    if (group.length === 1) return company;
    const day = dateOf(policy);
    const isAlone = group.filter((other) => dateOf(other) === day).length === 1;
    if (day !== null && isAlone) return `${company}, ${toDay(day)}`;
    return company === policy.name ? company : `${company} (${policy.name})`;
  }
}
