import { describe, expect, test } from 'vitest';
import { findComparisonCommand } from '../../../renderer/state/keys/comparison-command.ts';
import { createKeymap, listActions } from '../../../renderer/state/keys/keymap.ts';
import {
  parsePlace,
  toPlaceQuery,
  WHOLE_COMPARISON,
  type ComparisonPlace,
} from '../../../renderer/state/comparison-place.ts';
import { toCursor, toGridPlace } from '../../../renderer/state/grid-cursor.ts';
import type { PolicyId } from '../../../main/contract/types.ts';

const [ONE, TWO] = ['1'.repeat(64) as PolicyId, '2'.repeat(64) as PolicyId];
const read = (query: string): ComparisonPlace => parsePlace(new URLSearchParams(query));

describe('the comparison’s address', () => {
  test.for([
    ['', WHOLE_COMPARISON],
    [`policies=${ONE},${TWO}`, { ...WHOLE_COMPARISON, policyIds: [ONE, TWO] }],
    [`tab=changes&older=${ONE}&newer=${TWO}`, { ...WHOLE_COMPARISON, tab: 'changes', older: ONE, newer: TWO }],
    [
      `row=RET-2&column=${TWO}&show=gaps&label=retention&checklist=gdpr&baseline=${ONE}`,
      {
        ...WHOLE_COMPARISON,
        row: 'RET-2',
        column: TWO,
        show: 'gaps',
        only: 'retention',
        checklist: 'gdpr',
        baseline: ONE,
      },
    ],
    ['row=sharing', { ...WHOLE_COMPARISON, row: 'sharing' }],
  ] as const)('%s is read, and written the same', ([query, place]) => {
    expect(read(query)).toEqual(place);
    expect(toPlaceQuery(place)).toBe(query);
  });

  test('what is not understood is left out', () => {
    expect(read('tab=x&row=<b>&column=7&show=some&label=x&checklist=a/b&baseline=none&policies=x,y')).toEqual(
      WHOLE_COMPARISON,
    );
  });
});

describe('the cursor', () => {
  const rows = ['collection', 'COL-1'].map((key) => ({ key })) as never;

  test('is what a cell is, so that it stays with it when rows come and go', () => {
    const cursor = toCursor({ row: 2, column: 1 }, rows, [ONE, TWO]);
    expect(cursor).toEqual({ row: 'COL-1', column: ONE });
    expect(toGridPlace(cursor, rows, [TWO, ONE])).toEqual({ row: 2, column: 2 });
    expect(toGridPlace({ row: 'RET-9', column: null }, rows, [ONE])).toEqual({ row: 1, column: 0 });
    expect(toGridPlace({ row: null, column: ONE }, rows, [ONE])).toEqual({ row: 0, column: 1 });
    expect(toGridPlace({ row: 'RET-9', column: ONE }, [], [ONE])).toEqual({ row: 0, column: 1 });
  });
});

describe('the comparison’s keys', () => {
  test('the star is found on the eight, with Shift alone', () => {
    const keymap = createKeymap(listActions([]), {});
    const pressed = { key: '*', code: 'Digit8', shiftKey: true, ctrlKey: false, metaKey: false, altKey: false };
    expect(findComparisonCommand(keymap, pressed)).toBe('open-all');
    expect(findComparisonCommand(keymap, { ...pressed, key: '8', shiftKey: false })).toBeNull();
    expect(findComparisonCommand(keymap, { ...pressed, key: 'z', code: 'KeyZ', shiftKey: false, ctrlKey: true })).toBe(
      'undo',
    );
  });
});
