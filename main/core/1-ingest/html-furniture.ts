import type { Block } from './document.ts';
import type { RawBlock } from './html-text.ts';

/** Share of a block's letters in links above which it is nothing but a link. */
const LINK_SHARE = 0.9;

/**
 * Settle which blocks are the site's: menus and feet by their element, short matter in boxes that sites name so, and bare links. A box that
 * holds the page's title, or sentences in the main, is the text's whatever its name.
 *
 * A list of links that a lead-in announces ("You can complain to:") belongs to the text. Nothing is left out.
 */
export function settleFurniture(text: string, raw: readonly RawBlock[]): readonly Block[] {
  let announced = false;
  const cells = findDataCells(raw);
  const ofText = findBoxesOfText(text, raw);
  return raw.map(({ belonging: hinted, linked, list, row, cell, box, ...rest }) => {
    void list;
    const belonging = hinted === 'hint' && ofText.has(box) ? 'text' : hinted;
    const block =
      rest.role === 'paragraph' && row >= 0 && cells.has(cell) ? { ...rest, role: 'table-cell' as const } : rest;
    const words = text.slice(block.start, block.end);
    const bareLink = linked >= LINK_SHARE && block.role !== 'heading' && !/[.!?]$/.test(words);
    const furniture = isFurniture({ block, words, belonging, bareLink, announced });
    announced = /:\s*$/.test(words) || (announced && block.role === 'list-item');
    return furniture ? { ...block, role: 'furniture' as const } : block;
  });
}

/** Least sentences that make a box the text's, and their least share of its letters. */
const SENTENCES = 3;
const SENTENCE_SHARE = 0.6;

/** What a box holds, in code units, with how many sentences. */
interface BoxSums {
  letters: number;
  inSentences: number;
  sentences: number;
  hasTitle: boolean;
}

/** The boxes that hold the page's title or mostly long sentences which are no links. */
function findBoxesOfText(text: string, raw: readonly RawBlock[]): ReadonlySet<number> {
  const held = new Map<number, BoxSums>();
  for (const { box, start, end, role, level, linked } of raw) {
    const sums = held.get(box) ?? { letters: 0, inSentences: 0, sentences: 0, hasTitle: false };
    const isSentence = end - start >= 40 && linked < LINK_SHARE && /[.!?]["”’)]?$/.test(text.slice(end - 2, end));
    sums.letters += end - start;
    sums.inSentences += isSentence ? end - start : 0;
    sums.sentences += isSentence ? 1 : 0;
    sums.hasTitle ||= role === 'heading' && level === 1;
    held.set(box, sums);
  }
  return new Set([...held].filter(([, sums]) => isOfText(sums)).map(([box]) => box));
}

function isOfText({ letters, inSentences, sentences, hasTitle }: BoxSums): boolean {
  return hasTitle || (sentences >= SENTENCES && inSentences >= SENTENCE_SHARE * letters);
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

/** What a page says where scripts are off. */
const ASKS_FOR_SCRIPTS = /^.{0,120}\bjava ?script\b.{0,120}$/is;

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
    return bareLink || (words.length < 80 && !/[.!?:]["”]?$/.test(words)) || ASKS_FOR_SCRIPTS.test(words);
  }
  return bareLink && !announced;
}
