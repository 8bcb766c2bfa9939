import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { krippendorffAlpha } from '../../../../main/core/5-compare/agreement/alpha.ts';
import { drawClusters, estimate } from '../../../../main/core/5-compare/agreement/interval.ts';
import { cohenKappa, fleissKappa } from '../../../../main/core/5-compare/agreement/kappa.ts';
import {
  codeRatings,
  measure as measureCoded,
  nominalDistance,
  ofCoders,
  type Rating,
  type ToMeasure,
} from '../../../../main/core/5-compare/agreement/ratings.ts';
import { jaccardDistance, masiDistance, NLTK_THIRDS } from '../../../../main/core/5-compare/agreement/set-distance.ts';

type Sets = readonly Rating<readonly string[]>[];
const measure = (to: ToMeasure<readonly string[]>, table: Sets) => measureCoded(to, codeRatings([table]));
const ofFirstTwo = (table: Sets) => measureCoded(cohenKappa(), ofCoders(codeRatings([table]), [0, 1]));

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
  cohen: (table) => ofFirstTwo(table).value,
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
    ['Cohen’s kappa', ofFirstTwo],
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

  const DRAWS = { samples: 400, seed: 7 };
  const estimateAll = (clusters: readonly Sets[], draws = DRAWS) =>
    estimate(alpha, codeRatings(clusters), drawClusters(clusters.length, draws));

  test('holds the coefficient of all items, and is the same for the same seed', () => {
    const { value, interval } = estimateAll(policies);
    expect(value).toBe(measure(alpha, policies.flat()).value);
    expect(interval?.low).toBeLessThan(value ?? Number.NaN);
    expect(interval?.high).toBeGreaterThan(value ?? Number.NaN);
    expect(estimateAll(policies).interval).toEqual(interval);
    expect(estimateAll(policies, { samples: 400, seed: 8 }).interval).not.toEqual(interval);
  });

  test('is that of coefficients worked out anew from the items of each sample', () => {
    const draws = drawClusters(policies.length, DRAWS);
    const values = draws.map(
      (drawn) =>
        measure(
          alpha,
          [...drawn].flatMap((at) => policies[at] ?? []),
        ).value ?? 0,
    );
    const sorted = values.toSorted((a, b) => a - b);
    const { interval } = estimateAll(policies);
    expect(interval?.low).toBeCloseTo(sorted[Math.round(0.025 * 399)] ?? Number.NaN, 12);
    expect(interval?.high).toBeCloseTo(sorted[Math.round(0.975 * 399)] ?? Number.NaN, 12);
  });

  test('is not told of one policy, nor where most samples leave the coefficient undefined', () => {
    expect(estimateAll(policies.slice(0, 1)).interval).toBeNull();
    const same: Sets = [[['a'], ['a']]];
    expect(estimateAll([same, same, same]).interval).toBeNull();
    const other: Sets = [[['b'], null]];
    expect(estimateAll([same, other]).interval).toBeNull();
  });

  test('of ratings with different numbers of coders is a mistake of the caller', () => {
    expect(() => codeRatings([[['a', 'b'], ['a']]])).toThrow(RangeError);
  });
});
