import type { ComparableClause } from './read-clauses.ts';
import { compareVectors } from './similarity.ts';

/** A pair that is worth weighing, by the clauses' places. */
export type Candidate = readonly [a: number, b: number];

/** How many clauses of the other policy are weighed for each, for their words and for their vectors. */
const BY_WORDS = 10;
const BY_VECTORS = 6;
/** An aspect that more of a policy's clauses state finds nothing either. */
const MOST_CLAUSES_OF_ASPECT = 8;
/** Beyond so many pairs of clauses, vectors are not compared each with each. */
const MOST_PRODUCTS = 40_000_000;
/** A word that more of the clauses have finds nothing. */
const MOST_CLAUSES_OF_WORD = 400;

/**
 * The pairs that may say the same: for each clause of either policy the ones of the other whose words, or whose vectors, are nearest,
 * and those that state the same aspect where few do.
 * Work grows with the clauses times how often their rare words return, not with all pairs.
 */
export function findCandidates(a: readonly ComparableClause[], b: readonly ComparableClause[]): readonly Candidate[] {
  const found = new Set<number>();
  const add = (one: number, other: number): void => void found.add(one * b.length + other);
  findByWords(a, b, add);
  findByWords(b, a, (other, one) => add(one, other));
  findByAspects(a, b, add);
  if (a.length * b.length <= MOST_PRODUCTS) {
    findByVectors(a, b, add);
    findByVectors(b, a, (other, one) => add(one, other));
  }
  return Array.from(found, (key) => [Math.floor(key / b.length), key % b.length] as const);
}

function findByAspects(
  a: readonly ComparableClause[],
  b: readonly ComparableClause[],
  add: (one: number, other: number) => void,
): void {
  const toPlaces = (clauses: readonly ComparableClause[]): ReadonlyMap<string, readonly number[]> => {
    const stated = clauses.flatMap(({ clause }, place) => clause.aspects.map((aspect) => ({ aspect, place })));
    const groups = Map.groupBy(stated, ({ aspect }) => aspect);
    return new Map(Array.from(groups, ([aspect, all]) => [aspect, all.map(({ place }) => place)]));
  };
  const others = toPlaces(b);
  for (const [aspect, places] of toPlaces(a)) {
    const facing = others.get(aspect) ?? [];
    if (places.length > MOST_CLAUSES_OF_ASPECT || facing.length > MOST_CLAUSES_OF_ASPECT) continue;
    for (const one of places) for (const other of facing) add(one, other);
  }
}

function findByWords(
  from: readonly ComparableClause[],
  to: readonly ComparableClause[],
  add: (one: number, other: number) => void,
): void {
  const places = new Map<string, number[]>();
  to.forEach(({ weights }, other) => {
    for (const word of weights.keys()) {
      const held = places.get(word);
      if (held === undefined) places.set(word, [other]);
      else held.push(other);
    }
  });
  from.forEach(({ weights }, one) => {
    const sums = new Map<number, number>();
    for (const [word, weight] of weights) {
      const others = places.get(word) ?? [];
      if (others.length > MOST_CLAUSES_OF_WORD) continue;
      for (const other of others)
        sums.set(other, (sums.get(other) ?? 0) + weight * (to[other]?.weights.get(word) ?? 0));
    }
    for (const other of pickBest(sums, BY_WORDS)) add(one, other);
  });
}

function findByVectors(
  from: readonly ComparableClause[],
  to: readonly ComparableClause[],
  add: (one: number, other: number) => void,
): void {
  from.forEach((clause, one) => {
    for (const other of pickBest(toProducts(clause, to), BY_VECTORS)) add(one, other);
  });
}

function* toProducts(clause: ComparableClause, to: readonly ComparableClause[]): Generator<readonly [number, number]> {
  for (let place = 0; place < to.length; place += 1) yield [place, compareVectors(clause, to[place]!)];
}

/** The places with the highest values; the earlier place goes first where two are equal. */
function pickBest(values: Iterable<readonly [place: number, value: number]>, count: number): readonly number[] {
  const best: (readonly [number, number])[] = [];
  for (const entry of values) {
    const last = best.at(-1);
    if (best.length >= count && last !== undefined && entry[1] <= last[1]) continue;
    let at = best.length;
    while (at > 0 && (best[at - 1]?.[1] ?? 0) < entry[1]) at -= 1;
    best.splice(at, 0, entry);
    if (best.length > count) best.pop();
  }
  return best.filter(([, value]) => value > 0).map(([place]) => place);
}
