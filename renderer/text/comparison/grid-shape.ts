/** The grid's measures in CSS pixels. Every row is as high as every other, so that nothing moves when rows open. */
export interface GridShape {
  readonly head: number;
  readonly row: number;
  /** The frozen column that names the rows. */
  readonly names: number;
  readonly column: number;
}

/** In root font sizes. */
const HEAD = 3.75;
const ROW = 1.75;
/** The names of the rows take at least and at most so much, in between what the columns leave. */
const LEAST_NAMES = 17.5;
const MOST_NAMES = 25;
const COLUMN = 9.5;
/** Wider than this a column need not be while names are cut short. */
const AMPLE_COLUMN = 16;
/** Below this width of the window the names take less room. */
const NARROW = 48;
const NARROW_NAMES = 12;

/** The grid's measures in a window of a width: columns share what the names leave, and are never narrower than can be read. */
export function toGridShape(widthPx: number, rem: number, columns: number): GridShape {
  const spare = widthPx / rem - columns * AMPLE_COLUMN;
  const roomy = Math.min(MOST_NAMES, Math.max(LEAST_NAMES, Math.floor(spare)));
  const names = (widthPx < NARROW * rem ? NARROW_NAMES : roomy) * rem;
  const shared = columns === 0 ? 0 : Math.floor((widthPx - names) / columns);
  return { head: HEAD * rem, row: ROW * rem, names, column: Math.max(COLUMN * rem, shared) };
}
