import type { BlockRole } from '../document.ts';
import type { Marker, Numbering } from './numbering.ts';
import type { Paragraph } from './paragraph.ts';
import type { NoteSigns, ReadParts } from './part.ts';
import type { Style } from './styles.ts';
import type { WordBlock } from './word-text.ts';

/** Longest cell of a table that holds data rather than the page's columns, in code units. */
const CELL = 1500;

/** What every paragraph is, by its outline level, list, table and style, with its marker or its note's sign in front. */
export function settleRoles(
  { main, notes, edges }: ReadParts,
  signs: NoteSigns,
  toStyle: (id: string | null) => Style,
  numbering: Numbering,
): readonly WordBlock[] {
  const all = [...main.paragraphs, ...notes.flatMap((part) => part.paragraphs)];
  const furniture = edges.flatMap((part) => part.paragraphs);
  const cells = findDataCells(all);
  const shown = new Set<string>();
  const settled = all.map((one) => {
    const style = toStyle(one.style);
    const place = one.place ?? style.place;
    const marker = place === null || place.list === '0' ? null : numbering(place);
    const sign = one.note === null || shown.has(one.note) ? null : (signs.get(one.note) ?? null);
    shown.add(one.note ?? '');
    const isCell = one.cell !== null && cells.has(one.cell.cell);
    return toBlock(one, style, { ...toRole(one, style, marker, isCell), marker: sign ?? marker?.text ?? null });
  });
  const seen = new Set<string>();
  const unique = furniture.filter((one) => {
    const words = one.runs.map(({ text }) => text).join('');
    return !seen.has(words) && seen.add(words);
  });
  return [
    ...settled,
    ...unique.map((one) => toBlock(one, toStyle(one.style), { role: 'furniture', level: 0, marker: null })),
  ];
}

function toBlock(
  { number, runs, endChange, cell }: Paragraph,
  { bold }: Style,
  role: Pick<WordBlock, 'role' | 'level' | 'marker'>,
): WordBlock {
  return { ...role, number, endChange, cell, runs: bold ? runs.map((run) => ({ ...run, bold })) : runs };
}

/**
 * Numbered paragraphs at a list's top may be headings, clauses or items: the rules that read the words tell them by their numbers.
 * Bullets and deeper levels are items.
 */
function toRole(
  { outline, place, cell }: Paragraph,
  style: Style,
  marker: Marker | null,
  isCell: boolean,
): { readonly role: BlockRole; readonly level: number } {
  const level = outline ?? style.outline;
  if (/^(?:toc|index|table of contents|table of figures)\b/.test(style.name)) {
    return { role: 'furniture', level: 0 };
  }
  if (level !== null && level < 9) {
    return { role: 'heading', level: level + 1 };
  }
  if (style.name === 'title') {
    return { role: 'heading', level: 1 };
  }
  const depth = (place ?? style.place)?.level ?? 0;
  if (marker !== null && (marker.isBullet || depth > 0)) {
    return { role: 'list-item', level: depth + 1 };
  }
  return { role: isCell && cell !== null ? 'table-cell' : 'paragraph', level: 0 };
}

/** Cells of rows that hold data: two cells or more that say something, none of them as long as a page. */
function findDataCells(paragraphs: readonly Paragraph[]): ReadonlySet<number> {
  const rows = new Map<number, Map<number, number>>();
  for (const { cell, runs } of paragraphs) {
    const size = runs.reduce((sum, { text }) => sum + text.trim().length, 0);
    if (cell !== null && size > 0) {
      const sizes = rows.get(cell.row) ?? new Map<number, number>();
      rows.set(cell.row, sizes.set(cell.cell, (sizes.get(cell.cell) ?? 0) + size));
    }
  }
  const data = [...rows.values()].filter(
    (sizes) => sizes.size >= 2 && [...sizes.values()].every((size) => size < CELL),
  );
  return new Set(data.flatMap((sizes) => Array.from(sizes.keys())));
}
