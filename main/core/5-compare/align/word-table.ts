import DATA from './word-table.json' with { type: 'json' };

/** What is known of policy words: how rare each is, and a vector that lies near those of words used alike. */
export interface WordTable {
  /** How many clauses the counts are of. */
  readonly clauses: number;
  readonly dimensions: number;
  readonly numbers: ReadonlyMap<string, number>;
  readonly frequencies: readonly number[];
  /** One row a word, of length 1. */
  readonly vectors: Float32Array;
  /** How many words there are. */
  readonly size: number;
  /** What was worked out of how alike two words are, for `compareWords`. */
  readonly alike: Uint8Array;
}

/** The table as its file holds it: words and counts with blanks between them, and vectors as base64 of signed bytes. */
export interface WordTableData {
  readonly clauses: number;
  readonly dimensions: number;
  readonly words: string;
  readonly frequencies: string;
  readonly vectors: string;
}

/** @throws TypeError if the parts don't fit together: a mistake in the file. */
export function parseWordTable({ clauses, dimensions, words, vectors, ...data }: WordTableData): WordTable {
  const all = words.split(' ');
  const frequencies = data.frequencies.split(' ').map(Number);
  const bytes = Int8Array.from(atob(vectors), (unit) => unit.charCodeAt(0));
  if (bytes.length !== all.length * dimensions || frequencies.length !== all.length) {
    throw new TypeError(`A table of ${all.length} words has ${bytes.length} bytes and ${frequencies.length} counts`);
  }
  const rows = new Float32Array(bytes.length);
  for (let row = 0; row < bytes.length; row += dimensions) {
    let squares = 0;
    for (let on = 0; on < dimensions; on += 1) squares += bytes[row + on]! ** 2;
    const scale = squares === 0 ? 0 : 1 / Math.sqrt(squares);
    for (let on = 0; on < dimensions; on += 1) rows[row + on] = bytes[row + on]! * scale;
  }
  const numbers = new Map(all.map((word, at) => [word, at]));
  const size = all.length;
  return { clauses, dimensions, numbers, frequencies, vectors: rows, size, alike: new Uint8Array(size * size) };
}

/** How rare a word is in policies: the logarithm of clauses by clauses that have it. An unknown word is as rare as the rarest. */
export function findRarity({ clauses, numbers, frequencies }: WordTable, word: string): number {
  const number = numbers.get(word);
  return Math.log(clauses / ((number === undefined ? 0 : (frequencies[number] ?? 0)) + RAREST));
}

/** Words rarer than this are taken for as rare: a name that stands in one policy tells no more than that. */
const RAREST = 20;

let held: WordTable | null = null;

/** The table of policy words that comes with Lacuna, read once; models/words/card.md says what it was made from. */
export function getWordTable(): WordTable {
  return (held ??= parseWordTable(DATA));
}
