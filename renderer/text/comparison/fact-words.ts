import { FACT_NAMES, toFactWords as toPlainWords } from '../../../main/contract/fact-words.ts';
import type { Fact, FactType } from '../../../main/contract/findings.ts';
import { toDay } from '../policy-names.ts';

/** A fact's value as people read it in the window: as everywhere, with days in words. */
export function toFactWords(fact: Pick<Fact, 'type' | 'value' | 'quote'>): string {
  const { type, value } = fact;
  if (type === 'effective-date' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return toDay(value);
  return toPlainWords(fact);
}

/** A normalised value of a kind of fact in words, where no quotation is at hand. */
export function toValueWords(type: FactType, value: string): string {
  return toFactWords({ type, value, quote: value });
}

/** A kind of fact and what it is for: “Deadline to answer request”. */
export function toFactName(type: FactType, role: string | null): string {
  return role === null ? FACT_NAMES[type] : `${FACT_NAMES[type]}: ${role}`;
}
