import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseQuery } from '../../main/contract/search-query.ts';
import { printQuery } from '../../main/contract/search-print.ts';
import { SEARCH_FIELDS, SEARCH_STATUSES, type SearchQuery } from '../../main/contract/search.ts';

const word = (words: string): SearchQuery => ({ kind: 'text', match: 'word', words });

describe('a query', () => {
  test.for<[string, SearchQuery]>([
    ['', { kind: 'all', parts: [] }],
    ['  sell ', word('sell')],
    ['sell*', { kind: 'text', match: 'prefix', words: 'sell' }],
    ['"third parties"', { kind: 'text', match: 'phrase', words: 'third parties' }],
    ['"third par', { kind: 'text', match: 'phrase', words: 'third par' }],
    ['sell data', { kind: 'all', parts: [word('sell'), word('data')] }],
    ['sell AND data', { kind: 'all', parts: [word('sell'), word('data')] }],
    ['a b OR c', { kind: 'any', parts: [{ kind: 'all', parts: [word('a'), word('b')] }, word('c')] }],
    ['a (b OR c)', { kind: 'all', parts: [word('a'), { kind: 'any', parts: [word('b'), word('c')] }] }],
    ['-sell', { kind: 'not', part: word('sell') }],
    ['-"we sell"', { kind: 'not', part: { kind: 'text', match: 'phrase', words: 'we sell' } }],
    ['NOT NOT sell', word('sell')],
    ['NEAR(data partners, 5)', { kind: 'near', words: ['data', 'partners'], within: 5 }],
    ['NEAR(data partners)', { kind: 'near', words: ['data', 'partners'], within: 10 }],
    ['near', word('near')],
    ['label:sharing', { kind: 'is', field: 'label', value: 'sharing' }],
    ['Label:"Sharing & disclosure"', { kind: 'is', field: 'label', value: 'Sharing & disclosure' }],
    ['sort:uncertain', { kind: 'is', field: 'sort', value: 'uncertain' }],
    ['status:Undecided', { kind: 'is', field: 'status', value: 'undecided' }],
    ['score.retention>=0.3', { kind: 'score', label: 'retention', sign: '>=', value: 0.3 }],
  ])('“%s” is understood', ([text, query]) => {
    expect(parseQuery(text)).toEqual({ ok: true, query });
  });

  test.for([
    ['(a', 2, 'a closing bracket is missing'],
    ['a)', 1, 'a closing bracket stands here without its opening one'],
    ['a OR', 4, 'something is missing at the end'],
    ['AND a', 0, 'something is missing before “AND”'],
    ['a NOT', 5, 'something is missing at the end'],
    ['colour:red', 0, 'there is no field “colour”'],
    ['status:maybe', 0, '“status:” is one of undecided, decided'],
    ['label:', 0, '“label:” lacks its value'],
    ['a score.sharing=2', 2, 'is no question on a score'],
    ['score.sharing>7', 0, 'with a number from 0 to 1'],
    ['NEAR(data)', 4, 'NEAR needs two words or more'],
    ['!?', 0, 'holds no letter and no digit'],
    ['sort:best', 0, '“sort:” is one of uncertain'],
    ['sell OR sort:uncertain', 8, '“sort:” is said of all that is found'],
    ['NOT sort:uncertain', 4, '“sort:” is said of all that is found'],
    ['sell (data sort:uncertain)', 11, '“sort:” is said of all that is found'],
  ] as const)('“%s” is refused at %i: %s', ([text, at, why]) => {
    expect(parseQuery(text)).toEqual({ ok: false, at, why: expect.stringContaining(why) });
  });

  test('nested deeper than a person would is refused, and takes no stack down', () => {
    expect(parseQuery('('.repeat(500))).toMatchObject({ ok: false, why: 'the brackets are nested too deep' });
    expect(parseQuery('-('.repeat(500))).toMatchObject({ ok: false, why: 'the brackets are nested too deep' });
    expect(parseQuery(`${'NOT '.repeat(501)}a`)).toEqual({ ok: true, query: { kind: 'not', part: word('a') } });
  });

  const plain = fc.stringMatching(/^[a-zé]{1,8}$/);
  const leaf: fc.Arbitrary<SearchQuery> = fc.oneof(
    plain.map(word),
    plain.map((words) => ({ kind: 'text', match: 'prefix', words }) as const),
    fc.array(plain, { minLength: 1, maxLength: 3 }).map((words) => {
      return { kind: 'text', match: 'phrase', words: words.join(' ') } as const;
    }),
    fc.array(plain, { minLength: 2, maxLength: 3 }).map((words) => ({ kind: 'near', words, within: 4 }) as const),
    fc.constantFrom(...SEARCH_STATUSES).map((value) => ({ kind: 'is', field: 'status', value }) as const),
    fc
      .tuple(fc.constantFrom('policy', 'company', 'by', 'label'), fc.stringMatching(/^[\w &:()-]{0,9}[a-z]$/))
      .map(([field, value]) => ({ kind: 'is', field, value: value.trim() }) as const),
    fc
      .tuple(fc.constantFrom('>', '<', '>=', '<='), fc.integer({ min: 0, max: 100 }))
      .map(([sign, value]) => ({ kind: 'score', label: 'sharing', sign, value: value / 100 }) as const),
  );
  const { query } = fc.letrec<{ query: SearchQuery }>((tie) => ({
    query: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      leaf,
      fc
        .tuple(fc.constantFrom('all', 'any'), fc.array(tie('query'), { minLength: 2, maxLength: 3 }))
        .map(([kind, parts]) => ({ kind, parts }) as const),
      tie('query').map((part) => (part.kind === 'not' ? part : ({ kind: 'not', part } as const))),
    ),
  }));

  test('printed, it is understood as the same query again', () => {
    fc.assert(
      fc.property(query, (made) => {
        const printed = printQuery(made);
        expect(parseQuery(printed), printed).toEqual({ ok: true, query: made });
      }),
      { seed: 9, numRuns: 500 },
    );
  });

  test('is answered whatever is typed', () => {
    const piece = fc.constantFrom(
      '"',
      '(',
      ')',
      '-',
      '*',
      'AND',
      'OR',
      'NOT',
      'NEAR',
      ':',
      '.',
      '>',
      ' ',
      'a',
      '^',
      '\0',
      ...SEARCH_FIELDS,
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        expect(typeof parseQuery(pieces.join('')).ok).toBe('boolean');
      }),
      { seed: 9, numRuns: 1000 },
    );
  });
});
