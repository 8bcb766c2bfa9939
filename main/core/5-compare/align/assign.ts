/** A pair of places with what speaks for it. */
export interface Weighed {
  readonly a: number;
  readonly b: number;
  readonly points: number;
}

/**
 * One partner at most for each: the strongest pair first, then the strongest of what is left. No two that are not paired would both rather
 * have each other. Of equals, the one earlier in `a`, then in `b`, goes first.
 */
export function assign<W extends Weighed>(weighed: readonly W[]): readonly W[] {
  const taken = { a: new Set<number>(), b: new Set<number>() };
  const assigned: W[] = [];
  for (const one of weighed.toSorted((x, y) => y.points - x.points || x.a - y.a || x.b - y.b)) {
    if (taken.a.has(one.a) || taken.b.has(one.b)) continue;
    taken.a.add(one.a);
    taken.b.add(one.b);
    assigned.push(one);
  }
  return assigned;
}

/** Points that a pair gets for each side on which the clauses beside it are a pair too. */
const NEIGHBOUR = 0.6;
/** How far beside counts: policies put in a sentence, or leave one out. */
const BESIDE = 2;

/** The same pairs, with more points where their neighbours are paired in the same order; `sure` are the points from which a pair counts. */
export function favourNeighbours<W extends Weighed>(weighed: readonly W[], sure: number): readonly W[] {
  const partners = new Map(
    assign(weighed)
      .filter(({ points }) => points >= sure)
      .map(({ a, b }) => [a, b]),
  );
  const stands = (a: number, b: number, side: 1 | -1): boolean => {
    for (let step = 1; step <= BESIDE; step += 1) {
      const other = partners.get(a + side * step);
      const gap = other === undefined ? 0 : (other - b) * side;
      if (gap > 0 && gap <= BESIDE) return true;
    }
    return false;
  };
  return weighed.map((one) => {
    const sides = (stands(one.a, one.b, 1) ? 1 : 0) + (stands(one.a, one.b, -1) ? 1 : 0);
    return sides === 0 ? one : { ...one, points: one.points + sides * NEIGHBOUR };
  });
}
