import { describe, expect, test } from 'vitest';
import { alignClauses } from '../../../../main/core/5-compare/align/align-clauses.ts';
import type { AlignablePolicy } from '../../../../main/core/5-compare/align/clause.ts';
import { getWordTable } from '../../../../main/core/5-compare/align/word-table.ts';

function toPolicy(text: string): AlignablePolicy {
  const rest = { headings: [], leadIn: null, labels: [], scores: null, aspects: [], facts: [] };
  return { company: null, clauses: [{ start: 0, end: text.length, text, ...rest }] };
}

const gradesOf = (a: string, b: string): readonly string[] =>
  alignClauses(getWordTable(), toPolicy(a), toPolicy(b)).pairs.map(({ grade }) => grade);

describe('clauses that differ in a number, a period or a date alone are near-verbatim', () => {
  test.for([
    ['You have 30 days.', 'You have 90 days.'],
    ['Logs are deleted after 30 days.', 'Logs are deleted after six months.'],
    ['Logs are deleted after 30 days.', 'Logs are deleted after ninety (90) calendar days.'],
    ['We answer within 10 business days.', 'We answer within a month.'],
    ['Our site is not meant for children under 13.', 'Our site is not meant for children under 14.'],
    ['You must be at least thirteen years old.', 'You must be at least 16 years old.'],
    ['Effective date: 1 May 2018.', 'Effective date: September 23rd, 2024.'],
    ['Cookies expire after one year.', 'Cookies expire after 20 minutes.'],
    ['A second copy costs $5.', 'A second copy costs twenty dollars.'],
    ['Backups are kept for a year and six months.', 'Backups are kept for 2 years.'],
  ] as const)('%s / %s', ([a, b]) => {
    expect(gradesOf(a, b)).toEqual(['near-verbatim']);
    expect(gradesOf(b, a)).toEqual(['near-verbatim']);
  });
});

test.for([
  ['We share it for 30 days.', 'We do not share it for 90 days.'],
  ['We delete logs after 30 days.', 'We never delete logs after 30 days.'],
] as const)('a number does not make opposites the same: “%s” / “%s”', ([a, b]) => {
  expect(gradesOf(a, b)).toEqual(['related']);
});
