import { describe, expect, test } from 'vitest';
import { dateOf, type NamedPolicy, toCompany, toDistinctNames } from '../../main/contract/policy-names.ts';
import type { PolicyId } from '../../main/contract/types.ts';

type Case = readonly [
  name: string,
  company: string | null,
  title: string | null,
  effective: string | null,
  archived: string | null,
];

function toPolicy([name, company, title, effectiveDate, archivedDate]: Case, at: number): NamedPolicy {
  return { id: String(at).repeat(64) as PolicyId, name, company, title, effectiveDate, archivedDate };
}

const CASES: readonly (readonly [what: string, policies: readonly Case[], names: readonly string[]])[] = [
  ['one policy by its company', [['a.txt', 'Acme', 'Privacy', '2019-04-01', null]], ['Acme']],
  [
    'two companies by those',
    [
      ['a.txt', 'Acme', null, '2019-04-01', null],
      ['b.txt', 'Bolt', null, '2019-04-01', null],
    ],
    ['Acme', 'Bolt'],
  ],
  [
    'two of one company by their days',
    [
      ['a.txt', 'Acme', null, '2019-04-01', null],
      ['b.txt', 'Acme', null, null, '2021-05-02'],
    ],
    ['Acme, 2019-04-01', 'Acme, 2021-05-02'],
  ],
  [
    'two of one company and day by their files',
    [
      ['a.txt', 'Acme', null, '2019-04-01', null],
      ['b.txt', 'Acme', null, '2019-04-01', null],
      ['c.txt', 'Acme', null, '2020-04-01', null],
    ],
    ['Acme (a.txt)', 'Acme (b.txt)', 'Acme, 2020-04-01'],
  ],
  [
    'one without a day by its file',
    [
      ['a.txt', 'Acme', null, null, null],
      ['b.txt', 'Acme', null, '2019-04-01', null],
    ],
    ['Acme (a.txt)', 'Acme, 2019-04-01'],
  ],
  [
    'those without a company by title, else by file',
    [
      ['a.txt', null, 'Our Notice', '2019-04-01', null],
      ['b.txt', null, 'Our Notice', '2020-04-01', null],
      ['c.txt', null, null, null, null],
    ],
    ['Our Notice, 2019-04-01', 'Our Notice, 2020-04-01', 'c.txt'],
  ],
  [
    'two files of one name by nothing more',
    [
      ['a.txt', null, null, null, null],
      ['a.txt', null, null, null, null],
    ],
    ['a.txt', 'a.txt'],
  ],
  ['none', [], []],
];

describe('the names of policies', () => {
  test.each(CASES)('tell apart %s', (_what, cases, names) => {
    const policies = cases.map(toPolicy);
    const distinct = toDistinctNames(policies);
    expect(policies.map(({ id }) => distinct.get(id))).toEqual(names);
  });

  test('have their days in the words that are asked for', () => {
    const policies = CASES[2]?.[1].map(toPolicy) ?? [];
    expect([...toDistinctNames(policies, (day) => `of ${day.slice(0, 4)}`).values()]).toEqual([
      'Acme, of 2019',
      'Acme, of 2021',
    ]);
  });

  test('are the company, else the title, else the file', () => {
    expect(toCompany({ company: 'Acme', title: 'Privacy', name: 'a.txt' })).toBe('Acme');
    expect(toCompany({ company: null, title: 'Privacy', name: 'a.txt' })).toBe('Privacy');
    expect(toCompany({ company: null, title: null, name: 'a.txt' })).toBe('a.txt');
  });

  test('go by the day from which a policy holds before that of its copy', () => {
    expect(dateOf({ effectiveDate: '2019-04-01', archivedDate: '2020-01-01' })).toBe('2019-04-01');
    expect(dateOf({ effectiveDate: null, archivedDate: '2020-01-01' })).toBe('2020-01-01');
    expect(dateOf({ effectiveDate: null, archivedDate: null })).toBeNull();
  });
});
