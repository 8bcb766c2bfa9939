import type { SchemaElement } from 'hyparquet';
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { FilePart } from './writer.ts';

/** A column: strings, whole numbers, or lists of either. */
export type Column =
  | { readonly name: string; readonly type: 'string'; readonly data: readonly string[] }
  | { readonly name: string; readonly type: 'strings'; readonly data: readonly (readonly string[])[] }
  | { readonly name: string; readonly type: 'numbers'; readonly data: readonly (readonly number[])[] };

const STRING: Partial<SchemaElement> = { type: 'BYTE_ARRAY', converted_type: 'UTF8' };
const NUMBER: Partial<SchemaElement> = { type: 'INT64' };

/**
 * A Parquet file, uncompressed by any codec that a reader might lack (snappy, which all have), with a row group for each piece of its columns. Lists
 * are in the three levels that the format’s own notes ask for. No metadata of any library is written: Hugging Face’s own would tie the file to a
 * version of `datasets`.
 *
 * Half a surrogate pair, which UTF-8 can’t hold, becomes U+FFFD. Columns of a piece must be as long as each other, and of the same names in each.
 */
export function* writeParquet(name: string, pieces: Iterable<readonly Column[]>): Generator<FilePart, void, undefined> {
  const writer = new ByteWriter();
  let file: ParquetWriter | null = null;
  for (const columns of pieces) {
    const schema: SchemaElement[] = [{ name: 'root', num_children: columns.length }, ...columns.flatMap(toSchema)];
    file ??= new ParquetWriter({ writer, schema, createdBy: 'Lacuna' });
    const columnData = columns.map((column) => ({ name: column.name, data: toData(column) }));
    void file.write({ columnData, rowGroupSize: columnData[0]?.data.length ?? 1 });
    yield null;
  }
  void file?.finish();
  yield { name, bytes: new Uint8Array(writer.getBuffer()) };
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
