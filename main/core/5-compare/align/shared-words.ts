import { createNearest, type Nearest, offer } from './nearest.ts';

/** Something's words, each with its weight. */
export type Weights = ReadonlyMap<string, number>;

/** A word that more of them have finds nothing. */
const MOST_WITH_WORD = 250;

/** Where a word stands, and with which weight there. */
interface Places {
  readonly others: number[];
  readonly weights: number[];
}

/**
 * For each of `from` the ones of `to` with which it shares most words, by the products of their weights. Work grows with how often rare
 * words return, not with all pairs.
 */
export function findSharing(from: readonly Weights[], to: readonly Weights[], count: number): Nearest {
  const places = listPlaces(to);
  const nearest = createNearest(from.length, count);
  const sums = new Float64Array(to.length);
  const touched = new Int32Array(to.length);
  from.forEach((weights, one) => {
    let touches = 0;
    for (const [word, weight] of weights) {
      const held = places.get(word);
      if (held === undefined || held.others.length > MOST_WITH_WORD) continue;
      for (let at = 0; at < held.others.length; at += 1) {
        const other = held.others[at]!;
        if (sums[other] === 0) touched[touches++] = other;
        sums[other]! += weight * held.weights[at]!;
      }
    }
    for (const other of touched.slice(0, touches).toSorted()) {
      offer(nearest, one, other, sums[other]!);
      sums[other] = 0;
    }
  });
  return nearest;
}

function listPlaces(all: readonly Weights[]): ReadonlyMap<string, Places> {
  const places = new Map<string, Places>();
  all.forEach((weights, other) => {
    for (const [word, weight] of weights) {
      const held = places.get(word) ?? { others: [], weights: [] };
      held.others.push(other);
      held.weights.push(weight);
      places.set(word, held);
    }
  });
  return places;
}
