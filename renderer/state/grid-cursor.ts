import type { GridRow } from '../text/comparison/grid-rows.ts';
import type { GridPlace } from '../text/comparison/cell-step.ts';
import type { PolicyId } from '../../main/contract/types.ts';

/** Which cell of the grid has the keyboard, by what it is and not by where: rows come and go. Null names the head, or the row's name. */
export interface GridCursor {
  readonly row: string | null;
  readonly column: PolicyId | null;
}

/** Where the cursor is among the rows and columns shown; where its row is gone, the first one's place. */
export function toGridPlace(cursor: GridCursor, rows: readonly GridRow[], columns: readonly PolicyId[]): GridPlace {
  const column = cursor.column === null ? 0 : columns.indexOf(cursor.column) + 1;
  if (cursor.row === null) return { row: 0, column };
  const at = rows.findIndex(({ key }) => key === cursor.row);
  return { row: at === -1 ? Math.min(1, rows.length) : at + 1, column };
}

/** The cursor at a place; the inverse of {@link toGridPlace}. */
export function toCursor(
  { row, column }: GridPlace,
  rows: readonly GridRow[],
  columns: readonly PolicyId[],
): GridCursor {
  return { row: rows[row - 1]?.key ?? null, column: columns[column - 1] ?? null };
}
