/** A cell of the grid. Row 0 is the head and column 0 names the rows. */
export interface GridPlace {
  readonly row: number;
  readonly column: number;
}

/** How large the grid is, head and names included, and how many rows a page key goes on. */
export interface Bounds {
  readonly rows: number;
  readonly columns: number;
  readonly page: number;
}

type Move = (at: GridPlace, bounds: Bounds) => GridPlace;

const MOVES: Readonly<Record<string, Move>> = {
  ArrowLeft: ({ row, column }) => ({ row, column: column - 1 }),
  ArrowRight: ({ row, column }) => ({ row, column: column + 1 }),
  ArrowUp: ({ row, column }) => ({ row: row - 1, column }),
  ArrowDown: ({ row, column }) => ({ row: row + 1, column }),
  PageUp: ({ row, column }, { page }) => ({ row: row - page, column }),
  PageDown: ({ row, column }, { page }) => ({ row: row + page, column }),
  Home: ({ row }) => ({ row, column: 0 }),
  End: ({ row }, { columns }) => ({ row, column: columns - 1 }),
  'Mod+Home': () => ({ row: 1, column: 0 }),
  'Mod+End': ({ column }, { rows }) => ({ row: rows - 1, column }),
};

/** Where a press leads from a cell, kept within the grid; null for a press that walks nowhere. The same place is the answer at an edge. */
export function findCellStep(press: string, at: GridPlace, bounds: Bounds): GridPlace | null {
  const move = Object.hasOwn(MOVES, press) ? MOVES[press] : undefined;
  if (move === undefined) return null;
  const { row, column } = move(at, bounds);
  return {
    row: Math.max(0, Math.min(bounds.rows - 1, row)),
    column: Math.max(0, Math.min(bounds.columns - 1, column)),
  };
}
