import type { ExportFormat } from '../../../contract/export-formats.ts';
import { toCsv } from '../csv.ts';
import { toJsonl } from '../jsonl.ts';
import type { DatasetRow } from '../rows.ts';
import type { WriterContext } from './writer.ts';

/** Writes a format of one file in which rows follow each other, so that it can be written piece by piece. */
export interface LineWriter {
  readonly name: string;
  /** The rows' bytes; what stands at the head of the file goes before the first ones. */
  readonly write: (rows: readonly DatasetRow[], context: WriterContext, isFirst: boolean) => Uint8Array;
}

/** The formats that can be written piece by piece: the pieces put together are what the format’s writer gives in one go. */
export const LINE_WRITERS: Readonly<Partial<Record<ExportFormat, LineWriter>>> = {
  jsonl: { name: 'lacuna-clauses.jsonl', write: (rows) => toJsonl(rows) },
  csv: { name: 'lacuna-clauses.csv', write: (rows, { labels }, isFirst) => toCsv(rows, labels, isFirst) },
};
