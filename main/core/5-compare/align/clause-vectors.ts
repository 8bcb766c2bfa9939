import type { WordTable } from './word-table.ts';

/** How far what stands around a clause reaches, in clauses. */
const AROUND = 3;

/** The sum of the words' vectors by weight, of length 1; all zero where no word is known. */
export function toVector(
  weights: ReadonlyMap<string, number>,
  { numbers, vectors, dimensions }: WordTable,
): Float32Array {
  const sum = new Float32Array(dimensions);
  for (const [word, weight] of weights) {
    const number = numbers.get(word);
    if (number === undefined) continue;
    for (let on = 0; on < dimensions; on += 1) sum[on]! += weight * vectors[number * dimensions + on]!;
  }
  return toUnit(sum);
}

/** For each of a policy's clauses, in order, the sum of the vectors of those around it, the nearer the more, of length 1. */
export function toSurroundings(vectors: readonly Float32Array[]): readonly Float32Array[] {
  return vectors.map(({ length }, at) => {
    const sum = new Float32Array(length);
    for (let step = 1; step <= AROUND; step += 1) {
      for (const vector of [vectors[at - step], vectors[at + step]]) {
        if (vector !== undefined) for (let on = 0; on < length; on += 1) sum[on]! += vector[on]! / step;
      }
    }
    return toUnit(sum);
  });
}

function toUnit(vector: Float32Array): Float32Array {
  let squares = 0;
  for (const value of vector) squares += value * value;
  const length = Math.sqrt(squares) || 1;
  return vector.map((value) => value / length);
}
