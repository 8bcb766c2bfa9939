import type { Grade, Pair, PairOverride, Repeated } from '../../../contract/alignment.ts';
import type { LabelId } from '../../../contract/labels.ts';
import type { Span } from '../../../contract/types.ts';
import { areApart } from './apart.ts';
import { assign, favourNeighbours, findOutdone } from './assign.ts';
import { type Candidate, findCandidates } from './candidates.ts';
import type { AlignableClause, AlignablePolicy } from './clause.ts';
import { findDifferences } from './differences.ts';
import { contradict } from './contradiction.ts';
import { type ComparableClause, readComparable } from './read-clauses.ts';
import { type Collapsed, collapseRepeats } from './repeats.ts';
import { compareAspects, countStated, type Scale, TELLING, toScore, weighPair } from './score.ts';
import { findFurther } from './further.ts';
import { findItemPairs } from './item-pairs.ts';
import { findSplits } from './splits.ts';
import { isVerbatim } from './verbatim.ts';
import type { WordTable } from './word-table.ts';

/** The clauses of two policies side by side, as spans of their texts. */
export interface AlignedClauses {
  readonly pairs: readonly Pair[];
  readonly onlyA: readonly Span[];
  readonly onlyB: readonly Span[];
  readonly repeats: { readonly a: readonly Repeated[]; readonly b: readonly Repeated[] };
}

/** Hears how far it is: `done` of `total` steps of about the same length, and what is being done, for people. */
export type OnStep = (done: number, total: number, note: string) => void;

const STEPS = 10;
/** Steps that are done once the clauses are read, and once the pairs to be weighed are found. */
const [READ, SOUGHT] = [1, 5];

/** From here on two clauses say the same. */
const SAME = 0.5;
/** From here on a clause that has a partner already gets another; earlier where both state an aspect that is {@link TELLING}. */
const FURTHER = { alone: 0.6, withAspect: 0.5 };
/** From here on they are on the same point. */
const RELATED = 0.46;
/** Points from which a pair tells where its neighbours belong. */
const SURE = -1;

interface Found {
  readonly a: number;
  readonly b: number;
  readonly points: number;
  readonly decided: boolean;
  /** Where one is a series and the other says what one item of it says: which is the series, and that item. */
  readonly series?: 'a' | 'b';
  readonly item?: ComparableClause;
}

/**
 * Pair the clauses of two policies in English that say the same, or speak of the same point.
 *
 * A clause has one partner of its own, and others only where it really splits or where several say the same beyond doubt ({@link findFurther}); where both have a partner that suits clearly better, they are related at most. Brand names, the policies' words for
 * themselves, case and inflection don't count; different numbers and dates are the pair's `differences`. What people decided comes before
 * all else. Pairs are in `a`'s order, then in `b`'s. The same input gives the same pairs; swapped policies give them swapped.
 */
export function alignClauses(
  table: WordTable,
  a: AlignablePolicy,
  b: AlignablePolicy,
  overrides: readonly PairOverride[] = [],
  onStep: OnStep = () => {},
): AlignedClauses {
  const [one, other] = [collapseRepeats(readComparable(a, table)), collapseRepeats(readComparable(b, table))];
  onStep(READ, STEPS, 'Looking for clauses that say the same');
  const scale = { table, a: countStated(one.kept), b: countStated(other.kept) };
  const decided = findDecided(one, other, overrides);
  const weighed = weigh(scale, one.kept, other.kept, decided, onStep);
  const chosen = [...decided.paired, ...assign(weighed).filter(({ points }) => toScore(points) >= RELATED)];
  const splits = findSplits({ a: one.kept, b: other.kept }, chosen, weighed, ({ points }) => toScore(points) >= SAME);
  const isSure = ({ a: from, b: to, points }: Found): boolean => {
    const [x, y] = [one.kept[from]!, other.kept[to]!];
    const least = compareAspects(scale, x, y) >= TELLING ? FURTHER.withAspect : FURTHER.alone;
    return toScore(points) >= least && !contradict(x, y) && !areApart(x, y);
  };
  const paired = withItems([...chosen, ...splits], weighed, one.kept, other.kept, scale);
  const all = [...paired, ...findFurther(paired, weighed, isSure)];
  const isOutdone = findOutdone(weighed);
  const pairs = all.flatMap((found) => toPair(one, other, found, isOutdone(found)));
  return {
    pairs: pairs.toSorted((x, y) => x.a.start - y.a.start || x.b.start - y.b.start),
    onlyA: listUnpaired(one.kept, new Set(all.map((found) => found.a))),
    onlyB: listUnpaired(other.kept, new Set(all.map((found) => found.b))),
    repeats: { a: toRepeated(one), b: toRepeated(other) },
  };
}

