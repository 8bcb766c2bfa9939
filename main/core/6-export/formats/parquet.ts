import type { SchemaElement } from 'hyparquet';
import { parquetWriteBuffer } from 'hyparquet-writer';
import type { FileBytes } from '../../../contract/types.ts';

/** A column: strings, whole numbers, or lists of either. */
export type Column =
  | { readonly name: string; readonly type: 'string'; readonly data: readonly string[] }
  | { readonly name: string; readonly type: 'strings'; readonly data: readonly (readonly string[])[] }
  | { readonly name: string; readonly type: 'numbers'; readonly data: readonly (readonly number[])[] };

const STRING: Partial<SchemaElement> = { type: 'BYTE_ARRAY', converted_type: 'UTF8' };
const NUMBER: Partial<SchemaElement> = { type: 'INT64' };

/**
 * A Parquet file, uncompressed by any codec that a reader might lack (snappy, which all have). Lists are in the three levels that the format’s own notes
 * ask for. No metadata of any library is written: Hugging Face’s own would tie the file to a version of `datasets`.
 *
 * Half a surrogate pair, which UTF-8 can’t hold, becomes U+FFFD. Columns must be as long as each other.
 */
export function toParquetFile(name: string, columns: readonly Column[]): FileBytes {
  const schema: SchemaElement[] = [{ name: 'root', num_children: columns.length }, ...columns.flatMap(toSchema)];
  const columnData = columns.map((column) => ({ name: column.name, data: toData(column) }));
  return { name, bytes: new Uint8Array(parquetWriteBuffer({ columnData, schema, createdBy: 'Lacuna' })) };
}

function toSchema({ name, type }: Column): readonly SchemaElement[] {
  if (type === 'string') return [{ name, ...STRING, repetition_type: 'REQUIRED' }];
  return [
    { name, converted_type: 'LIST', repetition_type: 'REQUIRED', num_children: 1 },
    { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
    { name: 'element', ...(type === 'strings' ? STRING : NUMBER), repetition_type: 'REQUIRED' },
  ];
}

function toData(column: Column): unknown[] {
  if (column.type === 'string') return column.data.map((text) => text.toWellFormed());
  if (column.type === 'strings') return column.data.map((texts) => texts.map((text) => text.toWellFormed()));
  return column.data.map((numbers) => numbers.map(BigInt));
}
