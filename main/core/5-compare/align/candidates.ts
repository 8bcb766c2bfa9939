import { LABEL_IDS } from '../../../contract/labels.ts';
import { createNearest, eachNearest, offer } from './nearest.ts';
import type { ComparableClause } from './read-clauses.ts';
import { findSharing } from './shared-words.ts';

/** A pair that is worth weighing, by the clauses' places. */
export type Candidate = readonly [a: number, b: number];
type Add = (one: number, other: number) => void;

/** How many clauses of the other policy are weighed for each, for their words and for their vectors. */
const BY_WORDS = 10;
const BY_VECTORS = 6;
/** An aspect that more of a policy's clauses state finds nothing. */
const MOST_CLAUSES_OF_ASPECT = 8;
/** Of more pairs than this, vectors are compared only where the clauses share a label; */
const MANY = 4_000_000;
/** and of more than this, not at all. */
const MOST = 64_000_000;

/**
 * The pairs that may say the same: for each clause of either policy the ones of the other whose words, or whose vectors, are nearest,
 * and those that state the same aspect where few do.
 */
export function findCandidates(a: readonly ComparableClause[], b: readonly ComparableClause[]): readonly Candidate[] {
  const found = new Set<number>();
  const add: Add = (one, other) => void found.add(one * b.length + other);
  const [ofA, ofB] = [a.map(({ weights }) => weights), b.map(({ weights }) => weights)];
  eachNearest(findSharing(ofA, ofB, BY_WORDS), add);
  eachNearest(findSharing(ofB, ofA, BY_WORDS), (other, one) => add(one, other));
  findByAspects(a, b, add);
  if (a.length * b.length <= MOST) findByVectors(a, b, add);
  return Array.from(found, (key) => [Math.floor(key / b.length), key % b.length] as const);
}

function findByAspects(a: readonly ComparableClause[], b: readonly ComparableClause[], add: Add): void {
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

/** A bit for each label, one for all labels of the workspace's own, and one for none. */
function toLabelBits({ clause: { labels } }: ComparableClause): number {
  if (labels.length === 0) return 1 << (LABEL_IDS.length + 1);
  const places = labels.map((label) => LABEL_IDS.findIndex((one) => one === label));
  return places.reduce((bits, place) => bits | (1 << (place < 0 ? LABEL_IDS.length : place)), 0);
}

function findByVectors(a: readonly ComparableClause[], b: readonly ComparableClause[], add: Add): void {
  const size = b[0]?.vector.length ?? 0;
  const [ofA, ofB] = [createNearest(a.length, BY_VECTORS), createNearest(b.length, BY_VECTORS)];
  const isMany = a.length * b.length > MANY;
  const labels = b.map((clause) => toLabelBits(clause));
  const flat = new Float32Array(b.length * size);
  b.forEach(({ vector }, other) => flat.set(vector, other * size));
  for (let one = 0; one < a.length; one += 1) {
    const vector = a[one]!.vector;
    const own = isMany ? toLabelBits(a[one]!) : -1;
    for (let other = 0; other < b.length; other += 1) {
      if ((own & labels[other]!) === 0) continue;
      let product = 0;
      for (let on = 0, at = other * size; on < size; on += 1, at += 1) product += vector[on]! * flat[at]!;
      offer(ofA, one, other, product);
      offer(ofB, other, one, product);
    }
  }
  eachNearest(ofA, add);
  eachNearest(ofB, (other, one) => add(one, other));
}
