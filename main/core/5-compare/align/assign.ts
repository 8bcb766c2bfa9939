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

/** Points that a pair gets for each pair that stands near it on both sides, and how many such count. */
const NEIGHBOUR = 0.27;
const MOST_NEIGHBOURS = 4;
/** How far off still is near. */
const NEAR = 6;

/** The same pairs, with more points where pairs stand near them: policies treat one subject in one place. `sure` are the points from which a pair counts. */
export function favourNeighbours<W extends Weighed>(weighed: readonly W[], sure: number): readonly W[] {
  const partners = new Map(
    assign(weighed)
      .filter(({ points }) => points >= sure)
      .map(({ a, b }) => [a, b]),
  );
  return weighed.map((one) => {
    const near = Math.min(MOST_NEIGHBOURS, countNear(partners, one));
    return near === 0 ? one : { ...one, points: one.points + near * NEIGHBOUR };
  });
}

function countNear(partners: ReadonlyMap<number, number>, { a, b }: Weighed): number {
  let near = 0;
  for (let from = a - NEAR; from <= a + NEAR; from += 1) {
    const to = from === a ? undefined : partners.get(from);
    if (to !== undefined && to !== b && Math.abs(to - b) <= NEAR) near += 1;
  }
  return near;
}

/** A pair is outdone from so many points on. */
const OUTDONE = 0.25;

/** Tells of a pair whether either clause has another that suits it clearly better. */
export function findOutdone(weighed: readonly Weighed[]): (pair: Weighed) => boolean {
  const best = { a: new Map<number, number>(), b: new Map<number, number>() };
  for (const { a, b, points } of weighed) {
    best.a.set(a, Math.max(best.a.get(a) ?? -Infinity, points));
    best.b.set(b, Math.max(best.b.get(b) ?? -Infinity, points));
  }
  return ({ a, b, points }) => Math.min(best.a.get(a) ?? -Infinity, best.b.get(b) ?? -Infinity) > points + OUTDONE;
}
