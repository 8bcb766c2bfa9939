import { stringify } from 'csv-stringify/sync';
import { type Cell, guardCell } from './guard-cell.ts';
import { inPieces, toTextFile, type Writer, type WriterContext } from './formats/writer.ts';
import type { DatasetRow } from './rows.ts';

/** Stands between labels; no label id holds it. */
const LABEL_SEPARATOR = '|';
/** Stands between people's names, for people as well. */
const AUTHOR_SEPARATOR = ', ';
/** Stands between headings, for people; programs that need them apart read the JSON Lines. */
const HEADING_SEPARATOR = ' > ';

/**
 * The rows as CSV after RFC 4180: UTF-8 without a byte-order mark, a header line, lines ended by CR LF, every text cell in quotes.
 *
 * A policy's words are a stranger's, and a spreadsheet would run `=HYPERLINK(…)`. So a text cell that begins with a formula's
 * first character gets an apostrophe before it, and so does one that begins with an apostrophe. The exact text is had back by taking one
 * apostrophe off each text cell that begins with one. Besides `labels` there is a 0/1 column for each label of the codebook, and a score column for each.
 */
export const writeCsv: Writer = function* ({ rows }, { labels }) {
  const header = toColumns(null, labels).map(([name]) => name);
  yield toTextFile(NAME, toRecords([header]));
  for (const piece of inPieces(rows, ROWS)) {
    yield toTextFile(NAME, toRecords(piece.map((row) => toColumns(row, labels).map(([, cell]) => guardCell(cell)))));
  }
};

const NAME = 'lacuna-clauses.csv';
/** So many rows are written in one go. */
const ROWS = 200;

function toRecords(records: readonly (readonly Cell[])[]): string {
  return stringify(
    records.map((record) => [...record]),
    { quoted_string: true, record_delimiter: '\r\n' },
  );
}

// The columns' names stand once, beside their values; a null row asks for the names alone.
function toColumns(
  row: DatasetRow | null,
  labels: WriterContext['labels'],
): readonly (readonly [name: string, cell: Cell])[] {
  return [
    ['policy', row?.policy ?? null],
    ['policySha256', row?.policySha256 ?? null],
    ['company', row?.company ?? null],
    ['index', row?.index ?? null],
    ['start', row?.start ?? null],
    ['end', row?.end ?? null],
    ['text', row?.text ?? null],
    ['kind', row?.kind ?? null],
    ['headings', row?.headings.join(HEADING_SEPARATOR) ?? null],
    ['leadIn', row?.leadIn ?? null],
    ['labels', row?.labels.join(LABEL_SEPARATOR) ?? null],
    ...labels.map(({ id }) => [id, row?.labels.includes(id) === true ? 1 : 0] as const),
    ['source', row?.source ?? null],
    ['decidedBy', row?.decidedBy ?? null],
    ['decidedAt', row?.decidedAt ?? null],
    ['codebookRevision', row?.codebookRevision ?? null],
    ['certainty', row?.certainty ?? null],
    ['spentMs', row?.spentMs ?? null],
    ['note', row?.note ?? null],
    ['suggestionShown', row?.suggestionShown == null ? null : Number(row.suggestionShown)],
    ['suggestionModelId', row?.suggestionModelId ?? null],
    ['predicted', row?.predicted?.join(LABEL_SEPARATOR) ?? null],
    ...labels.map(({ id }) => [`score_${id}`, row?.scores?.[id] ?? null] as const),
    ['modelId', row?.modelId ?? null],
    ['mendedBy', row?.mendedBy.join(AUTHOR_SEPARATOR) ?? null],
    ['status', row?.status ?? null],
    ['gold', row?.gold?.join(LABEL_SEPARATOR) ?? null],
  ];
}
