import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import { unzipSync, zipSync } from 'fflate';
import {
  type ColumnContent,
  type LabelContent,
  OWN_LABELS,
  type OwnLabelContent,
  type ReportContent,
} from './comparison-content.ts';
import {
  type DocxCell,
  toHeading,
  toNote,
  toPlain,
  toQuotation,
  toState,
  toStrong,
  toTable,
} from './comparison-docx-parts.ts';
import { LEGEND, toGapsTitle, toUnsaidWords } from './comparison-words.ts';
import type { FactLine } from './comparison-facts.ts';
import { toRedlinesDocx } from './comparison-docx-redlines.ts';
import { toSayable } from './escape-html.ts';

/** How many policies stand side by side in one table; the others follow in tables of their own. */
const BESIDE = 5;
/** Above the first table of gaps at most so many policies are said to have none. */
const MOST_ABOVE = 4;

/**
 * The report as a Word file. Redlines stand in it as tracked changes by `author`, so that a reader can accept or reject them.
 *
 * The same content gives the same bytes: times in the file are the midnight (UTC) of the report's date.
 */
export async function toComparisonDocx(
  content: ReportContent,
  { author, date }: { readonly author: string; readonly date: string },
): Promise<Uint8Array> {
  const document = new Document({
    title: toSayable(content.title),
    creator: toSayable(author),
    lastModifiedBy: toSayable(author),
    styles: STYLES,
    sections: [{ properties: PAGE, footers: { default: toFooter() }, children: toChildren(content, author, date) }],
  });
  return dateAll(new Uint8Array(await Packer.toArrayBuffer(document)), date);
}

const PAGE = {
  page: {
    size: { orientation: PageOrientation.LANDSCAPE, width: 11_906, height: 16_838 },
    margin: { top: 850, bottom: 850, left: 850, right: 850 },
  },
};

const STYLES = {
  default: {
    document: { run: { font: 'Calibri', size: 20 }, paragraph: { spacing: { after: 80 } } },
    title: { run: { size: 36, bold: true }, paragraph: { spacing: { after: 160 } } },
    heading1: { run: { size: 28, bold: true, color: '1F4F8F' }, paragraph: { spacing: { before: 320, after: 120 } } },
    heading2: { run: { size: 24, bold: true }, paragraph: { spacing: { before: 240, after: 80 } } },
    heading3: { run: { size: 21, bold: true }, paragraph: { spacing: { before: 200, after: 60 } } },
  },
  paragraphStyles: [
    {
      id: 'Quotation',
      name: 'Quotation',
      basedOn: 'Normal',
      run: { font: 'Cambria' },
      paragraph: { indent: { left: 240 }, spacing: { after: 0 } },
    },
  ],
};

function toFooter(): Footer {
  const children = ['Lacuna · Not legal advice · Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES];
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [new TextRun({ size: 16, color: '565B63', children })],
      }),
    ],
  });
}

function toChildren(content: ReportContent, author: string, date: string): FileChild[] {
  const { title, about, notices, columns, labels, own, facts, redlines } = content;
  return [
    toHeading(title, 0),
    ...about.map(([term, words]) => toPlain(`${term}: ${words}`)),
    ...notices.map((notice, at) => (at === 0 ? toStrong(notice) : toNote(notice))),
    toHeading('Policies', 1),
    toPolicies(columns),
    ...inBlocks('At a glance', columns, (from, to) => toGrid(columns.slice(from, to), labels, from)),
    toNote(LEGEND, { spacing: { before: 80 } }),
    ...toGaps(columns),
    ...(facts.length === 0
      ? []
      : inBlocks('Facts', columns, (from, to) => toFacts(columns.slice(from, to), facts, from))),
    toHeading(columns.length === 1 ? 'What the policy says' : 'What each policy says', 1),
    ...labels.flatMap((label) => toLabel(columns, label)),
    ...(own.length === 0 ? [] : [toHeading(OWN_LABELS.title, 1), toNote(OWN_LABELS.words, { keepNext: true })]),
    ...own.flatMap((label) => toOwnLabel(columns, label)),
    ...toRedlinesDocx(redlines, author, date),
  ];
}

/**
 * A table for each block of columns, each on a page of its own: LibreOffice leaves all rows out of a table of which the head fits on a page
 * and the first row does not.
 */
function inBlocks(
  title: string,
  columns: readonly ColumnContent[],
  toBlock: (from: number, to: number) => FileChild,
): FileChild[] {
  const blocks = Math.ceil(columns.length / BESIDE);
  return Array.from({ length: blocks }, (_, at) => [
    toHeading(at === 0 ? title : `${title}, continued`, 1, true),
    toBlock(at * BESIDE, (at + 1) * BESIDE),
  ]).flat();
}

function toPolicies(columns: readonly ColumnContent[]): FileChild {
  const rows = columns.map(({ name, file, dated, counts, caution }): readonly DocxCell[] => [
    { children: [toPlain(name)] },
    { children: [toPlain(file)] },
    { children: [toPlain(dated)] },
    { children: [toPlain(counts), ...(caution === null ? [] : [toNote(caution)])] },
  ]);
  return toTable([3, 4, 3, 5], ['Policy', 'File', 'Date and extent', 'Aspects'], rows);
}

