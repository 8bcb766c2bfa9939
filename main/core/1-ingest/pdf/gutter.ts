import type { Line } from './lines.ts';

/** White space that runs down between two columns, or between the cells of a table. */
export interface Gutter {
  readonly x: number;
  readonly isTable: boolean;
}

/** Step in which places for a gutter are tried, in points. */
const STEP = 2;
/** Fewest lines on each side that make columns. */
const FEWEST = 4;
/** Share of the lines beside the gutter that must have a neighbour across it. */
const NEIGHBOURED = 0.5;
/** Share of a column's width that lines of running text fill. */
const FILLED = 0.7;

/** How far lines reach to both sides. */
export function findMargins(lines: readonly Line[]): { readonly left: number; readonly right: number } {
  const left = lines.reduce((least, line) => Math.min(least, line.left), Infinity);
  const right = lines.reduce((most, line) => Math.max(most, line.right), 0);
  return { left, right };
}

/** On which side of `x` a line stands. */
export function toSide({ left, right }: Line, x: number): 'left' | 'right' | 'across' {
  if (right <= x + 1) {
    return 'left';
  }
  return left >= x - 1 ? 'right' : 'across';
}

/** The gutter that parts most lines, or null where the page is one column. */
export function findGutter(lines: readonly Line[]): Gutter | null {
  const upright = lines.filter((line) => line.upright);
  if (upright.length < FEWEST * 2) {
    return null;
  }
  const { left, right } = findMargins(upright);
  let best: { readonly x: number; readonly score: number } | null = null;
  for (let x = left + STEP; x < right; x += STEP) {
    const score = toScore(upright, x);
    if (score > (best?.score ?? 0)) {
      best = { x, score };
    }
  }
  if (best === null || !parts(upright, best.x)) {
    return null;
  }
  return { x: best.x, isTable: isTable(lines, best.x) };
}

/** Lines on the weaker side, less those that run across. */
function toScore(lines: readonly Line[], x: number): number {
  let left = 0;
  let right = 0;
  for (const line of lines) {
    left += line.right <= x ? 1 : 0;
    right += line.left >= x ? 1 : 0;
  }
  return Math.min(left, right) - (lines.length - left - right);
}

/** Whether most lines beside the place have a neighbour on its other side. A list's markers and a margin's notes have shorter runs. */
function parts(lines: readonly Line[], x: number): boolean {
  const left = lines.filter((line) => toSide(line, x) === 'left');
  const right = lines.filter((line) => toSide(line, x) === 'right');
  const [few, many] = left.length < right.length ? [left, right] : [right, left];
  const tops = many.map((line) => line.y).toSorted((one, other) => one - other);
  const neighboured = few.filter(({ y, size }) => hasWithin(tops, y - size * 0.9, y + size * 0.9));
  return few.length >= FEWEST && neighboured.length >= few.length * NEIGHBOURED;
}

function hasWithin(sorted: readonly number[], low: number, high: number): boolean {
  let from = 0;
  let to = sorted.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] ?? 0) < low) {
      from = middle + 1;
    } else {
      to = middle;
    }
  }
  return (sorted[from] ?? Infinity) <= high;
}

/**
 * Whether the file goes from side to side, as it does for a table's rows, and not down one side and then the other. Where it goes
 * across line by line, lines that fill their columns are running text all the same.
 */
function isTable(lines: readonly Line[], x: number): boolean {
  const sides = lines.map((line) => toSide(line, x)).filter((side) => side !== 'across');
  const across = lines.length - sides.length;
  const turns = sides.filter((side, at) => at > 0 && side !== sides[at - 1]).length;
  if (turns <= 2 * (across + 1) + sides.length * 0.1) {
    return false;
  }
  return !(turns >= sides.length * 0.6 && isFilled(lines, x, 'left') && isFilled(lines, x, 'right'));
}

function isFilled(lines: readonly Line[], x: number, side: 'left' | 'right'): boolean {
  const own = lines.filter((line) => toSide(line, x) === side);
  const { left, right } = findMargins(own);
  const full = own.filter((line) => line.right - line.left >= (right - left) * FILLED);
  return own.length >= FEWEST * 2 && full.length >= own.length * FILLED;
}
