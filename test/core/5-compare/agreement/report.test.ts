import { describe, expect, test } from 'vitest';
import { toPolicyId } from '../../../../main/contract/decode.ts';
import type { LabelId } from '../../../../main/contract/labels.ts';
import { type AnnotatorAnswer, rateClauses } from '../../../../main/core/5-compare/agreement/annotator-ratings.ts';
import { listConfusions } from '../../../../main/core/5-compare/agreement/confusions.ts';
import { reportAgreement } from '../../../../main/core/5-compare/agreement/report.ts';

const P1 = toPolicyId('1'.repeat(64));
const say = (annotator: string, labels: readonly LabelId[]): AnnotatorAnswer => ({ annotator, labels });
const SAMPLING = { samples: 100, seed: 1 };
const LABELS: readonly LabelId[] = ['collection', 'sharing'];

describe('A report of agreement', () => {
  test('tells of each label, of label sets and of each pair, over clauses judged twice', () => {
    const rated = rateClauses([
      [
        [say('Bo', ['collection']), say('Ann', ['collection'])],
        [say('Ann', ['sharing']), say('Bo', [])],
        [say('Ann', []), say('Bo', [])],
        [say('Ann', ['sharing'])],
      ],
      [[say('Ann', ['collection']), say('Bo', ['collection'])]],
    ]);
    const steps: (readonly [number, number])[] = [];
    const report = reportAgreement(rated, LABELS, SAMPLING, (...step) => steps.push(step));
    expect(report.annotators).toEqual(['Ann', 'Bo']);
    expect(report.clauses).toBe(4);
    const [collection, sharing] = report.labels;
    expect(collection).toMatchObject({ positives: 4, answers: 8, alpha: { value: 1, clauses: 4 } });
    expect(sharing).toMatchObject({ positives: 1, answers: 8, alpha: { observed: 0.75, clauses: 4 } });
    // Three of four sets are the same, and the fourth shares nothing, whichever way sets are compared.
    for (const sets of [report.sets.nominal, report.sets.jaccard, report.sets.masi]) expect(sets.observed).toBe(0.75);
    expect(report.pairs).toHaveLength(1);
    expect(report.pairs[0]).toMatchObject({ first: 'Ann', second: 'Bo', sets: { observed: 0.75 } });
    expect(report.pairs[0]?.kappas[0]?.kappa.value).toBe(1);
    // Two for each label, three for sets, and one pair’s three.
    expect(steps).toEqual(Array.from({ length: 10 }, (_, done) => [done, 10]));
  });

  test('does not heed the order in which annotators speak, nor that of their labels', () => {
    const changed = [
      [say('Ann', []), say('Bo', ['sharing', 'collection'])],
      [say('Cy', ['sharing']), say('Ann', [])],
    ];
    const straight = [
      [say('Bo', ['collection', 'sharing']), say('Ann', [])],
      [say('Ann', []), say('Cy', ['sharing'])],
    ];
    const report = (clauses: typeof changed) => reportAgreement(rateClauses([clauses]), LABELS, SAMPLING);
    expect(report(changed)).toEqual(report(straight));
    expect(report(changed).pairs.map(({ first, second, sets }) => [first, second, sets.clauses])).toEqual([
      ['Ann', 'Bo', 1],
      ['Ann', 'Cy', 1],
      ['Bo', 'Cy', 0],
    ]);
  });

  test('of nobody, or of one alone, has no value', () => {
    for (const clauses of [[], [[say('Ann', ['sharing'])]]]) {
      const report = reportAgreement(rateClauses([clauses]), LABELS, SAMPLING);
      expect(report.clauses).toBe(0);
      expect(report.sets.masi.undefinedBecause).toBe('nothing-paired');
      expect(report.pairs).toEqual([]);
    }
  });
});

describe('Confusions', () => {
  const at = (first: readonly LabelId[], second: readonly LabelId[]) => ({
    policyId: P1,
    start: 0,
    end: 5,
    first,
    second,
  });
  test.each<readonly [readonly LabelId[], readonly LabelId[], readonly (readonly [LabelId | null, LabelId | null])[]]>([
    [['collection'], ['collection'], [['collection', 'collection']]],
    [[], [], [[null, null]]],
    [['collection'], [], [['collection', null]]],
    [['collection'], ['sharing'], [['collection', 'sharing']]],
    [
      ['collection', 'children'],
      ['collection'],
      [
        ['collection', 'collection'],
        ['children', null],
      ],
    ],
    [
      ['collection', 'children'],
      ['sharing', 'transfer'],
      [
        ['collection', 'sharing'],
        ['collection', 'transfer'],
        ['children', 'sharing'],
        ['children', 'transfer'],
      ],
    ],
  ])('of %j and %j stand in %j', (first, second, cells) => {
    expect(listConfusions([at(first, second)]).map((cell) => [cell.first, cell.second])).toEqual(cells);
  });

  test('gather the clauses of a cell', () => {
    const [cell] = listConfusions([at(['sharing'], []), { ...at(['sharing'], []), start: 7, end: 9 }]);
    expect(cell?.clauses).toEqual([
      { policyId: P1, start: 0, end: 5 },
      { policyId: P1, start: 7, end: 9 },
    ]);
  });
});
