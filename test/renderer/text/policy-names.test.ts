import { expect, test } from 'vitest';
import type { PolicyId, PolicySummary } from '../../../main/contract/types.ts';
import { toDateLine, toListedNames } from '../../../renderer/text/policy-names.ts';
import { toReading } from '../support/reading.ts';

test('each policy of a list is called otherwise: by company and title, with date and file where another has both', () => {
  const toPolicy = (id: string, part: Partial<PolicySummary>): PolicySummary => ({
    ...toReading([]).policy,
    id: id.repeat(64) as PolicyId,
    ...part,
  });
  const draft = { company: 'Lark', title: 'Notice' };
  const names = toListedNames([
    toPolicy('a', { company: 'Wren', title: 'Policy', name: 'w.txt' }),
    toPolicy('b', { ...draft, name: '1.docx', effectiveDate: '2024-06-01' }),
    toPolicy('c', { ...draft, name: '2.docx' }),
    toPolicy('d', { company: null, title: null, name: 'd.txt' }),
  ]);
  expect([...names.values()].toSorted()).toEqual(['Lark, 1 Jun 2024, 1.docx', 'Lark, 2.docx', 'Wren, Policy', 'd.txt']);
});

test.each([
  ['2017-04-01', '2018-01-01', 'Effective 1 Apr 2017'],
  [null, '2013-11-19', 'Archived 19 Nov 2013'],
  [null, null, 'No date in the text'],
])('effective %s, archived %s reads “%s”', (effectiveDate, archivedDate, line) => {
  expect(toDateLine({ effectiveDate, archivedDate })).toBe(line);
});
