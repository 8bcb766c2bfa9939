import { findGutter, findMargins, toSide } from './gutter.ts';
import type { Line } from './lines.ts';
import { joinRows } from './rows.ts';

/** Lines of one page, or of one column of it, in reading order, with the margins between which they were set. */
export interface Region {
  readonly lines: readonly Line[];
  readonly left: number;
  readonly right: number;
  /** Whether it is a table's cell, out of which no sentence runs. */
  readonly isCell: boolean;
}

/** Most columns are three; each cut doubles them. */
const DEEPEST = 3;

/** Bring a page's lines into reading order: column after column where it has columns, each cell by itself where it has a table. */
export function toRegions(lines: readonly Line[]): readonly Region[] {
  return cut(lines, 0, Infinity);
}

/** `edge` is where the next column begins. */
function cut(lines: readonly Line[], depth: number, edge: number): readonly Region[] {
  const gutter = depth < DEEPEST ? findGutter(lines) : null;
  if (gutter === null) {
    return lines.length === 0 ? [] : [toRegion(joinRows(lines), edge)];
  }
  const regions: Region[] = [];
  for (const section of toSections(lines, gutter.x)) {
    if (section.whole) {
      regions.push(toRegion(joinRows(section.lines), edge));
    } else if (gutter.isTable) {
      regions.push(...toCells(section.lines, gutter.x));
    } else {
      for (const side of ['left', 'right'] as const) {
        regions.push(
          ...cut(
            section.lines.filter((line) => (toSide(line, gutter.x) === 'right') === (side === 'right')),
            depth + 1,
            side === 'left' ? gutter.x : edge,
          ),
        );
      }
    }
  }
  return regions;
}

interface Section {
  readonly whole: boolean;
  readonly lines: Line[];
}

/** Stretches from top to bottom that run over the gutter, and those that it parts. */
function toSections(lines: readonly Line[], gutter: number): readonly Section[] {
  const order = new Map(lines.map((line, at) => [line, at]));
  const sections: Section[] = [];
  const beside = lines.filter((line) => toSide(line, gutter) === 'right');
  for (const line of lines.toSorted((one, other) => one.y - other.y)) {
    const whole = toSide(line, gutter) === 'across' && !overlaps(line, beside);
    const last = sections.at(-1);
    if (last?.whole === whole) {
      last.lines.push(line);
    } else {
      sections.push({ whole, lines: [line] });
    }
  }
  for (const section of sections) {
    section.lines.sort((one, other) => (order.get(one) ?? 0) - (order.get(other) ?? 0));
  }
  return sections;
}

/** Whether a line runs into its neighbour: a long address that left its column, and not a title over both. */
function overlaps(line: Line, beside: readonly Line[]): boolean {
  return beside.some((other) => Math.abs(other.y - line.y) < line.size * 0.9 && other.left < line.right);
}

/** A table's cells in the order in which the file holds them: row by row, as programs write them. */
function toCells(lines: readonly Line[], gutter: number): readonly Region[] {
  const cells: Line[][] = [];
  let last: Line | null = null;
  for (const line of lines) {
    const same = last !== null && toSide(last, gutter) === toSide(line, gutter) && line.y >= last.y;
    if (same) {
      cells.at(-1)?.push(line);
    } else {
      cells.push([line]);
    }
    last = line;
  }
  return cells.map((cell) => toRegion(joinRows(cell), Infinity, true));
}

/** Share of its lines that may leave a column's margin. */
const OUTLIERS = 0.1;

/** The margin is where lines end that did not run out of their column, as long addresses do. */
function toRegion(lines: readonly Line[], edge: number, isCell = false): Region {
  const { left, right } = findMargins(lines);
  const ends = lines.map((line) => line.right).toSorted((one, other) => other - one);
  const allowed = Math.floor(lines.length * OUTLIERS);
  let margin = right;
  for (let at = 0; at < allowed; at += 1) {
    const next = ends[at + 1] ?? margin;
    margin = (ends[at] ?? margin) - next > (lines[0]?.size ?? 0) * 1.5 ? next : margin;
  }
  return { lines, left, right: Math.min(margin, edge), isCell };
}
