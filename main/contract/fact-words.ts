import type { FactDifference } from './alignment.ts';
import type { Fact, FactType } from './findings.ts';
import { toPlain } from './plain-words.ts';

/** What each kind of fact is called where people read it, in the order in which a table of facts shows them. */
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

const UNITS = ['year', 'month', 'week', 'day'] as const;
const REGIONS = new Intl.DisplayNames('en-GB', { type: 'region', fallback: 'code' });

/** An ISO duration of whole years, months, weeks or days in words, “P30D” as “30 days”; anything else as it stands. */
export function toDurationWords(value: string): string {
  const parts = /^P(?=\d)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/.exec(value);
  if (parts === null) return value;
  const words = UNITS.flatMap((unit, at) => {
    const count = parts[at + 1];
    return count === undefined ? [] : [`${count} ${unit}${count === '1' ? '' : 's'}`];
  });
  return words.join(' ');
}

/** A fact's value as people read it. Addresses and numbers to call stand as the policy writes them, on one line and without markup. */
export function toFactWords({ type, value, quote }: Pick<Fact, 'type' | 'value' | 'quote'>): string {
  if (type === 'phone' || type === 'post') return toPlain(quote);
  if (type === 'retention-period' || type === 'deadline') return toDurationWords(value);
  if (type === 'destination' && /^[A-Z]{2}$/.test(value)) return REGIONS.of(value) ?? value;
  return value;
}

/** What each side of a difference alone states. Lists that share most of their values are told apart by the rest. */
export interface OwnValues {
  readonly a: readonly string[];
  readonly b: readonly string[];
  /** Whether both state some value besides. */
  readonly isShared: boolean;
}

/** Leave out of a difference what both sides state. */
export function toOwnValues({ a, b }: Pick<FactDifference, 'a' | 'b'>): OwnValues {
  const [ofA, ofB] = [a.filter((value) => !b.includes(value)), b.filter((value) => !a.includes(value))];
  return { a: ofA, b: ofB, isShared: ofA.length < a.length };
}
