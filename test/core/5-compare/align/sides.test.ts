import { describe, expect, test } from 'vitest';
import { alignClauses } from '../../../../main/core/5-compare/align/align-clauses.ts';
import type { AlignableClause, AlignablePolicy } from '../../../../main/core/5-compare/align/clause.ts';
import { getWordTable } from '../../../../main/core/5-compare/align/word-table.ts';

const SCORES = { collection: 0, sharing: 0, retention: 0, children: 0, transfer: 0, dispute: 0 };

function toPolicy(text: string, part: Partial<AlignableClause> = {}): AlignablePolicy {
  const rest = { headings: [], leadIn: null, labels: [], scores: null, aspects: [], facts: [] };
  return { company: null, clauses: [{ start: 0, end: text.length, text, ...rest, ...part }] };
}

const saysSame = (a: AlignablePolicy, b: AlignablePolicy): boolean =>
  alignClauses(getWordTable(), a, b).pairs.some(({ grade }) => grade !== 'related');

describe('two sides of one topic are not the same statement', () => {
  test.for([
    [
      'We may change this policy at any time without notice.',
      'We may change this policy at any time, and will inform you.',
    ],
    ['When this policy changes we will post a notice here.', 'Changes of this policy are effective upon posting.'],
    ['We may change this policy without notice.', 'If we change this policy, we will notify you by e-mail.'],
    [
      'If this notice changes, we will revise the date at the top.',
      'If this notice changes, we will tell you and post it.',
    ],
    ['After changes to this policy your continued use is consent.', 'We will post changes to this policy here.'],
    [
      'If you have questions about our security, write to us at a@kelp.example.',
      'If you have questions about this policy, write to us at a@kelp.example.',
    ],
    [
      'To request deletion of your data, contact us at a@kelp.example.',
      'If you have questions about this policy, contact us at a@kelp.example.',
    ],
    ['We adhere to the Safe Harbor principles on transfers.', 'Safe Harbor on transfers was held to be invalid.'],
    [
      'To learn more about how we use cookies, see Section 4.',
      'We use cookies to learn more about how you use our site.',
    ],
  ] as const)('“%s” / “%s”', ([a, b]) => {
    expect(saysSame(toPolicy(a), toPolicy(b))).toBe(false);
    expect(saysSame(toPolicy(b), toPolicy(a))).toBe(false);
  });
});

describe('one side of a topic, in other words', () => {
  test.for([
    ['We may change this policy at any time.', 'From time to time we may amend this privacy notice.'],
    [
      'If we change this policy, we will post the new one here.',
      'We will notify you of changes to this notice on our site.',
    ],
    [
      'If you have questions about this policy, write to us at a@kelp.example.',
      'For a privacy question or concern, contact us at b@tern.example.',
    ],
  ] as const)('“%s” / “%s”', ([a, b]) => {
    expect(saysSame(toPolicy(a), toPolicy(b))).toBe(true);
  });
});

test('clauses that the model reads quite otherwise are not the same statement', () => {
  const [a, b] = ['to combat fraud and other crime', 'Detect and combat fraud and crime.'];
  const shared = { labels: ['sharing'], scores: { ...SCORES, sharing: 1 } } as const;
  const used = { labels: ['sharing', 'collection'], scores: { ...SCORES, sharing: 0.5, collection: 1 } } as const;
  expect(saysSame(toPolicy(a, shared), toPolicy(b, shared))).toBe(true);
  expect(saysSame(toPolicy(a, shared), toPolicy(b, used))).toBe(false);
});
