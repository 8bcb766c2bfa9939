import type { Weighed } from './assign.ts';
import type { ComparableClause } from './read-clauses.ts';

/** How far from another part of a split a part may stand: beside it, or some clauses on under the same heading. */
const BESIDE = 2;
const UNDER_ONE_HEADING = 5;
/** A part brings at least this share of the split clause's words, by weight, that no part before it has. */
const GAIN = 0.15;

interface Sides {
  readonly a: readonly ComparableClause[];
  readonly b: readonly ComparableClause[];
}

/**
 * The further parts of clauses that really split: where one policy says in one clause what the other says in several that stand close together.
 *
 * Such a part has no pair; the clause that is most like it has one, with a clause close to the part, lacks what the part says in all its parts so
 * far, and the two are as alike as two that say the same, by `isSame`. So a clause splits in as many as it takes to say what it says.
 */
export function findSplits<W extends Weighed>(
  sides: Sides,
  chosen: readonly Weighed[],
  weighed: readonly W[],
  isSame: (pair: W) => boolean,
): readonly W[] {
  const parts = { a: toParts(chosen, 'b'), b: toParts(chosen, 'a') };
  const placed = { a: new Set(chosen.map(({ a }) => a)), b: new Set(chosen.map(({ b }) => b)) };
  const splits: W[] = [];
  const take = (pair: W, from: 'a' | 'b', to: 'a' | 'b'): void => {
    if (placed[from].has(pair[from])) return;
    // Only the clause most like it counts, whatever comes of it.
    placed[from].add(pair[from]);
    const before = parts[to].get(pair[to]) ?? [];
    if (!before.some((part) => standsClose(sides[from], pair[from], part))) return;
    const known = before.map((part) => sides[from][part]!);
    if (findGain(sides[to][pair[to]]!, known, sides[from][pair[from]]!) < GAIN) return;
    parts[to].set(pair[to], [...before, pair[from]]);
    splits.push(pair);
  };
  for (const pair of weighed.toSorted((x, y) => y.points - x.points || x.a - y.a || x.b - y.b)) {
    if (!isSame(pair)) continue;
    take(pair, 'a', 'b');
    take(pair, 'b', 'a');
  }
  return splits;
}

/** For each clause of one side its partners on the side `of`. */
function toParts(chosen: readonly Weighed[], of: 'a' | 'b'): Map<number, readonly number[]> {
  const whole = of === 'a' ? 'b' : 'a';
  const groups = Map.groupBy(chosen, (pair) => pair[whole]);
  return new Map(Array.from(groups, ([clause, pairs]) => [clause, pairs.map((pair) => pair[of])]));
}

function standsClose(clauses: readonly ComparableClause[], part: number, other: number): boolean {
  const distance = Math.abs(part - other);
  if (distance <= BESIDE) return true;
  const toHeading = (place: number): string => clauses[place]?.clause.headings.at(-1) ?? '';
  return distance <= UNDER_ONE_HEADING && toHeading(part) !== '' && toHeading(part) === toHeading(other);
}

/** The share of a clause's words, by weight, that a part has and the parts before it have not. */
function findGain(whole: ComparableClause, before: readonly ComparableClause[], part: ComparableClause): number {
  let [gained, all] = [0, 0];
  for (const [word, weight] of whole.weights) {
    all += weight;
    if (part.weights.has(word) && !before.some(({ weights }) => weights.has(word))) gained += weight;
  }
  return all === 0 ? 0 : gained / all;
}
