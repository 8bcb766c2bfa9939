import { describe, expect, test } from 'vitest';
import { findGap } from '../../../../renderer/text/comparison/find-gap.ts';
import { toGridRows, type RowChoice } from '../../../../renderer/text/comparison/grid-rows.ts';
import { toLabelWords } from '../../../../renderer/text/comparison/gap-words.ts';
import { makeCell, makeFact, makeReport, makeRow } from './support.ts';

const REPORT = makeReport([
  makeRow('COL-1', 'collection', [makeCell(0, 'stated'), makeCell(1, 'stated')]),
  makeRow('COL-2', 'collection', [makeCell(0, 'stated'), makeCell(1, 'silent')]),
  makeRow('RET-2', 'retention', [
    makeCell(0, 'stated', { facts: [makeFact('retention-period', 'P30D')] }),
    makeCell(1, 'stated', { facts: [makeFact('retention-period', 'P90D')] }),
  ]),
  makeRow('CHI-1', 'children', [makeCell(0, 'not-held'), makeCell(1, 'stated')]),
]);
const ALL: RowChoice = { show: 'all', only: null, baseline: null, closed: new Set() };
const keys = (choice: Partial<RowChoice>): readonly string[] =>
  toGridRows(REPORT, { ...ALL, ...choice }).map(({ key }) => key);

describe('the lines of the grid', () => {
  test('each label stands with its aspects below it, also one that has none', () => {
    expect(keys({})).toEqual([
      'collection',
      'COL-1',
      'COL-2',
      'sharing',
      'retention',
      'RET-2',
      'children',
      'CHI-1',
      'transfer',
      'dispute',
    ]);
  });

  test.for([
    ['a closed label stands alone', { closed: new Set(['collection'] as const), only: 'collection' }, ['collection']],
    ['one label alone', { only: 'children' }, ['children', 'CHI-1']],
    ['only gaps', { show: 'gaps' }, ['collection', 'COL-2']],
    ['states or facts that differ', { show: 'differences' }, ['collection', 'COL-2', 'retention', 'RET-2']],
    [
      'what differs from a baseline',
      { show: 'differences', baseline: 1 },
      ['collection', 'COL-2', 'retention', 'RET-2'],
    ],
    ['gaps under a label without any', { show: 'gaps', only: 'children' }, []],
  ] as const)('%s', ([, choice, expected]) => {
    expect(keys(choice)).toEqual(expected);
  });

  test('a label sums up its gaps, and says where nothing is held', () => {
    expect(toLabelWords([makeCell(0, 'silent'), makeCell(0, 'stated')])).toBe('1 gap');
    expect(toLabelWords([makeCell(0, 'denied')])).toBe('no gaps');
    expect(toLabelWords([makeCell(0, 'not-held'), makeCell(0, 'not-held')])).toBe('Not held');
    expect(toLabelWords([])).toBe('');
  });
});

describe('the next gap that nobody has judged', () => {
  const decision = { verdict: 'confirm' } as never;
  const rows = toGridRows(
    makeReport([
      makeRow('COL-1', 'collection', [makeCell(0, 'silent'), makeCell(1, 'stated')]),
      makeRow('COL-2', 'collection', [makeCell(0, 'silent', { decision }), makeCell(1, 'silent')]),
    ]),
    { ...ALL, only: 'collection' },
  );

  test.for([
    ['from above it', { row: 1, column: 0 }, 1, { row: 2, column: 1 }],
    ['past one that is judged', { row: 2, column: 1 }, 1, { row: 3, column: 2 }],
    ['round past the end', { row: 3, column: 2 }, 1, { row: 2, column: 1 }],
    ['backwards', { row: 3, column: 2 }, -1, { row: 2, column: 1 }],
    ['backwards past the start', { row: 2, column: 1 }, -1, { row: 3, column: 2 }],
    ['from the head', { row: 0, column: 1 }, 1, { row: 2, column: 1 }],
  ] as const)('%s', ([, from, by, expected]) => {
    expect(findGap(rows, from, 2, by)).toEqual(expected);
  });

  test('where it is the only one it is found again, and where there is none nothing is', () => {
    const one = toGridRows(makeReport([makeRow('COL-1', 'collection', [makeCell(0, 'silent')])]), ALL);
    expect(findGap(one, { row: 2, column: 1 }, 1, 1)).toEqual({ row: 2, column: 1 });
    expect(findGap(toGridRows(REPORT, { ...ALL, only: 'children' }), { row: 1, column: 1 }, 2, 1)).toBeNull();
    expect(findGap([], { row: 0, column: 0 }, 2, 1)).toBeNull();
  });
});