function toGrid(columns: readonly ColumnContent[], labels: readonly LabelContent[], from: number): FileChild {
  const rows = labels.flatMap(({ name, aspects }) => [
    [{ children: [toStrong(name, { keepNext: true })], span: columns.length + 2 }],
    ...aspects.map(({ aspect, cells }): readonly DocxCell[] => [
      { children: [toNote(aspect.id)] },
      { children: [toPlain(aspect.name)] },
      ...cells.slice(from, from + columns.length).map((cell): DocxCell => {
        return { state: cell.state, children: [toState(cell)] };
      }),
    ]),
  ]);
  return toTable([1, 4, ...columns.map(() => 3)], ['', '', ...columns.map(({ name }) => name)], rows);
}

/** First the policies of which there is no table, then a table for each of the others, on pages of their own for the same reason. */
function toGaps(columns: readonly ColumnContent[]): FileChild[] {
  const [none, some] = [columns.filter(({ gaps }) => gaps.length === 0), columns.filter(({ gaps }) => gaps.length > 0)];
  const words = none.flatMap(({ name, caution }) => [
    toHeading(toGapsTitle(name, 0, caution), 2),
    toPlain(caution ?? 'It says something on every aspect.'),
  ]);
  const tables = some.flatMap((column, at) => toGapTable(column, at > 0 || none.length > MOST_ABOVE));
  return [toHeading('Gaps', 1, true), ...words, ...tables];
}

function toGapTable({ name, gaps, caution }: ColumnContent, breaksPage: boolean): FileChild[] {
  const rows = gaps.map(({ aspect, why, nearest, remark }): readonly DocxCell[] => [
    {
      children: [
        toStrong(aspect.name),
        toNote(`${aspect.id}: ${aspect.asks}`),
        ...(remark === null ? [] : [toNote(remark)]),
      ],
    },
    { children: why.map((one) => toNote(one)) },
    { children: nearest === null ? [toNote('The policy has no clause.')] : toQuotation(nearest, IN_TABLE) },
  ]);
  const head = toHeading(toGapsTitle(name, gaps.length, caution), 2, breaksPage);
  return [head, toTable([4, 4, 7], ['Not said', 'Why it is expected', 'What comes closest'], rows)];
}

function toFacts(columns: readonly ColumnContent[], facts: readonly FactLine[], from: number): FileChild {
  const rows = facts.map(({ name, cells }): readonly DocxCell[] => [
    { children: [toPlain(name)] },
    ...cells.slice(from, from + columns.length).map((held): DocxCell => ({
      children: held.map(({ value, quote }) => toPlain(value === quote ? value : `${value} (“${quote}”)`)),
    })),
  ]);
  return toTable([2, ...columns.map(() => 3)], ['', ...columns.map(({ name }) => name)], rows);
}

function toLabel(columns: readonly ColumnContent[], { name, said, unsaid }: LabelContent): FileChild[] {
  const parts = said.flatMap(({ aspect, note, cells }) => [
    toHeading(`${aspect.name} (${aspect.id})`, 3),
    toNote(aspect.asks, { keepNext: true }),
    ...(note === '' ? [] : [toPlain(note)]),
    ...cells.flatMap((cell, at) => [
      toState(cell, columns.length === 1 ? '' : `${columns[at]?.name ?? ''}: `, cell.quotations.length > 0),
      ...(cell.remark === null ? [] : [toNote(cell.remark)]),
      ...cell.quotations.flatMap((quoted) => toQuotation(quoted, IN_TEXT)),
      ...(cell.more === 0 ? [] : [toNote(`and ${cell.more} more`)]),
    ]),
  ]);
  return [toHeading(name, 2), ...(unsaid.length === 0 ? [] : [toNote(toUnsaidWords(unsaid))]), ...parts];
}

const IN_TABLE = { keepNext: false };
const IN_TEXT = { keepNext: true };

/** A policy's name above what it says. */
const BESIDE_WORDS = { keepNext: true, spacing: { before: 80, after: 0 } };

function toOwnLabel(columns: readonly ColumnContent[], { name, asks, cells }: OwnLabelContent): FileChild[] {
  const parts = cells.flatMap(({ words, quotations, more }, at) => [
    toStrong(columns[at]?.name ?? '', BESIDE_WORDS),
    toPlain(words),
    ...quotations.flatMap((quoted) => toQuotation(quoted, IN_TEXT)),
    ...(more === 0 ? [] : [toNote(`and ${more} more`)]),
  ]);
  return [toHeading(name, 2), toNote(asks, { keepNext: true }), ...parts];
}

/** The library writes the time of writing into the file; here it becomes the report's date, in the file's properties and in the archive. */
function dateAll(bytes: Uint8Array, date: string): Uint8Array {
  const [text, encode] = [new TextDecoder(), new TextEncoder()];
  const parts = Object.entries(unzipSync(bytes)).map(([name, held]): [string, Uint8Array] => {
    if (name !== 'docProps/core.xml') return [name, held];
    const dated = text.decode(held).replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/g, `${date}T00:00:00Z`);
    return [name, encode.encode(dated)];
  });
  return zipSync(Object.fromEntries(parts), { mtime: `${date} 00:00:00` });
}
