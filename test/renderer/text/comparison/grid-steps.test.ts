import { describe, expect, test } from 'vitest';
import { findCellStep } from '../../../../renderer/text/comparison/cell-step.ts';
import { toGridShape } from '../../../../renderer/text/comparison/grid-shape.ts';
import { toIndexes, toItemRun, toScroll } from '../../../../renderer/text/comparison/grid-window.ts';
import { findPaneStep } from '../../../../renderer/text/comparison/pane-step.ts';
import { toPairing } from '../../../../renderer/text/comparison/pairing.ts';
import { toShown } from '../../../../renderer/text/comparison/pane-columns.ts';
import { toId } from './support.ts';

describe('walking the grid', () => {
  const bounds = { rows: 53, columns: 6, page: 10 };

  test.for([
    ['ArrowDown', [2, 3], [3, 3]],
    ['ArrowUp', [0, 3], [0, 3]],
    ['ArrowRight', [2, 5], [2, 5]],
    ['ArrowLeft', [2, 1], [2, 0]],
    ['Home', [2, 4], [2, 0]],
    ['End', [2, 1], [2, 5]],
    ['Mod+Home', [40, 4], [1, 0]],
    ['Mod+End', [3, 4], [52, 4]],
    ['PageDown', [48, 1], [52, 1]],
    ['PageUp', [12, 1], [2, 1]],
  ] as const)('%s from %j leads to %j', ([press, [row, column], [toRow, toColumn]]) => {
    expect(findCellStep(press, { row, column }, bounds)).toEqual({ row: toRow, column: toColumn });
  });

  test('other keys walk nowhere, also those that objects bring along', () => {
    expect(findCellStep('x', { row: 1, column: 1 }, bounds)).toBeNull();
    expect(findCellStep('toString', { row: 1, column: 1 }, bounds)).toBeNull();
  });
});

describe('what of the grid is in the page', () => {
  test.for([
    [0, 280, { first: 0, end: 13 }],
    [281, 280, { first: 7, end: 24 }],
    [1400, 280, { first: 47, end: 52 }],
    [0, 0, { first: 0, end: 3 }],
  ] as const)('scrolled by %d with %d in view', ([offset, extent, run]) => {
    expect(toItemRun(offset, extent, 28, 52, 3)).toEqual(run);
  });

  test('the item with the keyboard stays in the page', () => {
    expect(toIndexes({ first: 5, end: 7 }, 1)).toEqual([1, 5, 6]);
    expect(toIndexes({ first: 5, end: 7 }, 9)).toEqual([5, 6, 9]);
    expect(toIndexes({ first: 5, end: 7 }, 6)).toEqual([5, 6]);
    expect(toIndexes({ first: 5, end: 5 }, null)).toEqual([]);
  });

  test('scrolling moves as little as possible', () => {
    expect(toScroll(100, 200, 150, 28)).toBe(100);
    expect(toScroll(100, 200, 84, 28)).toBe(84);
    expect(toScroll(100, 200, 280, 28)).toBe(108);
  });

  test.for([
    [1280, 5, 280],
    [1280, 20, 280],
    [1280, 2, 400],
    [600, 5, 192],
  ] as const)(
    'in a window of %d, %d columns leave the names %d pixels, and none is too narrow to read',
    ([width, columns, names]) => {
      const shape = toGridShape(width, 16, columns);
      expect(shape.names).toBe(names);
      expect(shape.column).toBeGreaterThanOrEqual(152);
    },
  );
});

describe('the panes', () => {
  const [a, b, c] = [toId(1), toId(2), toId(3)];

  test.for([
    ['the chosen one and the one behind it', [b], 2, [b, c]],
    ['the last one and the first', [c], 2, [a, c]],
    ['the baseline before earlier ones', [c, a, b], 2, [a, c]],
    ['no more than there are', [a], 4, [a, b, c]],
    ['none that is not there any more', [toId(9), b], 1, [b]],
  ] as const)('show %s', ([, wanted, panes, shown]) => {
    expect(toShown([a, b, c], wanted, panes)).toEqual(shown);
  });

  test('arrows walk the rows, and stop at the edges', () => {
    const bounds = { lines: 3, panes: 2 };
    expect(findPaneStep('ArrowDown', { line: 0, pane: 1 }, bounds)).toEqual({ line: 1, pane: 1 });
    expect(findPaneStep('ArrowLeft', { line: 0, pane: 1 }, bounds)).toEqual({ line: 0, pane: 0 });
    expect(findPaneStep('ArrowUp', { line: 0, pane: 1 }, bounds)).toBeNull();
    expect(findPaneStep('End', { line: 0, pane: 0 }, bounds)).toEqual({ line: 2, pane: 0 });
  });

  test('a clause is picked, let go, replaced in its column, and paired with one of another', () => {
    const [one, other, far] = [
      { column: 0, start: 1, end: 5 },
      { column: 0, start: 7, end: 9 },
      { column: 1, start: 1, end: 4 },
    ] as const;
    expect(toPairing(one, null).picked).toBe(one);
    expect(toPairing(one, one).picked).toBeNull();
    expect(toPairing(other, one).picked).toBe(other);
    expect(toPairing(far, one)).toMatchObject({ picked: null, pair: [one, far] });
  });
});
