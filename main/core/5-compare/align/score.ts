import { LABEL_IDS } from '../../../contract/labels.ts';
import type { Scores } from '../../../contract/types.ts';
import { areOpposed, areUnlike } from './opposition.ts';
import { differBehindCondition } from './other-statements.ts';
import type { ComparableClause } from './read-clauses.ts';
import { areOtherSides } from './sides.ts';
import { compareHeadings, compareVectors, findCoverage, findWordRatio } from './similarity.ts';
import type { WordTable } from './word-table.ts';

/** What speaks for and against two clauses saying the same, each between -1 and 1 or so. */
export interface Evidence {
  /** The share of the words of one that the other covers: of the less covered, and of the more covered. */
  readonly lessCovered: number;
  readonly moreCovered: number;
  readonly vectors: number;
  /** 1 where they share a label, -1 where each has some and none is shared. */
  readonly labels: number;
  /** How far the model's scores lie apart, added up over the labels. */
  readonly distance: number;
  /** How telling the aspects are that both state; 0 where they share none. */
  readonly aspects: number;
  /** 1 where both state aspects, and no common one. */
  readonly otherAspects: number;
  /** The same of the points that both make. */
  readonly points: number;
  readonly otherPoints: number;
  /** 1 where they say other things of what they name. */
  readonly stances: number;
  readonly headings: number;
  /** The share of words in the same order. */
  readonly ratio: number;
}

/** Fitted to pairs judged by reading: `node test/support/alignment-weights.ts` prints them. */
const WEIGHTS: Readonly<Record<keyof Evidence, number>> = {
  lessCovered: 3.4,
  moreCovered: 0.56,
  vectors: 3.79,
  labels: 0.36,
  distance: -0.66,
  aspects: 1.74,
  otherAspects: -0.22,
  points: 2.46,
  otherPoints: -1.25,
  stances: -1.76,
  headings: 0.68,
  ratio: 7.85,
};
const BIAS = -8.29;
/** Points that two clauses lose that are apart, so that each finds a better partner. */
const APART = 4;
/** The model's scores never lie farther apart than this where two clauses say the same. */
const MOST_DISTANCE = 1.5;
/** An aspect that two clauses share is telling from here on: no more than seven clauses of one policy state it. */
export const TELLING = 0.37;
/** Points that two clauses need to be as likely the same as not, given that each is the other's best. */
const EVEN = -0.8;

/** How many clauses of a policy state each aspect and make each point. */
export type StatedCounts = ReadonlyMap<string, number>;

/** Count the clauses of a policy that state each aspect and make each point. */
export function countStated(clauses: readonly ComparableClause[]): StatedCounts {
  const counts = new Map<string, number>();
  for (const { clause, points } of clauses) {
    for (const one of [...clause.aspects, ...points]) counts.set(one, (counts.get(one) ?? 0) + 1);
  }
  return counts;
}

/** What every comparison between two policies needs. */
export interface Scale {
  readonly table: WordTable;
  readonly a: StatedCounts;
  readonly b: StatedCounts;
}

/** How likely two clauses for which so many points speak say the same: 0 to 1. */
export function toScore(points: number): number {
  return 1 / (1 + Math.exp(EVEN - points));
}

/** The points that speak for two clauses saying the same, for {@link toScore}. */
export function weighPair(scale: Scale, a: ComparableClause, b: ComparableClause): number {
  let points = areApart(a, b) ? BIAS - APART : BIAS;
  for (const [name, value] of Object.entries(gatherEvidence(scale, a, b))) {
    points += WEIGHTS[name as keyof Evidence] * value;
  }
  return points;
}

/** Whether two clauses, however alike, can't be the same statement: none of the judged pairs that say the same is so. */
export function areApart(a: ComparableClause, b: ComparableClause): boolean {
  return (
    areOtherSides(a.sides, b.sides) ||
    a.points.has('references') !== b.points.has('references') ||
    isLeadIn(a) !== isLeadIn(b) ||
    differBehindCondition(a.words, b.words) ||
    findDistance(a.clause.scores, b.clause.scores) >= MOST_DISTANCE
  );
}

// What leads into a list says what all its items have in common, and none of them: “We use your data to:”. What leads into an address makes a point.
function isLeadIn({ clause, points }: ComparableClause): boolean {
  return points.size === 0 && clause.text.trimEnd().endsWith(':');
}

/** Everything that speaks for and against two clauses saying the same. */
function gatherEvidence(scale: Scale, a: ComparableClause, b: ComparableClause): Evidence {
  const [one, other] = [findCoverage(scale.table, a, b), findCoverage(scale.table, b, a)];
  const aspects = compareAspects(scale, a, b);
  const points = compareStated(scale, a.points, b.points);
  // “We share where the law asks for it” and “we share nothing unless the law asks for it” are one practice, if it is one that few clauses state.
  const differ = aspects.shared >= TELLING ? areOpposed : areUnlike;
  return {
    lessCovered: Math.min(one, other),
    moreCovered: Math.max(one, other),
    vectors: compareVectors(a, b),
    labels: compareLabels(a, b),
    distance: findDistance(a.clause.scores, b.clause.scores),
    aspects: aspects.shared,
    otherAspects: aspects.other,
    points: points.shared,
    otherPoints: points.other,
    stances: differ(a.stances, b.stances) ? 1 : 0,
    headings: compareHeadings(a.heading, b.heading),
    ratio: findWordRatio(a.words, b.words),
  };
}

/** How telling the most telling is of what both state, 0 where they share none; and 1 for `other` where both state some, and no common one. */
export interface StatedInCommon {
  readonly shared: number;
  readonly other: number;
}

/** What two clauses have in common of the aspects that they state. */
export function compareAspects(
  scale: Scale,
  { clause: a }: ComparableClause,
  { clause: b }: ComparableClause,
): StatedInCommon {
  return compareStated(scale, new Set(a.aspects), new Set(b.aspects));
}

function compareStated(counts: Scale, a: ReadonlySet<string>, b: ReadonlySet<string>): StatedInCommon {
  let shared = 0;
  // What dozens of clauses state tells little of any two of them.
  for (const one of a) {
    if (b.has(one)) shared = Math.max(shared, 1 / Math.sqrt(Math.min(counts.a.get(one) ?? 1, counts.b.get(one) ?? 1)));
  }
  return { shared, other: a.size > 0 && b.size > 0 && shared === 0 ? 1 : 0 };
}

function compareLabels({ clause: a }: ComparableClause, { clause: b }: ComparableClause): number {
  if (a.labels.length === 0 && b.labels.length === 0) return 0;
  if (a.labels.length === 0 || b.labels.length === 0) return -0.3;
  return a.labels.some((label) => b.labels.includes(label)) ? 1 : -1;
}

function findDistance(a: Scores | null, b: Scores | null): number {
  if (a === null || b === null) return 0;
  return LABEL_IDS.reduce((sum, label) => sum + Math.abs(a[label] - b[label]), 0);
}
