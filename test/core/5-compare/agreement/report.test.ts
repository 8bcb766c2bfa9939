import { describe, expect, test } from 'vitest';
import { toPolicyId } from '../../../../main/contract/decode.ts';
import type { LabelId } from '../../../../main/contract/labels.ts';
import { listConfusions } from '../../../../main/core/5-compare/agreement/confusions.ts';
import { type Judgement, reportAgreement } from '../../../../main/core/5-compare/agreement/report.ts';

const P1 = toPolicyId('1'.repeat(64));
const P2 = toPolicyId('2'.repeat(64));
const say = (annotator: string, clause: number, labels: readonly LabelId[], policyId = P1): Judgement => ({
  policyId,
  start: clause * 10,
  end: clause * 10 + 9,
  annotator,
  labels,
});
const SAMPLING = { samples: 100, seed: 1 };
const LABELS: readonly LabelId[] = ['collection', 'sharing'];

describe('A report of agreement', () => {
  test('tells of each label, of label sets and of each pair, over clauses judged twice', () => {
    const report = reportAgreement(
      [
        say('Bo', 1, ['collection']),
        say('Ann', 1, ['collection']),
        say('Ann', 2, ['sharing']),
        say('Bo', 2, []),
        say('Ann', 3, []),
        say('Bo', 3, []),
        say('Ann', 4, ['sharing']),
        say('Ann', 1, ['collection'], P2),
        say('Bo', 1, ['collection'], P2),
      ],
      LABELS,
      SAMPLING,
    );
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
  });

  test('takes an annotator’s last word, and does not heed the order in which others speak', () => {
    const changed = [say('Ann', 1, ['sharing']), say('Bo', 1, []), say('Ann', 1, []), say('Cy', 2, [])];
    const straight = [say('Cy', 2, []), say('Ann', 1, []), say('Bo', 1, [])];
    expect(reportAgreement(changed, LABELS, SAMPLING)).toEqual(reportAgreement(straight, LABELS, SAMPLING));
  });

  test('of nobody, or of one alone, has no value', () => {
    for (const judgements of [[], [say('Ann', 1, ['sharing'])]]) {
      const report = reportAgreement(judgements, LABELS, SAMPLING);
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
