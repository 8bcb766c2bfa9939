import type { Block } from './document.ts';
import type { RawBlock } from './html-text.ts';

/** Share of a block's letters in links above which it is nothing but a link. */
const LINK_SHARE = 0.9;

/**
 * Settle which blocks are the site's: menus and feet by their element, short matter in boxes that sites name so, and bare links.
 *
 * A list of links that a lead-in announces ("You can complain to:") belongs to the text. Nothing is left out.
 */
export function settleFurniture(text: string, raw: readonly RawBlock[]): readonly Block[] {
  let announced = false;
  const cells = findDataCells(raw);
  return raw.map(({ belonging, linked, list, row, cell, ...rest }) => {
    void list;
    const block =
      rest.role === 'paragraph' && row >= 0 && cells.has(cell) ? { ...rest, role: 'table-cell' as const } : rest;
    const words = text.slice(block.start, block.end);
    const bareLink = linked >= LINK_SHARE && block.role !== 'heading' && !/[.!?]$/.test(words);
    const furniture = isFurniture({ block, words, belonging, bareLink, announced });
    announced = /:\s*$/.test(words) || (announced && block.role === 'list-item');
    return furniture ? { ...block, role: 'furniture' as const } : block;
  });
}

/** Longest cell of a table that holds data rather than the page's columns, in code units. */
const CELL = 1500;

/** Cells of rows that hold data: two cells or more that say something, none of them as long as a page or with headings in it. */
function findDataCells(raw: readonly RawBlock[]): ReadonlySet<number> {
  const rows = new Map<number, Map<number, number>>();
  for (const { row, cell, role, start, end } of raw) {
    if (row >= 0 && cell >= 0) {
      const sizes = rows.get(row) ?? new Map<number, number>();
      sizes.set(cell, (sizes.get(cell) ?? 0) + (role === 'heading' ? CELL : end - start));
      rows.set(row, sizes);
    }
  }
  const data = [...rows.values()].filter(
    (sizes) => sizes.size >= 2 && [...sizes.values()].every((size) => size < CELL),
  );
  return new Set(data.flatMap((sizes) => Array.from(sizes.keys())));
}

interface Candidate {
  readonly block: Block;
  readonly words: string;
  readonly belonging: RawBlock['belonging'];
  readonly bareLink: boolean;
  readonly announced: boolean;
}

function isFurniture({ block, words, belonging, bareLink, announced }: Candidate): boolean {
  if (belonging === 'site') {
    return true;
  }
  if (block.role === 'heading') {
    return false;
  }
  if (belonging === 'hint') {
    return bareLink || (words.length < 80 && !/[.!?:]["”]?$/.test(words));
  }
  return bareLink && !announced;
}
