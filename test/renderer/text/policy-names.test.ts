import { expect, test } from 'vitest';
import { toCompany, toDateLine } from '../../../renderer/text/policy-names.ts';

test('a policy is called by its company, else its title, else its file', () => {
  expect(toCompany({ company: 'Acme', title: 'Privacy', name: 'a.txt' })).toBe('Acme');
  expect(toCompany({ company: null, title: 'Privacy', name: 'a.txt' })).toBe('Privacy');
  expect(toCompany({ company: null, title: null, name: 'a.txt' })).toBe('a.txt');
});

test.each([
  ['2017-04-01', '2018-01-01', 'Effective 1 Apr 2017'],
  [null, '2013-11-19', 'Archived 19 Nov 2013'],
  [null, null, 'No date in the text'],
])('effective %s, archived %s reads “%s”', (effectiveDate, archivedDate, line) => {
  expect(toDateLine({ effectiveDate, archivedDate })).toBe(line);
});
