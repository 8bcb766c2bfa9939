import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { krippendorffAlpha } from '../../../../main/core/5-compare/agreement/alpha.ts';
import { findInterval } from '../../../../main/core/5-compare/agreement/interval.ts';
import { cohenKappa, fleissKappa } from '../../../../main/core/5-compare/agreement/kappa.ts';
import { measure, nominalDistance, type Rating } from '../../../../main/core/5-compare/agreement/ratings.ts';
import { jaccardDistance, masiDistance, NLTK_THIRDS } from '../../../../main/core/5-compare/agreement/set-distance.ts';

type Sets = readonly Rating<readonly string[]>[];
type Name = 'nominal' | 'jaccard' | 'masi' | 'cohen' | 'fleiss';

const reference = JSON.parse(
  readFileSync(new URL('../../../fixtures/agreement/reference.json', import.meta.url), 'utf8'),
) as readonly (Readonly<Record<Name, number | null>> & { readonly table: Sets })[];

const ours: Readonly<Record<Name, (table: Sets) => number | null>> = {
  nominal: (table) => measure(krippendorffAlpha(nominalDistance), table).value,
  jaccard: (table) => measure(krippendorffAlpha(jaccardDistance), table).value,
  masi: (table) =>
    measure(
      krippendorffAlpha<readonly string[]>((a, b) => masiDistance(a, b, NLTK_THIRDS)),
      table,
    ).value,
  cohen: (table) => measure(cohenKappa(0, 1), table).value,
  fleiss: (table) => measure(fleissKappa(), table).value,
};

describe('Agreement is that of NLTK, scikit-learn and statsmodels on 200 random tables', () => {
  test.each<Name>(['nominal', 'jaccard', 'masi', 'cohen', 'fleiss'])('%s', (name) => {
    const told = reference.map((one) => ({ theirs: one[name], ours: ours[name](one.table) }));
    expect(told.length).toBe(200);
    expect(told.filter((one) => one.theirs !== null).length).toBeGreaterThan(175);
    const defined = told.filter((one) => one.theirs !== null);
    const off = defined.filter((one) => !(Math.abs((one.ours ?? Number.NaN) - (one.theirs ?? Number.NaN)) < 1e-9));
    expect(off).toEqual([]);
    expect(told.filter((one) => (one.ours === null) !== (one.theirs === null))).toEqual([]);
  });
});

describe('What other programs leave undefined', () => {
  const NONE: readonly string[] = [];
  const ALL: readonly [string, (table: Sets) => ReturnType<typeof measure>][] = [
    ['alpha', (table) => measure(krippendorffAlpha(masiDistance), table)],
    ['Cohen’s kappa', (table) => measure(cohenKappa(0, 1), table)],
    ['Fleiss’ kappa', (table) => measure(fleissKappa(), table)],
  ];

  test.each(ALL)('%s of answers that are all the same is undefined, with full observed agreement', (_name, of) => {
    const said = of([
      [NONE, NONE],
      [[], []],
    ]);
    expect(said).toEqual({ value: null, undefinedBecause: 'one-value', observed: 1, expected: 1, items: 2 });
  });

  test.each(ALL)('%s of clauses that nobody rated twice is undefined, with nothing observed', (_name, of) => {
    const said = of([
      [NONE, null],
      [null, ['sharing']],
      [null, null],
    ]);
    expect(said).toEqual({ value: null, undefinedBecause: 'nothing-paired', observed: null, expected: null, items: 0 });
    expect(of([]).undefinedBecause).toBe('nothing-paired');
  });

  test('“none applies” said twice is agreement, and against a label it is full disagreement', () => {
    expect([jaccardDistance([], []), masiDistance([], [])]).toEqual([0, 0]);
    expect([jaccardDistance([], ['sharing']), masiDistance(['sharing'], [])]).toEqual([1, 1]);
  });

  test.each<readonly [readonly string[], readonly string[], number, number]>([
    [['a'], ['a'], 0, 0],
    [['a', 'b'], ['b', 'a', 'a'], 0, 0],
    [['a', 'b'], ['a', 'b', 'c', 'd'], 1 / 2, 2 / 3],
    [['a', 'b'], ['b', 'c'], 2 / 3, 8 / 9],
    [['a'], ['b'], 1, 1],
  ])('%j and %j stand %d apart by Jaccard and %d by MASI', (a, b, jaccard, masi) => {
    expect([jaccardDistance(a, b), jaccardDistance(b, a)]).toEqual([
      expect.closeTo(jaccard, 12),
      expect.closeTo(jaccard, 12),
    ]);
    expect([masiDistance(a, b), masiDistance(b, a)]).toEqual([expect.closeTo(masi, 12), expect.closeTo(masi, 12)]);
  });
});

describe('An interval', () => {
  const alpha = krippendorffAlpha<readonly string[]>(nominalDistance);
  const toPolicy = (agreed: number): Sets =>
    Array.from({ length: 20 }, (_, at) => [[at % 2 === 0 ? 'a' : 'b'], [(at % 2 === 0) === at < agreed ? 'a' : 'b']]);
  const policies = [20, 18, 12, 16, 20, 15].map(toPolicy);

  test('holds the coefficient of all items, and is the same for the same seed', () => {
    const interval = findInterval(alpha, policies, { samples: 400, seed: 7 });
    const value = measure(alpha, policies.flat()).value ?? Number.NaN;
    expect(interval?.low).toBeLessThan(value);
    expect(interval?.high).toBeGreaterThan(value);
    expect(findInterval(alpha, policies, { samples: 400, seed: 7 })).toEqual(interval);
  });

  test('is not told of one policy, nor where most samples leave the coefficient undefined', () => {
    expect(findInterval(alpha, policies.slice(0, 1), { samples: 50, seed: 7 })).toBeNull();
    const same: Sets = [[['a'], ['a']]];
    expect(findInterval(alpha, [same, same, same], { samples: 50, seed: 7 })).toBeNull();
  });
});
