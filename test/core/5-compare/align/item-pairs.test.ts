import { describe, expect, it, test } from 'vitest';
import type { LabelId } from '../../../../main/contract/labels.ts';
import { alignClauses } from '../../../../main/core/5-compare/align/align-clauses.ts';
import type { AlignableClause, AlignablePolicy } from '../../../../main/core/5-compare/align/clause.ts';
import { findSeries } from '../../../../main/core/5-compare/align/series.ts';
import { getWordTable } from '../../../../main/core/5-compare/align/word-table.ts';

test.for([
  [
    'We use your data to answer you; to send invoices; and to find faults.',
    'We use your data to',
    [' answer you', 'to send invoices', 'to find faults.'],
  ],
  ['We collect your name, post code and tax number.', 'We collect your', [' name', 'post code', 'tax number.']],
  ['Kelp keeps: names; dates; or letters.', 'Kelp keeps:', [' names', 'dates', 'letters.']],
] as const)('“%s” names several things', ([text, head, items]) => {
  expect(findSeries(text)).toEqual({ head, items });
});

test.for(['We keep names and addresses.', 'We keep your name, and nothing else.', ''])('“%s” is no series', (text) => {
  expect(findSeries(text)).toBeNull();
});

const LABELS: readonly LabelId[] = ['collection'];

function toPolicy(lines: readonly string[], leadIn: string | null = null): AlignablePolicy {
  let start = 0;
  const rest = { headings: [], leadIn, labels: LABELS, scores: null, aspects: [], facts: [] };
  const clauses = lines.map((text): AlignableClause => {
    const clause = { start, end: start + text.length, text, ...rest };
    start = clause.end + 1;
    return clause;
  });
  return { company: null, clauses };
}

const KINDS = [
  'Full name',
  'E-mail address',
  'Telephone number',
  'Postal address',
  'Date of birth',
  'Credit card details',
  'Browser type',
  'Operating system',
  'Purchase history',
  'Profile photograph',
];
const SENTENCE =
  'We collect your full name, e-mail address, telephone number, postal address, date of birth, credit card details, browser type, ' +
  'operating system, purchase history and profile photograph.';

describe('a sentence in one policy and a list in the other', () => {
  const sentence = toPolicy([SENTENCE]);
  const list = toPolicy(
    KINDS.map((kind) => `* ${kind}`),
    'We may collect the following data about you:',
  );

  it('pairs the sentence with each item that it names, ten of them, and swapped policies the same', () => {
    const { pairs, onlyB } = alignClauses(getWordTable(), sentence, list);
    expect(pairs.map(({ b }) => b.start)).toEqual(list.clauses.map(({ start }) => start));
    expect(pairs.filter(({ grade }) => grade === 'related')).toEqual([]);
    expect(onlyB).toEqual([]);
    const swapped = alignClauses(getWordTable(), list, sentence).pairs;
    expect(swapped.map(({ a, b, grade }) => ({ a: b, b: a, grade }))).toEqual(
      pairs.map(({ a, b, grade }) => ({ a, b, grade })),
    );
  });

  it('leaves out the items that the sentence does not name', () => {
    const longer = toPolicy(
      [...KINDS.slice(0, 4), 'Trade union membership', 'Fingerprints'].map((kind) => `* ${kind}`),
      'We may collect the following data about you:',
    );
    const { pairs, onlyB } = alignClauses(getWordTable(), sentence, longer);
    expect(pairs.filter(({ grade }) => grade !== 'related')).toHaveLength(4);
    expect(onlyB).toEqual(longer.clauses.slice(4).map(({ start, end }) => ({ start, end })));
  });

  it('tells of no differing facts where an item states none of its own', () => {
    const fact = (value: string) => ({ type: 'data-kind', value, role: null }) as const;
    const stated = (text: string, values: readonly string[]): AlignableClause => ({
      ...toPolicy([text], text === SENTENCE ? null : 'We collect the following:').clauses[0]!,
      facts: values.map(fact),
    });
    const whole = { company: null, clauses: [stated(SENTENCE, ['name', 'email', 'phone'])] };
    const item = { company: null, clauses: [stated('* E-mail address', ['email'])] };
    expect(alignClauses(getWordTable(), whole, item).pairs).toMatchObject([{ differences: [] }]);
  });
});
