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
    for (const key of new Set(findEdges(lines).map(toKey))) {
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const fewest = Math.max(2, Math.ceil(pages.length * SHARE));
  return pages.map((lines, at) => {
    const height = heights[at] ?? 0;
    const edges = new Set(findEdges(lines));
    const isFurniture = (line: Line): boolean =>
      !line.upright || (edges.has(line) && ((counts.get(toKey(line)) ?? 0) >= fewest || isNumber(line, height)));
    return { body: lines.filter((line) => !isFurniture(line)), furniture: lines.filter(isFurniture) };
  });
}

function isNumber({ text, y }: Line, height: number): boolean {
  return PAGE_NUMBER.test(text) && (y < height * MARGIN || y > height * (1 - MARGIN));
}

/** The lines of the rows at both edges. */
function findEdges(lines: readonly Line[]): readonly Line[] {
  const tops = [...new Set(lines.map((line) => Math.round(line.y)))].toSorted((one, other) => one - other);
  const upper = tops[EDGE_ROWS - 1] ?? Infinity;
  const lower = tops.at(-EDGE_ROWS) ?? -Infinity;
  return lines.filter(({ y }) => Math.round(y) <= upper || Math.round(y) >= lower);
}

/** What a row says whatever the page's number, and about where it stands. */
function toKey({ text, y }: Line): string {
  return `${Math.round(y / 6)} ${text.replaceAll(/\d+/g, '#').replaceAll(/\s+/g, ' ').toLowerCase()}`;
}
