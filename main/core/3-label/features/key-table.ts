/** Where each key of a vocabulary stands: a hash table with open addressing, at most half full. */
export interface KeyTable {
  readonly keys: Int32Array;
  /** Row of the key plus one; 0 is a free place. */
  readonly places: Int32Array;
}

/** Lay out keys, which must all differ, for {@link findRow}. */
export function toKeyTable(keys: Int32Array): KeyTable {
  const size = 2 ** Math.ceil(Math.log2(Math.max(2, keys.length * 2)));
  const places = new Int32Array(size);
  keys.forEach((key, row) => {
    let place = key & (size - 1);
    while (places[place] !== 0) place = (place + 1) & (size - 1);
    places[place] = row + 1;
  });
  return { keys, places };
}

/** The row of a key, or -1 if the vocabulary lacks it. */
export function findRow({ keys, places }: KeyTable, key: number): number {
  const mask = places.length - 1;
  let place = key & mask;
  for (;;) {
    const row = (places[place] ?? 0) - 1;
    if (row < 0 || keys[row] === key) return row;
    place = (place + 1) & mask;
  }
}
