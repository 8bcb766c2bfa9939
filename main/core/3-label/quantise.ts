/** Numbers in steps, each column of a row-major table with a step of its own. */
export interface Quantised<T extends Int8Array | Int16Array> {
  readonly steps: T;
  readonly sizes: Float32Array;
}

/** Round a table of `width` columns, each row times its `factors`, to whole steps from `-largest` to `largest` of each column. */
function toSizes(table: Float32Array, width: number, factors: Float32Array, largest: number): Float32Array {
  const sizes = new Float32Array(width);
  for (let at = 0; at < table.length; at += 1) {
    const size = Math.abs(table[at]! * factors[Math.floor(at / width)]!) / largest;
    if (size > sizes[at % width]!) sizes[at % width] = size;
  }
  return sizes;
}

/** Quantise to a signed integer array: weights need no more digits than this, and the file is a fraction of the size. */
export function quantise<T extends Int8Array | Int16Array>(
  into: T,
  table: Float32Array,
  width: number,
  factors: Float32Array,
): Quantised<T> {
  const largest = 2 ** (into.BYTES_PER_ELEMENT * 8 - 1) - 1;
  const sizes = toSizes(table, width, factors, largest);
  for (let at = 0; at < table.length; at += 1) {
    const size = sizes[at % width]!;
    into[at] = size === 0 ? 0 : Math.round((table[at]! * factors[Math.floor(at / width)]!) / size);
  }
  return { steps: into, sizes };
}
