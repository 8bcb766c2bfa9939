import { describe, expect, test } from 'vitest';
import type { PolicyId, PolicySummary } from '../../../main/contract/types.ts';
import { inOrder, turnOrder, type Order, type OrderKey } from '../../../renderer/text/policy-order.ts';

const NO_LABELS = { collection: 0, sharing: 0, retention: 0, children: 0, transfer: 0, dispute: 0 };

function toPolicy(name: string, part: Partial<PolicySummary> = {}): PolicySummary {
  return {
    id: name as PolicyId,
    name,
    company: null,
    title: null,
    mediaType: 'text/plain',
    encoding: 'utf-8',
    effectiveDate: null,
    archivedDate: null,
    extent: 'whole',
    characters: 100,
    clauses: 10,
    decided: 0,
    labelCounts: NO_LABELS,
    importedAt: '2026-01-01T00:00:00.000Z',
    warnings: [],
    previousId: null,
    ...part,
  };
}

const POLICIES = [
  toPolicy('a', { company: 'Dell EMC', effectiveDate: '2020-01-01', clauses: 5, decided: 5 }),
  toPolicy('b', { company: 'Dell', title: 'Zebra', clauses: 40, decided: 10, extent: 'excerpt' }),
  toPolicy('c', {
    company: 'dell',
    title: 'Apple',
    archivedDate: '2013-11-19',
    labelCounts: { ...NO_LABELS, children: 3 },
  }),
  toPolicy('policy-10.txt', { clauses: 0, warnings: [{ code: 'x', message: 'X.' }] }),
  toPolicy('policy-9.txt', { effectiveDate: '2021-05-05' }),
];

const namesIn = (order: Order): readonly string[] => inOrder(POLICIES, order).map(({ name }) => name);

describe('the order of the library', () => {
  test.each<readonly [key: OrderKey, direction: 'ascending' | 'descending', names: readonly string[]]>([
    ['name', 'ascending', ['c', 'b', 'a', 'policy-9.txt', 'policy-10.txt']],
    ['name', 'descending', ['policy-10.txt', 'policy-9.txt', 'a', 'b', 'c']],
    ['date', 'ascending', ['c', 'a', 'policy-9.txt', 'b', 'policy-10.txt']],
    ['date', 'descending', ['policy-9.txt', 'a', 'c', 'b', 'policy-10.txt']],
    ['clauses', 'descending', ['b', 'c', 'policy-9.txt', 'a', 'policy-10.txt']],
    ['decided', 'descending', ['a', 'b', 'c', 'policy-10.txt', 'policy-9.txt']],
    ['extent', 'ascending', ['b', 'a', 'c', 'policy-10.txt', 'policy-9.txt']],
    ['children', 'descending', ['c', 'a', 'b', 'policy-10.txt', 'policy-9.txt']],
    ['warnings', 'descending', ['policy-10.txt', 'a', 'b', 'c', 'policy-9.txt']],
  ])('by %s, %s', (key, direction, names) => {
    expect(namesIn({ key, direction })).toEqual(names);
  });

  test('without an order the policies stand as they were taken in', () => {
    expect(inOrder(POLICIES, null)).toEqual(POLICIES);
  });

  test.each<readonly [key: OrderKey, first: string, second: string]>([
    ['name', 'ascending', 'descending'],
    ['clauses', 'descending', 'ascending'],
  ])('three presses on %s order one way, the other, and not at all', (key, first, second) => {
    const once = turnOrder(null, key);
    const twice = turnOrder(once, key);
    expect([once?.direction, twice?.direction, turnOrder(twice, key)]).toEqual([first, second, null]);
  });

  test('a press on another column starts there anew', () => {
    expect(turnOrder({ key: 'name', direction: 'descending' }, 'date')).toEqual({
      key: 'date',
      direction: 'descending',
    });
  });
});
