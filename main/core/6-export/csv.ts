import { stringify } from 'csv-stringify/sync';
import { type Cell, guardCell } from './guard-cell.ts';
import type { WriterContext } from './formats/writer.ts';
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
 * apostrophe off each text cell that begins with one. `withHeader` is false for what follows other rows. Besides `labels` there is a 0/1 column for each label of the codebook, and a score column for each.
 */
export function toCsv(rows: readonly DatasetRow[], labels: WriterContext['labels'], withHeader = true): Uint8Array {
  const header = toColumns(null, labels).map(([name]) => name);
  const records = rows.map((row) => toColumns(row, labels).map(([, cell]) => guardCell(cell)));
  const text = stringify(withHeader ? [header, ...records] : records, {
    quoted_string: true,
    record_delimiter: '\r\n',
  });
  return new TextEncoder().encode(text);
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
    ['predicted', row?.predicted?.join(LABEL_SEPARATOR) ?? null],
    ...labels.map(({ id }) => [`score_${id}`, row?.scores?.[id] ?? null] as const),
    ['modelId', row?.modelId ?? null],
    ['mendedBy', row?.mendedBy.join(AUTHOR_SEPARATOR) ?? null],
    ['status', row?.status ?? null],
    ['gold', row?.gold?.join(LABEL_SEPARATOR) ?? null],
  ];
}
