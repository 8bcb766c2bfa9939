import type { AspectId, Fact, FactType } from '../../../main/contract/findings.ts';
import type { CellState } from '../../../main/contract/types.ts';
import { toFactWords } from './fact-words.ts';

/** The kinds of fact that an aspect is about; on others a fact under it says nothing in so few words. */
const KEY_TYPES: Readonly<Record<string, FactType>> = {
  'COL-1': 'data-kind',
  'COL-2': 'source',
  'COL-5': 'deferral',
  'COL-8': 'law',
  'SHA-1': 'recipient',
  'RET-1': 'retention-rule',
  'RET-2': 'retention-period',
  'RET-5': 'right',
  'CHI-1': 'age-threshold',
  'TRA-2': 'destination',
  'TRA-3': 'transfer-mechanism',
  'DIS-1': 'email',
  'DIS-2': 'officer',
  'DIS-3': 'dispute-body',
  'DIS-6': 'deadline',
  'DIS-7': 'deferral',
};

/** Kinds of which two policies are expected to name other ones: contacts of their own, and long lists. */
const OWN_OR_OPEN: ReadonlySet<FactType> = new Set([
  'email',
  'officer',
  'data-kind',
  'recipient',
  'source',
  'right',
  'deferral',
  'law',
]);

interface Holder {
  readonly state: CellState;
  readonly facts: readonly Fact[];
}

/** The facts that a cell shows, each value once: those that its aspect is about, where the policy says something on it. */
export function findKeyFacts(aspect: AspectId, { state, facts }: Holder): readonly Fact[] {
  if (state === 'silent' || state === 'not-held') return [];
  const type = KEY_TYPES[aspect];
  const seen = new Set<string>();
  return facts.filter((fact) => {
    if (fact.type !== type || seen.has(fact.value)) return false;
    seen.add(fact.value);
    return true;
  });
}

/** The key facts of a cell in words, those that come first first; empty for none. */
export function toKeyWords(aspect: AspectId, holder: Holder): string {
  return findKeyFacts(aspect, holder).map(toFactWords).join(', ');
}

/** Whether two cells on one aspect state other values where the values can be held against each other: periods, ages, mechanisms. */
export function doKeyFactsDiffer(aspect: AspectId, one: Holder, other: Holder): boolean {
  const [mine, theirs] = [toValues(aspect, one), toValues(aspect, other)];
  return mine.size !== theirs.size || [...mine].some((value) => !theirs.has(value));
}

function toValues(aspect: AspectId, holder: Holder): ReadonlySet<string> {
  const facts = findKeyFacts(aspect, holder).filter(({ type }) => !OWN_OR_OPEN.has(type));
  return new Set(facts.map(({ value, role }) => `${role ?? ''}\n${value}`));
}
