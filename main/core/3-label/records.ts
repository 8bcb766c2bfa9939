import type { Model } from './model.ts';

/**
 * A model's features laid out for scoring: everything about one feature in one short stretch of memory, since waiting for
 * memory is what scoring spends its time on. The three arrays are views of the same bytes.
 */
export interface Records {
  /** Bytes of one record: last reading and squared rarity (32 bits each), the linear weights (16), the network's inputs (8). */
  readonly stride: number;
  readonly labels: number;
  readonly units: number;
  readonly words: Int32Array;
  readonly shorts: Int16Array;
  readonly bytes: Int8Array;
}

const HEAD_BYTES = 8;
/** Squared rarities are kept in steps of this size, so that their sums are whole numbers too. */
const SQUARE_STEP = 2 ** -12;

/** Lay out a model's features in the model's order. */
export function toRecords({ keys, rarity, linear, inputs, linearBiases, hiddenBiases }: Model<string>): Records {
  const labels = linearBiases.length;
  const units = hiddenBiases.length;
  const stride = Math.ceil((HEAD_BYTES + 2 * labels + units) / 8) * 8;
  const buffer = new ArrayBuffer(stride * keys.length);
  const [words, shorts, bytes] = [new Int32Array(buffer), new Int16Array(buffer), new Int8Array(buffer)];
  for (let row = 0; row < keys.length; row += 1) {
    const at = row * stride;
    words[at / 4 + 1] = Math.round(rarity[row]! ** 2 / SQUARE_STEP);
    for (let label = 0; label < labels; label += 1) {
      shorts[(at + HEAD_BYTES) / 2 + label] = linear[row * labels + label]!;
    }
    for (let unit = 0; unit < units; unit += 1)
      bytes[at + HEAD_BYTES + 2 * labels + unit] = inputs[row * units + unit]!;
  }
  return { stride, labels, units, words, shorts, bytes };
}

/** Note that a feature was met in a reading; false if it had been met in that reading before. Readings count from 1. */
export function meet({ words, stride }: Records, row: number, reading: number): boolean {
  const at = (row * stride) >> 2;
  if (words[at] === reading) return false;
  words[at] = reading;
  return true;
}

/** Add a feature's weights, first the linear model's, then the network's; the answer is its squared rarity in whole steps. */
export function addRecord(records: Records, row: number, steps: Int32Array): number {
  const { stride, labels, units, words, shorts, bytes } = records;
  const at = row * stride;
  const firstShort = (at + HEAD_BYTES) >> 1;
  const firstByte = at + HEAD_BYTES + 2 * labels;
  for (let label = 0; label < labels; label += 1) steps[label]! += shorts[firstShort + label]!;
  for (let unit = 0; unit < units; unit += 1) steps[labels + unit]! += bytes[firstByte + unit]!;
  return words[(at >> 2) + 1]!;
}

/** The length of a vector whose squared rarities sum up to so many steps. */
export function toLength(squares: number): number {
  return Math.sqrt(squares * SQUARE_STEP);
}
