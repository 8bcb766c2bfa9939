/** Where each key of a vocabulary stands: a hash table with open addressing, at most half full. A place is a key and its row plus one; row 0 is a free place. */
export type KeyTable = Int32Array;

/** Lay out keys, which must all differ, for {@link findRow}. */
export function toKeyTable(keys: Int32Array): KeyTable {
  const size = 2 ** Math.ceil(Math.log2(Math.max(2, keys.length * 2)));
  const table = new Int32Array(size * 2);
  for (let row = 0; row < keys.length; row += 1) {
    const key = keys[row]!;
    let place = key & (size - 1);
    while (table[place * 2 + 1] !== 0) place = (place + 1) & (size - 1);
    table[place * 2] = key;
    table[place * 2 + 1] = row + 1;
  }
  return table;
}

/** The row of a key, or -1 if the vocabulary lacks it. */
export function findRow(table: KeyTable, key: number): number {
  const mask = table.length / 2 - 1;
  let place = key & mask;
  for (;;) {
    const row = table[place * 2 + 1]! - 1;
    if (row < 0 || table[place * 2] === key) return row;
    place = (place + 1) & mask;
  }
}
