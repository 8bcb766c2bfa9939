import {
  BorderStyle,
  HeadingLevel,
  type IParagraphOptions,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { CellState } from '../../contract/types.ts';
import type { CellContent, Quotation } from './comparison-content.ts';
import { toStateWords } from './comparison-words.ts';
import { toSayable } from './escape-html.ts';

/** Width between the margins of an A4 page on its side, in twentieths of a point. */
const PAGE_WIDTH = 15_138;

const HEADINGS = [HeadingLevel.TITLE, HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;
const SMALL = 16;
const GREY = '565B63';
const SHADES: Readonly<Partial<Record<CellState, string>>> = { silent: 'FFF3E0', 'not-held': 'F3F1EC' };

/** A heading of depth 0 (the title) to 3, at the head of a page where it begins one. */
export function toHeading(words: string, depth: 0 | 1 | 2 | 3, pageBreakBefore = false): Paragraph {
  const children = [new TextRun(toSayable(words))];
  return new Paragraph({ heading: HEADINGS[depth], keepNext: true, pageBreakBefore, children });
}

/** A paragraph of plain words. */
export function toPlain(words: string, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ ...options, children: [new TextRun(toSayable(words))] });
}

/** A paragraph in bold type. */
export function toStrong(words: string, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ ...options, children: [new TextRun({ text: toSayable(words), bold: true })] });
}

/** A remark in small grey type. */
export function toNote(words: string, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({
    ...options,
    children: [new TextRun({ text: toSayable(words), size: SMALL, color: GREY })],
  });
}

/** A policy's words, indented, and below them their place, on the same page; rows of a table are kept whole another way. */
export function toQuotation(
  { leadIn, words, place }: Quotation,
  { keepNext }: { readonly keepNext: boolean },
): readonly Paragraph[] {
  const lead = leadIn === null ? [] : [new TextRun({ text: `${toSayable(leadIn)} `, color: GREY })];
  const indent = { left: 240 };
  return [
    new Paragraph({ style: 'Quotation', keepNext, children: [...lead, new TextRun(toSayable(words))] }),
    toNote(place, { indent, spacing: { after: 80 } }),
  ];
}

/** A state as grids show it, a gap in bold, behind the name of whose it is; with what follows, on the same page. */
export function toState(cell: CellContent, name = '', keepNext = false): Paragraph {
  return new Paragraph({
    keepNext,
    spacing: { before: name === '' ? 0 : 80 },
    children: [
      new TextRun({ text: toSayable(name), bold: true }),
      new TextRun({ text: toStateWords(cell), bold: cell.state === 'silent' }),
    ],
  });
}

/** One cell of a table. */
export interface DocxCell {
  readonly children: readonly Paragraph[];
  readonly state?: CellState;
  /** How many columns it takes; 1 unless told. */
  readonly span?: number;
}

/** A table over the page's width; `widths` are shares of it. Its first row is its head and stands again on each page. */
export function toTable(
  widths: readonly number[],
  head: readonly string[],
  rows: readonly (readonly DocxCell[])[],
): Table {
  const total = widths.reduce((sum, width) => sum + width, 0);
  const columnWidths = widths.map((width) => Math.floor((PAGE_WIDTH * width) / total));
  const toCell = ({ children, state, span = 1 }: DocxCell, at: number): TableCell => {
    const fill = state === undefined ? undefined : SHADES[state];
    return new TableCell({
      columnSpan: span,
      width: { size: span > 1 ? PAGE_WIDTH : (columnWidths[at] ?? 0), type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      ...(fill === undefined ? {} : { shading: { type: ShadingType.CLEAR, fill } }),
      // A cell of a Word file may not be empty.
      children: children.length === 0 ? [new Paragraph({})] : [...children],
    });
  };
  const heads = head.map((words): DocxCell => {
    return { children: [new Paragraph({ children: [new TextRun({ text: toSayable(words), bold: true, size: 18 })] })] };
  });
  const border = { style: BorderStyle.SINGLE, size: 4, color: 'C9C4B8' };
  return new Table({
    columnWidths,
    layout: TableLayoutType.FIXED,
    width: { size: PAGE_WIDTH, type: WidthType.DXA },
    borders: {
      top: border,
      bottom: border,
      left: border,
      right: border,
      insideHorizontal: border,
      insideVertical: border,
    },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: heads.map(toCell) }),
      ...rows.map((cells) => new TableRow({ cantSplit: cells.every(isShort), children: cells.map(toCell) })),
    ],
  });
}

/** Whether a cell is short enough to be kept on one page. */
function isShort({ children }: DocxCell): boolean {
  return children.length < 12;
}
