import type { LabelId } from '../../main/contract/labels.ts';
import type { PolicyId, PolicySummary } from '../../main/contract/types.ts';
import { toSilence, type Judging } from './label-silence.ts';

/** Which policies the library shows: those in whose names all words stand, and that state a label or are silent on it. */
export interface PolicyFilter {
  readonly words: string;
  readonly label: { readonly id: LabelId; readonly has: 'stated' | 'silent' } | null;
  /** Whether only those are shown of which clauses are undecided. */
  readonly isOpen: boolean;
  /** Whether only those are shown that are assigned to whoever decides now. */
  readonly mine: boolean;
}

/** Shows every policy. */
export const NO_FILTER: PolicyFilter = { words: '', label: null, isOpen: false, mine: false };

/** The policies that a filter shows, in their order; `own` are those assigned to whoever decides now. Case and accents make no difference; what is silent is told by {@link toSilence}, for which `host` is. */
export function filterPolicies(
  policies: readonly PolicySummary[],
  { words, label, isOpen, mine }: PolicyFilter,
  own: ReadonlySet<PolicyId>,
  host: Judging | undefined,
): readonly PolicySummary[] {
  const wanted = toPlainLetters(words).split(/\s+/);
  return policies.filter((policy) => {
    const names = toPlainLetters(`${policy.company ?? ''} ${policy.title ?? ''} ${policy.name}`);
    const isWanted = !isOpen || policy.decided < policy.clauses;
    const isShown = isWanted && (label === null || passes(policy, label, host)) && (!mine || own.has(policy.id));
    return isShown && wanted.every((word) => names.includes(word));
  });
}

function passes(
  policy: PolicySummary,
  { id, has }: NonNullable<PolicyFilter['label']>,
  host: Judging | undefined,
): boolean {
  const count = policy.labelCounts[id] ?? 0;
  return has === 'stated' ? count > 0 : count === 0 && toSilence(policy, id, host) === 'silent';
}

function toPlainLetters(words: string): string {
  return words.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();
}
