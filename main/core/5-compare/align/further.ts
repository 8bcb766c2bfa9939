import type { Weighed } from './assign.ts';

/** A clause stands in at most so many pairs. */
const MOST_PAIRS = 3;

/**
 * The pairs besides the chosen ones whose clauses say the same all the same: a policy that states a thing in several places, each in other
 * words, has several clauses for the other's one, and counsel wants to see them together. `isSame` tells by a pair's own evidence. The strongest
 * go first; a clause stands in three pairs at most.
 */
export function findFurther<W extends Weighed>(
  chosen: readonly Weighed[],
  weighed: readonly W[],
  isSame: (pair: W) => boolean,
): readonly W[] {
  const toKey = ({ a, b }: Weighed): string => `${a} ${b}`;
  const known = new Set(chosen.map(toKey));
  const counts = { a: new Map<number, number>(), b: new Map<number, number>() };
  const count = ({ a, b }: Weighed): void => {
    counts.a.set(a, (counts.a.get(a) ?? 0) + 1);
    counts.b.set(b, (counts.b.get(b) ?? 0) + 1);
  };
  for (const pair of chosen) count(pair);
  const further: W[] = [];
  for (const pair of weighed.toSorted((x, y) => y.points - x.points || x.a - y.a || x.b - y.b)) {
    if (known.has(toKey(pair)) || !isSame(pair)) continue;
    if ((counts.a.get(pair.a) ?? 0) >= MOST_PAIRS || (counts.b.get(pair.b) ?? 0) >= MOST_PAIRS) continue;
    count(pair);
    further.push(pair);
  }
  return further;
}
