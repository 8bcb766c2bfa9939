import { MAX_TEXT_WORDS } from './word-list.ts';

/** Room for the keys of one clause, filled again for each: field `f` has those from `ends[f - 1]` (0 for the first) to `ends[f]`. */
export interface KeyBuffer {
  readonly keys: Int32Array;
  count: number;
  readonly ends: Int32Array;
}

/** Fields have fourteen keys a word at most: three runs and three pairs of the clause, two runs each of heading and lead-in, one a neighbour's. */
const MAX_KEYS = 14 * (MAX_TEXT_WORDS + 2);

/** A buffer for so many fields. */
export function createKeyBuffer(fields: number): KeyBuffer {
  return { keys: new Int32Array(MAX_KEYS), count: 0, ends: new Int32Array(fields) };
}

/** Put a key at the end. */
export function pushKey(buffer: KeyBuffer, key: number): void {
  buffer.keys[buffer.count] = key;
  buffer.count += 1;
}