/** The same pairs with those of a series and a list item: in place of weaker ones, and beside what already says the same if beyond doubt. */
function withItems(
  paired: readonly Found[],
  weighed: readonly Found[],
  a: readonly ComparableClause[],
  b: readonly ComparableClause[],
  scale: Scale,
): readonly Found[] {
  const isIn = (pairs: readonly Found[], { a: from, b: to }: Found): boolean =>
    pairs.some((one) => one.a === from && one.b === to);
  const same = paired.filter(({ points }) => toScore(points) >= SAME);
  const items = findItemPairs({ a, b }, weighed, (x, y) => weighPair(scale, x, y), toScore).filter(
    (pair) => !isIn(same, pair),
  );
  return [...paired.filter((one) => !isIn(items, one)), ...items];
}

interface Decided {
  readonly paired: readonly Found[];
  readonly isOpen: (pair: Candidate) => boolean;
}

function findDecided(a: Collapsed, b: Collapsed, overrides: readonly PairOverride[]): Decided {
  // What is said of a repeat is said of the first.
  const find = ({ kept, repeats }: Collapsed, { start, end }: Span): number =>
    kept.findIndex((first) =>
      [first, ...(repeats.get(first) ?? [])].some(({ clause }) => clause.start === start && clause.end === end),
    );
  const paired: Found[] = [];
  const apart = new Set<string>();
  for (const { a: one, b: other, paired: together } of overrides) {
    const place = { a: find(a, one), b: find(b, other) };
    if (place.a < 0 || place.b < 0) continue;
    if (together) paired.push({ ...place, points: Infinity, decided: true });
    else apart.add(`${place.a} ${place.b}`);
  }
  const taken = { a: new Set(paired.map((pair) => pair.a)), b: new Set(paired.map((pair) => pair.b)) };
  const isOpen = ([one, other]: Candidate): boolean =>
    !taken.a.has(one) && !taken.b.has(other) && !apart.has(`${one} ${other}`);
  return { paired, isOpen };
}

function weigh(
  scale: Scale,
  a: readonly ComparableClause[],
  b: readonly ComparableClause[],
  { isOpen }: Decided,
  onStep: OnStep,
): readonly Found[] {
  const candidates = findCandidates(a, b).filter(isOpen);
  const each = Math.max(1, Math.ceil(candidates.length / (STEPS - SOUGHT)));
  const weighed = candidates.map(([one, other], at) => {
    if (at % each === 0) onStep(SOUGHT + at / each, STEPS, 'Weighing pairs of clauses');
    return { a: one, b: other, points: weighPair(scale, a[one]!, b[other]!), decided: false };
  });
  return favourNeighbours(weighed, SURE);
}

function toPair(
  one: Collapsed,
  other: Collapsed,
  { a, b, points, decided, series, item }: Found,
  outdone: boolean,
): readonly Pair[] {
  const [from, to] = [one.kept[a], other.kept[b]];
  if (from === undefined || to === undefined) return [];
  const score = decided ? 1 : toScore(points);
  const [x, y] = [series === 'a' ? (item ?? from) : from, series === 'b' ? (item ?? to) : to];
  const opposed = contradict(x, y);
  const pair: Pair = {
    a: toSpan(from),
    b: toSpan(to),
    grade: toGrade(x, y, score, opposed || (outdone && series === undefined && !isVerbatim(x, y))),
    score,
    label: findSharedLabel(from.clause, to.clause),
    aspects: from.clause.aspects.filter((aspect) => to.clause.aspects.includes(aspect)),
    opposed,
    decided,
    differences: findDifferences(from.clause.facts, to.clause.facts).filter(
      // A series states more than one of its items: what the list has and the series has not is a difference, not the other way round.
      (found) =>
        series === undefined || found[series === 'a' ? 'b' : 'a'].some((value) => !found[series].includes(value)),
    ),
  };
  return [pair];
}

function toGrade(a: ComparableClause, b: ComparableClause, score: number, differ: boolean): Grade {
  if (differ || score < SAME || areApart(a, b)) return 'related';
  return isVerbatim(a, b) ? 'near-verbatim' : 'same-meaning';
}

/** The label that both carry, the one with the higher of the lower scores where there are several; null for none. */
function findSharedLabel(a: AlignableClause, b: AlignableClause): LabelId | null {
  const least = (label: LabelId): number => Math.min(a.scores?.[label] ?? 1, b.scores?.[label] ?? 1);
  const shared = a.labels.filter((label) => b.labels.includes(label));
  return shared.toSorted((x, y) => least(y) - least(x))[0] ?? null;
}

function listUnpaired(clauses: readonly ComparableClause[], paired: ReadonlySet<number>): readonly Span[] {
  return clauses.filter((_, place) => !paired.has(place)).map(toSpan);
}

function toRepeated({ repeats }: Collapsed): readonly Repeated[] {
  return Array.from(repeats, ([first, again]) => ({ first: toSpan(first), again: again.map(toSpan) }));
}

function toSpan({ clause: { start, end } }: ComparableClause): Span {
  return { start, end };
}
