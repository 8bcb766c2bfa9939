/** What makes a spreadsheet read a cell as a formula (and the apostrophe that guards). Source: OWASP, "CSV Injection". */
const GUARDED = /^[=+\-@\t\r\n＝＋－＠']/u;

/** A cell of a CSV file. */
export type Cell = string | number | null;

/** The cell as text for every program: an apostrophe before what would be run as a formula, or begins with an apostrophe itself. */
export function guardCell(cell: Cell): Cell {
  return typeof cell === 'string' && GUARDED.test(cell) ? `'${cell}` : cell;
}
