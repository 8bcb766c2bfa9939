/** For each of many places the others with the highest values, at most `count` of them; values are above 0. */
export interface Nearest {
  readonly count: number;
  /** The others of place `p` stand from `p * count` on, best first; -1 where there are fewer. */
  readonly others: Int32Array;
  readonly values: Float64Array;
}

/** Room for `count` others of each of `size` places. */
export function createNearest(size: number, count: number): Nearest {
  return { count, others: new Int32Array(size * count).fill(-1), values: new Float64Array(size * count) };
}

/** Offer another to a place. Of equals, the one offered first goes first. */
export function offer({ count, others, values }: Nearest, place: number, other: number, value: number): void {
  const first = place * count;
  let at = first + count - 1;
  if (value <= values[at]!) return;
  while (at > first && value > values[at - 1]!) {
    values[at] = values[at - 1]!;
    others[at] = others[at - 1]!;
    at -= 1;
  }
  values[at] = value;
  others[at] = other;
}

/** Go through all that were kept. */
export function eachNearest({ count, others }: Nearest, take: (place: number, other: number) => void): void {
  for (const [at, other] of others.entries()) if (other >= 0) take(Math.floor(at / count), other);
}
