import { describe, expect, it, test } from 'vitest';
import type { Pair, PairOverride } from '../../../../main/contract/alignment.ts';
import type { LabelId } from '../../../../main/contract/labels.ts';
import { alignClauses } from '../../../../main/core/5-compare/align/align-clauses.ts';
import type { AlignableClause, AlignablePolicy } from '../../../../main/core/5-compare/align/clause.ts';
import { getWordTable } from '../../../../main/core/5-compare/align/word-table.ts';

type Line = string | (Partial<AlignableClause> & { readonly text: string });

function toPolicy(company: string | null, lines: readonly Line[]): AlignablePolicy {
  let start = 0;
  const clauses = lines.map((line): AlignableClause => {
    const own = typeof line === 'string' ? { text: line } : line;
    const clause = {
      start,
      end: start + own.text.length,
      headings: [],
      leadIn: null,
      labels: [],
      scores: null,
      aspects: [],
      facts: [],
      ...own,
    };
    start = clause.end + 1;
    return clause;
  });
  return { company, clauses };
}

const wordsAt = ({ clauses }: AlignablePolicy, at: number): string =>
  clauses.find(({ start }) => start === at)?.text ?? '';

function align(a: AlignablePolicy, b: AlignablePolicy, overrides: readonly PairOverride[] = []): readonly Pair[] {
  return alignClauses(getWordTable(), a, b, overrides).pairs;
}

function show(a: AlignablePolicy, b: AlignablePolicy, pairs = align(a, b)): readonly string[] {
  return pairs.map((pair) => `${pair.grade}: ${wordsAt(a, pair.a.start)} = ${wordsAt(b, pair.b.start)}`);
}

describe('one clause against another', () => {
  test.for([
    [
      'Kelp Ltd keeps your personal information for as long as your account is active.',
      'Tern keeps your personal data for as long as your account is active.',
      'near-verbatim',
    ],
    [
      'We do not sell or rent your personal information to third parties.',
      'Tern will never rent, lease or sell personal data about you to other companies.',
      'same-meaning',
    ],
    [
      'You may also elect not to accept cookies by changing the settings of your web browser.',
      'Your browser can tell you of a cookie, and you may also elect not to accept cookies by changing the settings of your browser.',
      'near-verbatim',
    ],
    [
      'If we are part of a merger or a sale of our business, your information may be among the assets that are transferred.',
      'In the event of a merger, acquisition or bankruptcy, personal data may be transferred with the other assets of our business.',
      'same-meaning',
    ],
  ] as const)('“%s” and “%s” are %3$s', ([a, b, grade]) => {
    const [one, other] = [toPolicy('Kelp Ltd', [a]), toPolicy('Tern', [b])];
    expect(align(one, other).map((pair) => pair.grade)).toEqual([grade]);
  });

  test.for([
    [
      'We sell your personal information to third parties for marketing.',
      'We do not sell your personal information to third parties for marketing.',
    ],
    [
      'You will not have the opportunity to opt out of sharing with service providers.',
      'You have the opportunity to opt out of sharing with service providers.',
    ],
    ['We store your credit card number.', 'We never store your credit card number.'],
  ] as const)('“%s” and “%s” are never the same', ([a, b]) => {
    const pairs = align(toPolicy(null, [a]), toPolicy(null, [b]));
    expect(pairs).toMatchObject([{ grade: 'related', opposed: true }]);
  });

  test.for([
    ['We keep the information to resolve disputes.', 'Any dispute is decided by the courts of Leeds.'],
    ['We obtain information about you from our affiliates.', 'You can set your browser to refuse cookies.'],
  ] as const)('“%s” and “%s” are no pair', ([a, b]) => {
    expect(align(toPolicy(null, [a]), toPolicy(null, [b]))).toEqual([]);
  });
});

const SELL = 'We do not sell your personal information to third parties.';
const KEEP = 'We keep server logs for 30 days and then delete them.';
const CHILD = 'Our services are not directed to children under 13.';

describe('two policies', () => {
  it('names the shared label, the shared aspects and the facts that differ', () => {
    const labels: readonly LabelId[] = ['retention'];
    const fact = { type: 'retention-period', role: 'logs' } as const;
    const a = toPolicy(null, [{ text: KEEP, labels, aspects: ['RET-2'], facts: [{ ...fact, value: 'P30D' }] }]);
    const text = KEEP.replace('30', '90');
    const b = toPolicy(null, [{ text, labels, aspects: ['RET-2'], facts: [{ ...fact, value: 'P90D' }] }]);
    expect(align(a, b)).toMatchObject([
      {
        grade: 'near-verbatim',
        label: 'retention',
        aspects: ['RET-2'],
        differences: [{ ...fact, a: ['P30D'], b: ['P90D'] }],
      },
    ]);
  });

  it('pairs each with its nearest, then with what says the same besides, and lists what has no pair', () => {
    const a = toPolicy(null, [SELL, KEEP]);
    const b = toPolicy(null, [KEEP, CHILD, `${KEEP} Backups too.`]);
    const { pairs, onlyA, onlyB } = alignClauses(getWordTable(), a, b);
    expect(show(a, b, pairs)).toEqual([
      `near-verbatim: ${KEEP} = ${KEEP}`,
      `near-verbatim: ${KEEP} = ${KEEP} Backups too.`,
    ]);
    expect(onlyA.map(({ start }) => wordsAt(a, start))).toEqual([SELL]);
    expect(onlyB.map(({ start }) => wordsAt(b, start))).toEqual([CHILD]);
  });

  it('takes policies without any clause', () => {
    expect(alignClauses(getWordTable(), toPolicy(null, []), toPolicy(null, [SELL]))).toMatchObject({
      pairs: [],
      onlyA: [],
    });
  });

  it('gives the same pairs, swapped, for swapped policies', () => {
    const [a, b] = [
      toPolicy('Kelp', [SELL, KEEP, CHILD]),
      toPolicy('Tern', [CHILD, 'Logs are deleted after 60 days.', SELL]),
    ];
    const there = align(a, b).map((pair) => `${pair.grade} ${pair.a.start} ${pair.b.start}`);
    const back = align(b, a).map((pair) => `${pair.grade} ${pair.b.start} ${pair.a.start}`);
    expect(back.toSorted()).toEqual(there.toSorted());
  });
});

describe('what people decided', () => {
  const [a, b] = [toPolicy(null, [SELL, KEEP]), toPolicy(null, [SELL, CHILD])];
  const spanOf = (policy: AlignablePolicy, at: number): AlignableClause =>
    policy.clauses[at] ?? toPolicy(null, ['']).clauses[0]!;

  it('pairs what was said to belong together, whatever the words', () => {
    const pairs = align(a, b, [{ a: spanOf(a, 1), b: spanOf(b, 1), paired: true }]);
    expect(pairs.map((pair) => [wordsAt(a, pair.a.start), wordsAt(b, pair.b.start), pair.decided])).toEqual([
      [SELL, SELL, false],
      [KEEP, CHILD, true],
    ]);
  });

  it('keeps apart what was said not to be a pair', () => {
    expect(align(a, b, [{ a: spanOf(a, 0), b: spanOf(b, 0), paired: false }])).toEqual([]);
  });

  it('passes over words on clauses that are no longer there', () => {
    expect(align(a, b, [{ a: { start: 3, end: 9 }, b: spanOf(b, 0), paired: true }])).toHaveLength(1);
  });
});
