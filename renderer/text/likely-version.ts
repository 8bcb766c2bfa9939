import type { PolicySummary } from '../../main/contract/types.ts';

/** Fewer letters than this say nothing about whose policy a file holds. */
const SHORTEST_STEM = 4;

/**
 * The policies of which another may be a newer version, the likeliest first: those of the same company, title or file name (years and
 * numbers aside), then all others; none that is newer by its date. Among likes the latest comes first.
 */
export function listOlderChoices(policy: PolicySummary, policies: readonly PolicySummary[]): readonly PolicySummary[] {
  const others = policies.filter(({ id, previousId }) => id !== policy.id && previousId !== policy.id);
  const older = others.filter((other) => !isNewer(other, policy));
  return older.toSorted(
    (a, b) =>
      Number(isAlike(b, policy)) - Number(isAlike(a, policy)) || (toDate(b) ?? '').localeCompare(toDate(a) ?? ''),
  );
}

/** The policy that looks like an older version and holds decisions to carry over, or null. Not asked where an older version is known. */
export function findLikelyOlder(policy: PolicySummary, policies: readonly PolicySummary[]): PolicySummary | null {
  if (policy.previousId !== null) return null;
  return listOlderChoices(policy, policies).find((other) => other.decided > 0 && isAlike(other, policy)) ?? null;
}

function isNewer(one: PolicySummary, other: PolicySummary): boolean {
  const [a, b] = [toDate(one), toDate(other)];
  return a === null || b === null || a === b ? one.importedAt > other.importedAt : a > b;
}

function toDate({ effectiveDate, archivedDate }: PolicySummary): string | null {
  return effectiveDate ?? archivedDate;
}

function isAlike(one: PolicySummary, other: PolicySummary): boolean {
  if (one.company !== null && other.company !== null) return fold(one.company) === fold(other.company);
  if (one.title !== null && one.title === other.title) return true;
  const stem = toStem(one.name);
  return stem.length >= SHORTEST_STEM && stem === toStem(other.name);
}

function fold(words: string): string {
  return words.toLowerCase().trim();
}

/** A file's name without its type, numbers and signs. */
function toStem(name: string): string {
  return name
    .toLowerCase()
    .replace(/\.[a-z]+$/, '')
    .replaceAll(/[^\p{L}]/gu, '');
}
