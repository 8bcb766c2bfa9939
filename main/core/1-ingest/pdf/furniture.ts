import type { Line } from './lines.ts';

/** A page's lines without those that every page repeats, and these. */
export interface ParedPage {
  readonly body: readonly Line[];
  readonly furniture: readonly Line[];
}

/** Rows from a page's upper and lower edge among which running heads and feet are looked for. */
const EDGE_ROWS = 3;
/** Share of the pages on which a row must stand; left and right pages may have heads of their own. */
const SHARE = 0.3;
/** Share of a page's height at either end in which a page's number may stand. */
const MARGIN = 0.12;
const PAGE_NUMBER =
  /^(?:[-–—[(]\s*)?(?:page|p\.|seite)?\s*(?:\d{1,4}|[ivxl]{1,7})(?:\s*(?:of|\/|von|\|)\s*\d{1,4})?(?:\s*[-–—\])])?$/i;

/** Part running heads, running feet, page numbers and turned text (watermarks, notes up the margin) from what the pages say. */
export function pareFurniture(pages: readonly (readonly Line[])[], heights: readonly number[]): readonly ParedPage[] {
  const counts = new Map<string, number>();
  for (const lines of pages) {
    for (const key of new Set(findEdgeRows(lines).map(toKey))) {
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const fewest = Math.max(2, Math.ceil(pages.length * SHARE));
  return pages.map((lines, at) => {
    const height = heights[at] ?? 0;
    const repeated = findEdgeRows(lines).filter(
      (row) => (counts.get(toKey(row)) ?? 0) >= fewest || row.every((line) => isNumber(line, height)),
    );
    const furniture = new Set([...repeated.flat(), ...lines.filter((line) => !line.upright)]);
    return {
      body: lines.filter((line) => !furniture.has(line)),
      furniture: lines.filter((line) => furniture.has(line)),
    };
  });
}

function isNumber({ text, y }: Line, height: number): boolean {
  return PAGE_NUMBER.test(text) && (y < height * MARGIN || y > height * (1 - MARGIN));
}

type Row = readonly Line[];

/** The rows at both edges, each from left to right. */
function findEdgeRows(lines: readonly Line[]): readonly Row[] {
  const rows = new Map<number, Line[]>();
  for (const line of lines.filter(({ upright }) => upright)) {
    const y = Math.round(line.y);
    const row = rows.get(y) ?? rows.get(y - 1) ?? rows.get(y + 1) ?? [];
    row.push(line);
    rows.set(Math.round(row[0]?.y ?? y), row);
  }
  const sorted = [...rows].toSorted((one, other) => one[0] - other[0]).map(([, row]) => row);
  const edges = new Set([...sorted.slice(0, EDGE_ROWS), ...sorted.slice(-EDGE_ROWS)]);
  return [...edges].map((row) => row.toSorted((one, other) => one.left - other.left));
}

/** What a row says whatever the page's number, and about where it stands. */
function toKey(row: Row): string {
  const words = row.map(({ text }) => text).join(' ');
  return `${Math.round((row[0]?.y ?? 0) / 6)} ${words.replaceAll(/\d+/g, '#').replaceAll(/\s+/g, ' ').toLowerCase()}`;
}
