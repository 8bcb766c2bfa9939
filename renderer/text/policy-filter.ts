import type { LabelId } from '../../main/contract/labels.ts';
import type { PolicySummary } from '../../main/contract/types.ts';

/** Which policies the library shows: those in whose names all words stand, and that state a label or are silent on it. */
export interface PolicyFilter {
  readonly words: string;
  readonly label: { readonly id: LabelId; readonly has: 'stated' | 'silent' } | null;
}

/** Shows every policy. */
export const NO_FILTER: PolicyFilter = { words: '', label: null };

/** The policies that a filter shows, in their order. Case and accents make no difference; an excerpt is silent on nothing. */
export function filterPolicies(
  policies: readonly PolicySummary[],
  { words, label }: PolicyFilter,
): readonly PolicySummary[] {
  const wanted = toPlainLetters(words).split(/\s+/);
  return policies.filter((policy) => {
    const names = toPlainLetters(`${policy.company ?? ''} ${policy.title ?? ''} ${policy.name}`);
    return wanted.every((word) => names.includes(word)) && (label === null || passes(policy, label));
  });
}

function passes(policy: PolicySummary, { id, has }: NonNullable<PolicyFilter['label']>): boolean {
  const count = policy.labelCounts[id] ?? 0;
  return has === 'stated' ? count > 0 : count === 0 && policy.extent === 'whole';
}

function toPlainLetters(words: string): string {
  return words.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();
}
