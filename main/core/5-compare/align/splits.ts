import type { Weighed } from './assign.ts';
import type { ComparableClause } from './read-clauses.ts';

/** How far from the first part of a split the second may stand: beside it, or some clauses on under the same heading. */
const BESIDE = 2;
const UNDER_ONE_HEADING = 5;
/** A part brings at least this share of the split clause's words, by weight, that the first part does not have. */
const GAIN = 0.15;

interface Sides {
  readonly a: readonly ComparableClause[];
  readonly b: readonly ComparableClause[];
}

/**
 * The second parts of clauses that really split: where one policy says in one clause what the other says in two that stand close together.
 *
 * Such a part has no pair; the clause that is most like it has one, with a clause close to the part that lacks what the part says, and the two
 * are as alike as two that say the same, by `isSame`. A clause splits in two at most.
 */
export function findSplits<W extends Weighed>(
  sides: Sides,
  chosen: readonly Weighed[],
  weighed: readonly W[],
  isSame: (pair: W) => boolean,
): readonly W[] {
  const partners = {
    a: Map.groupBy(chosen, ({ a }) => a),
    b: Map.groupBy(chosen, ({ b }) => b),
  };
  const parts = { a: new Set<number>(), b: new Set<number>() };
  const split = { a: new Set<number>(), b: new Set<number>() };
  const splits: W[] = [];
  const take = (pair: W, from: 'a' | 'b', to: 'a' | 'b'): void => {
    if (partners[from].has(pair[from]) || parts[from].has(pair[from])) return;
    // Only the clause most like it counts, whatever comes of it.
    parts[from].add(pair[from]);
    const others = partners[to].get(pair[to]) ?? [];
    const [first] = others;
    if (first === undefined || others.length > 1 || split[to].has(pair[to])) return;
    if (!standsClose(sides[from], pair[from], first[from])) return;
    if (findGain(sides[to][pair[to]], sides[from][first[from]], sides[from][pair[from]]) < GAIN) return;
    split[to].add(pair[to]);
    splits.push(pair);
  };
  for (const pair of weighed.toSorted((x, y) => y.points - x.points || x.a - y.a || x.b - y.b)) {
    if (!isSame(pair)) continue;
    take(pair, 'a', 'b');
    take(pair, 'b', 'a');
  }
  return splits;
}

function standsClose(clauses: readonly ComparableClause[], part: number, other: number): boolean {
  const distance = Math.abs(part - other);
  if (distance <= BESIDE) return true;
  const toHeading = (place: number): string => clauses[place]?.clause.headings.at(-1) ?? '';
  return distance <= UNDER_ONE_HEADING && toHeading(part) !== '' && toHeading(part) === toHeading(other);
}

/** The share of a clause's words, by weight, that the second part has and the first has not. */
function findGain(
  whole: ComparableClause | undefined,
  first: ComparableClause | undefined,
  second: ComparableClause | undefined,
): number {
  let [gained, all] = [0, 0];
  for (const [word, weight] of whole?.weights ?? []) {
    all += weight;
    if (second?.weights.has(word) === true && first?.weights.has(word) !== true) gained += weight;
  }
  return all === 0 ? 0 : gained / all;
}
