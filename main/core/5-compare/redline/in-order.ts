/**
 * Of pairs of places, given in the order of `a`, those that keep their order in `b` too, as many as can be: the longest increasing run
 * (patience sorting). The rest have moved.
 */
export function findInOrder<P extends { readonly b: number }>(pairs: readonly P[]): ReadonlySet<P> {
  /** At each length, the place among `pairs` of the run's last pair with the smallest `b`. */
  const ends: number[] = [];
  const before: number[] = [];
  pairs.forEach(({ b }, at) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[ends[middle]!]!.b < b) low = middle + 1;
      else high = middle;
    }
    before[at] = ends[low - 1] ?? -1;
    ends[low] = at;
  });
  const kept = new Set<P>();
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at]!) kept.add(pairs[at]!);
  return kept;
}
