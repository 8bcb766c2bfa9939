import type { GridPlace } from './cell-step.ts';
import type { GridRow } from './grid-rows.ts';

/**
 * The next gap that nobody has judged, row by row from a cell on and round past the end; `by` -1 goes the other way. The cell itself comes
 * last. Null where every gap is judged, or is in a label that is closed.
 */
export function findGap(rows: readonly GridRow[], from: GridPlace, columns: number, by: 1 | -1): GridPlace | null {
  const count = rows.length * columns;
  // Before the first cell of a row stands its name, which is no cell of the round.
  const start = (from.row - 1) * columns + (from.column - 1);
  const beyond = from.column === 0 && by === 1 ? start + 1 : start + by;
  const behind = from.row === 0 ? Math.min(0, by) : beyond;
  for (let step = 0; step < count; step += 1) {
    const at = (((behind + by * step) % count) + count) % count;
    const [row, column] = [Math.floor(at / columns), at % columns];
    const line = rows[row];
    const cell = line?.kind === 'aspect' ? line.row.cells[column] : undefined;
    if (cell?.state === 'silent' && cell.decision === null) return { row: row + 1, column: column + 1 };
  }
  return null;
}
