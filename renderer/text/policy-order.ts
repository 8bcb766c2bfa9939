import { isLabelId, type LabelId } from '../../main/contract/labels.ts';
import type { PolicySummary } from '../../main/contract/types.ts';
import { dateOf, toCompany } from '../../main/contract/policy-names.ts';

/** A column by which the library can be ordered. */
export type OrderKey = 'name' | 'date' | 'extent' | 'clauses' | 'decided' | 'warnings' | LabelId;

/** An order of the library; null stands for the order in which the policies were taken in. */
export type Order = { readonly key: OrderKey; readonly direction: 'ascending' | 'descending' } | null;

const WORDS = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** The order after a column's head was pressed: names and dates start upwards, counts downwards; a third press lets go. */
export function turnOrder(order: Order, key: OrderKey): Order {
  const first = key === 'name' || key === 'extent' ? 'ascending' : 'descending';
  const second = first === 'ascending' ? 'descending' : 'ascending';
  if (order?.key !== key) return { key, direction: first };
  return order.direction === first ? { key, direction: second } : null;
}

/** The policies in an order. Equal ones keep their places, and those without a date come last either way. */
export function inOrder(policies: readonly PolicySummary[], order: Order): readonly PolicySummary[] {
  if (order === null) return policies;
  const { key, direction } = order;
  const sign = direction === 'ascending' ? 1 : -1;
  if (key !== 'date') return policies.toSorted((a, b) => sign * compare(a, b, key));
  const dated = policies.filter((policy) => dateOf(policy) !== null);
  const undated = policies.filter((policy) => dateOf(policy) === null);
  return [...dated.toSorted((a, b) => sign * WORDS.compare(dateOf(a) ?? '', dateOf(b) ?? '')), ...undated];
}

function compare(a: PolicySummary, b: PolicySummary, key: Exclude<OrderKey, 'date'>): number {
  if (key === 'name') return WORDS.compare(toCompany(a), toCompany(b)) || WORDS.compare(titleOf(a), titleOf(b));
  if (key === 'extent') return WORDS.compare(a.extent, b.extent);
  return figureOf(a, key) - figureOf(b, key);
}

function titleOf({ title, name }: PolicySummary): string {
  return `${title ?? ''} ${name}`;
}

function figureOf(policy: PolicySummary, key: Exclude<OrderKey, 'date' | 'name' | 'extent'>): number {
  if (isLabelId(key)) return policy.labelCounts[key] ?? 0;
  if (key === 'warnings') return policy.warnings.length;
  if (key === 'decided') return policy.clauses === 0 ? 0 : policy.decided / policy.clauses;
  return policy.clauses;
}
