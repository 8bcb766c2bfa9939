import type { Fact, FactType } from '../../../main/contract/findings.ts';
import { toPlain } from '../plain.ts';
import { toDay } from '../policy-names.ts';
import { toCount } from '../quantities.ts';

/** What each kind of fact is called where people read it, in the order in which the table of facts shows them. */
export const FACT_NAMES: Readonly<Record<FactType, string>> = {
  'effective-date': 'Effective date',
  'retention-period': 'Retention period',
  'retention-rule': 'Retention rule',
  'age-threshold': 'Age threshold',
  deadline: 'Deadline',
  'transfer-mechanism': 'Transfer mechanism',
  destination: 'Destination',
  'dispute-body': 'Dispute body',
  email: 'E-mail',
  post: 'Post',
  phone: 'Phone',
  officer: 'Officer or office',
  law: 'Law cited',
  'data-kind': 'Kind of data',
  recipient: 'Recipient',
  source: 'Outside source',
  right: 'Right offered',
  deferral: 'Refers to',
};

const UNITS: Readonly<Record<string, string>> = { Y: 'year', M: 'month', W: 'week', D: 'day' };
const COUNTRIES = new Intl.DisplayNames('en-GB', { type: 'region', fallback: 'code' });

/** An ISO duration of whole years, months, weeks or days in words, “P30D” as “30 days”; anything else as it stands. */
export function toDurationWords(value: string): string {
  const parts = /^P(?=\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/.exec(value);
  if (parts === null) return value;
  const words = Object.values(UNITS).flatMap((unit, at) => {
    const count = parts[at + 1];
    return count === undefined ? [] : [toCount(Number(count), unit)];
  });
  return words.join(' ');
}

/** A fact's value as people read it. Places and numbers to call stand as the policy writes them. */
export function toFactWords({ type, value, quote }: Pick<Fact, 'type' | 'value' | 'quote'>): string {
  if (type === 'phone' || type === 'post') return toPlain(quote);
  if (type === 'retention-period' || type === 'deadline') return toDurationWords(value);
  if (type === 'effective-date' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return toDay(value);
  if (type === 'destination' && /^[A-Z]{2}$/.test(value)) return COUNTRIES.of(value) ?? value;
  return value;
}

/** A normalised value of a kind of fact in words, where no quotation is at hand. */
export function toValueWords(type: FactType, value: string): string {
  return toFactWords({ type, value, quote: value });
}

/** A kind of fact and what it is for: “Deadline to answer request”. */
export function toFactName(type: FactType, role: string | null): string {
  return role === null ? FACT_NAMES[type] : `${FACT_NAMES[type]}: ${role}`;
}
