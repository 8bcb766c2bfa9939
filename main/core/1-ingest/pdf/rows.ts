import type { Line } from './lines.ts';

/** Lines from top to bottom, with those that stand in one row made one: a marker and its words, words set far apart. */
export function joinRows(lines: readonly Line[]): readonly Line[] {
  const rows: Line[][] = [];
  for (const line of lines.toSorted((one, other) => one.y - other.y)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row !== undefined && first !== undefined && first.upright && isSameRow(first, line)) {
      row.push(line);
    } else {
      rows.push([line]);
    }
  }
  return rows.map((row) => row.toSorted((one, other) => one.left - other.left).reduce(join));
}

function isSameRow(one: Line, other: Line): boolean {
  return Math.abs(one.y - other.y) <= Math.min(one.size, other.size) * 0.25 && one.upright === other.upright;
}

function join(one: Line, other: Line): Line {
  const wholeBold = one.boldEnd === one.text.length;
  return {
    ...one,
    text: `${one.text} ${other.text}`,
    right: Math.max(one.right, other.right),
    size: one.text.length >= other.text.length ? one.size : other.size,
    boldEnd: wholeBold ? one.text.length + (other.boldEnd > 0 ? 1 + other.boldEnd : 0) : one.boldEnd,
  };
}
