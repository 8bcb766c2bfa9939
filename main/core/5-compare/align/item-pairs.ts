import type { Weighed } from './assign.ts';
import { toTopicWords } from './clause-words.ts';
import type { ComparableClause } from './read-clauses.ts';

/** A clause that is like an item of a series has at most this share of the words that the series has. */
const SHORTER = 0.7;
/** From here on an item and a clause say the same: alone, and where the series has so many that the clause's own list has too. */
const LIKE = { alone: 0.8, together: 0.6 };
const TOGETHER = 3;

interface Sides {
  readonly a: readonly ComparableClause[];
  readonly b: readonly ComparableClause[];
}

/** A pair of a series and a list item of the other policy that says what one item of the series says. */
export type ItemPair<W extends Weighed> = W & {
  /** Which of the two is the series. */
  readonly series: 'a' | 'b';
  readonly item: ComparableClause;
};

/**
 * Where one policy says in a sentence what the other says in a list: the pairs of a series and a list item, with the points of the item of the
 * series that is most like it.
 *
 * The strongest go first; an item of a series is taken once, so that a series has as many partners as it has items. `toScore` turns points into 0 to 1.
 */
export function findItemPairs<W extends Weighed>(
  sides: Sides,
  weighed: readonly W[],
  weigh: (a: ComparableClause, b: ComparableClause) => number,
  toScore: (points: number) => number,
): readonly ItemPair<W>[] {
  const found = weighed.flatMap((pair): readonly ItemPair<W>[] => {
    const [one, other] = [sides.a[pair.a]!, sides.b[pair.b]!];
    const ofA = findBest(one, other, (item) => weigh(item, other));
    const best = ofA ?? findBest(other, one, (item) => weigh(one, item));
    const series = ofA === null ? 'b' : 'a';
    return best === null || toScore(best.points) < LIKE.together ? [] : [{ ...pair, ...best, series }];
  });
  const taken = new Set<ComparableClause>();
  const once = found
    .toSorted((x, y) => y.points - x.points || x.a - y.a || x.b - y.b)
    .filter(({ item }) => !taken.has(item) && taken.add(item));
  const toLists = ({ a, b, series }: ItemPair<W>): string =>
    series === 'a' ? `${a} ${sides.b[b]?.clause.leadIn ?? ''}` : `${sides.a[a]?.clause.leadIn ?? ''} ${b}`;
  const lists = Map.groupBy(once, toLists);
  return once.filter(
    (pair) => toScore(pair.points) >= LIKE.alone || (lists.get(toLists(pair)) ?? []).length >= TOGETHER,
  );
}

/** The item of a series that a list item is most like; null where the one is no series, or the other no list item under the same label. */
function findBest(
  series: ComparableClause,
  { clause, words, weights }: ComparableClause,
  weigh: (item: ComparableClause) => number,
): { readonly item: ComparableClause; readonly points: number } | null {
  if (clause.leadIn === null || clause.text.trimEnd().endsWith(':')) return null;
  const [own, all] = [clause.labels, series.clause.labels];
  const shareLabel = own.length === 0 ? all.length === 0 : own.some((label) => all.includes(label));
  if (!shareLabel || weights.size > SHORTER * series.weights.size) return null;
  const topic = new Set(toTopicWords(words));
  // One word alone is like a clause of that word alone: “services” is not “service and support”.
  const likely = series.items.filter((item) => {
    const named = new Set(toTopicWords(item.words));
    return named.size > 1 ? topic.size > 0 : named.size === 1 && topic.size === 1;
  });
  const best = likely.map((item) => ({ item, points: weigh(item) })).toSorted((x, y) => y.points - x.points);
  return best[0] ?? null;
}
