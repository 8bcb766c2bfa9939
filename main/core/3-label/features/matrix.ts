import { CHARACTERS, FIELDS } from './fields.ts';
import type { ClauseKeys } from './fields.ts';
import { findRow, toKeyTable } from './key-table.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Clauses as sparse vectors (compressed sparse rows): row `r` holds `columns` and `values` from `starts[r]` to
 * `starts[r + 1]`; what comes from its neighbours begins at `contexts[r]`.
 */
export interface Matrix {
  readonly starts: Int32Array;
  readonly contexts: Int32Array;
  readonly columns: Int32Array;
  readonly values: Float32Array;
  /** How many columns there are. */
  readonly width: number;
}

/** How often each known feature counts in one field of one clause. A repeated key counts once; a letter group counts in each different word. */
function countColumns(find: (key: number) => number, clause: ClauseKeys, field: number): Map<number, number> {
  const counts = new Map<number, number>();
  if (field === CHARACTERS) {
    for (const key of clause.characterGrams.flatMap((keys) => [...keys])) {
      const column = find(key);
      if (column >= 0) counts.set(column, (counts.get(column) ?? 0) + 1);
    }
    return counts;
  }
  for (const key of clause.fields[field]!) {
    const column = find(key);
    if (column >= 0) counts.set(column, 1);
  }
  return counts;
}

/** The clauses as rows over a vocabulary: TF-IDF, each field scaled to its own length. */
export function toMatrix({ keys, rarity }: Vocabulary, clauses: readonly ClauseKeys[]): Matrix {
  const table = toKeyTable(keys);
  const find = (key: number): number => findRow(table, key);
  const starts = new Int32Array(clauses.length + 1);
  const contexts = new Int32Array(clauses.length);
  const columns: number[] = [];
  const values: number[] = [];
  clauses.forEach((clause, row) => {
    FIELDS.forEach(({ weight, isContext }, field) => {
      const counts = countColumns(find, clause, field);
      let squares = 0;
      for (const [column, count] of counts) squares += count * rarity[column]! ** 2;
      for (const [column, count] of counts) {
        columns.push(column);
        values.push((count * rarity[column]! * weight) / Math.sqrt(squares));
      }
      if (!isContext) contexts[row] = columns.length;
    });
    starts[row + 1] = columns.length;
  });
  return { starts, contexts, columns: Int32Array.from(columns), values: Float32Array.from(values), width: keys.length };
}
