import type { Block } from '../document.ts';
import type { SourceRun } from '../source-map.ts';
import type { CellPlace, Change, Run } from './paragraph.ts';

/** A paragraph with its role settled and its marker written out. */
export interface WordBlock extends Pick<Block, 'role' | 'level'> {
  readonly number: number;
  readonly marker: string | null;
  readonly runs: readonly Run[];
  readonly endChange: Change | null;
  readonly cell: CellPlace | null;
}

/** How often each kind of change is shown in the text. */
export type ChangeCounts = Readonly<Record<Change, number>>;

/** The signs of CriticMarkup, which shows changes in plain text: criticmarkup.com. */
const SIGNS: Readonly<Record<Change, readonly [string, string]>> = {
  inserted: ['{++', '++}'],
  deleted: ['{--', '--}'],
};

interface Piece {
  readonly text: string;
  readonly bold: boolean;
}

interface Written {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly runs: readonly SourceRun[];
  readonly changes: ChangeCounts;
}

/**
 * Write paragraphs as text. What was put in stands as `{++words++}` and what was taken out as `{--words--}`, so that a draft reads as
 * the draft that it is; a changed end of a paragraph is a `¶` in such signs. White space at a paragraph's edges is left out, and so are
 * paragraphs without words.
 */
export function writeText(paragraphs: readonly WordBlock[]): Written {
  const counts = { inserted: 0, deleted: 0 };
  const parts: string[] = [];
  const blocks: Block[] = [];
  const runs: SourceRun[] = [];
  let length = 0;
  let last: WordBlock | null = null;
  for (const one of paragraphs) {
    const pieces = trim(toPieces(one, counts));
    const words = pieces.map(({ text }) => text).join('');
    if (words === '') {
      continue;
    }
    const separator = last === null ? '' : toSeparator(last, one);
    const start = length + separator.length;
    parts.push(separator, words);
    length = start + words.length;
    runs.push({ start, source: one.number });
    blocks.push({ start, end: length, role: one.role, level: one.level, boldEnd: start + toBoldLength(pieces) });
    last = one;
  }
  return { text: parts.join(''), blocks, runs, changes: counts };
}

function toPieces({ marker, runs, endChange }: WordBlock, counts: Record<Change, number>): readonly Piece[] {
  const pieces: Piece[] = marker === null ? [] : [{ text: `${marker} `, bold: true }];
  const whole: readonly Run[] = endChange === null ? runs : [...runs, { text: '¶', bold: false, change: endChange }];
  whole.forEach(({ text, bold, change }, at) => {
    if (change === null) {
      pieces.push({ text, bold });
      return;
    }
    const [open, close] = SIGNS[change];
    const opens = whole[at - 1]?.change !== change;
    const closes = whole[at + 1]?.change !== change;
    counts[change] += opens ? 1 : 0;
    pieces.push({ text: `${opens ? open : ''}${text}${closes ? close : ''}`, bold });
  });
  return pieces;
}

function trim(pieces: readonly Piece[]): readonly Piece[] {
  const first = pieces.findIndex(({ text }) => text.trim() !== '');
  const last = pieces.findLastIndex(({ text }) => text.trim() !== '');
  return pieces.slice(Math.max(0, first), last + 1).map(({ text, bold }, at, kept) => {
    const fromStart = at === 0 ? text.trimStart() : text;
    return { bold, text: at === kept.length - 1 ? fromStart.trimEnd() : fromStart };
  });
}

function toBoldLength(pieces: readonly Piece[]): number {
  const end = pieces.findIndex(({ text, bold }) => !bold && /[\p{L}\p{N}]/u.test(text));
  const bold = end === -1 ? pieces : pieces.slice(0, end);
  const letters = bold.findLastIndex((piece) => piece.bold);
  const length = bold.slice(0, letters + 1).reduce((sum, { text }) => sum + text.length, 0);
  // A marker by itself, which Word sets as it likes, is no bold opening.
  return end === -1 && letters === -1 ? 0 : length;
}

function toSeparator(last: WordBlock, one: WordBlock): string {
  const inList = last.role === 'list-item' && one.role === 'list-item';
  const inRow = last.cell !== null && last.cell.row === one.cell?.row;
  return inList || inRow ? '\n' : '\n\n';
}
