import { FIELDS } from '../features/fields.ts';
import type { FieldKeys } from '../features/fields.ts';
import { findRow, toKeyTable } from './key-table.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Clauses as sparse vectors (compressed sparse rows): row `r` holds `columns` and `values` from `starts[r]` to `starts[r + 1]`. */
export interface Matrix {
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float32Array;
  /** How many columns there are. */
  readonly width: number;
}

type Row = Map<number, number>;

/** TF-IDF, each field scaled to its own length so that fields weigh the same in long clauses and short ones. */
function toRow(vocabulary: Vocabulary, find: (key: number) => number, fields: FieldKeys): Row {
  const row: Row = new Map();
  FIELDS.forEach(({ weight }, at) => {
    const columns = (fields[at] ?? []).map(find).filter((column) => column >= 0);
    const squares = columns.reduce((sum, column) => sum + (vocabulary.rarity[column] ?? 0) ** 2, 0);
    const scale = weight / Math.sqrt(squares);
    for (const column of columns) {
      row.set(column, (row.get(column) ?? 0) + scale * (vocabulary.rarity[column] ?? 0));
    }
  });
  return row;
}

/** The clauses as rows over a vocabulary. */
export function toMatrix(vocabulary: Vocabulary, clauses: readonly FieldKeys[]): Matrix {
  const table = toKeyTable(vocabulary.keys);
  const rows = clauses.map((fields) => toRow(vocabulary, (key) => findRow(table, key), fields));
  const starts = new Int32Array(rows.length + 1);
  rows.forEach((row, at) => {
    starts[at + 1] = (starts[at] ?? 0) + row.size;
  });
  const columns = new Int32Array(starts.at(-1) ?? 0);
  const values = new Float32Array(columns.length);
  rows.forEach((row, at) => {
    columns.set([...row.keys()], starts[at]);
    values.set([...row.values()], starts[at]);
  });
  return { starts, columns, values, width: vocabulary.keys.length };
}
