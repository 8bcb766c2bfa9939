import { areApart, findDistance } from './apart.ts';
import { areOpposed, areUnlike } from './opposition.ts';
import type { ComparableClause } from './read-clauses.ts';
import { compareHeadings, compareVectors, findCoverage, findWordRatio } from './similarity.ts';
import { compareWordPairs } from './word-pairs.ts';
import type { WordTable } from './word-table.ts';

/** What speaks for and against two clauses saying the same, each between -1 and 1 or so. */
export interface Evidence {
  /** The share of the words of one that the other covers, of the more covered. */
  readonly covered: number;
  readonly vectors: number;
  /** How far the model's scores lie apart, added up over the labels. */
  readonly distance: number;
  /** How telling the aspects are that both state; 0 where they share none. */
  readonly aspects: number;
  /** The same of the points that both make. */
  readonly points: number;
  /** 1 where they say other things of what they name. */
  readonly stances: number;
  readonly headings: number;
  /** The share of words in the same order. */
  readonly ratio: number;
  /** How rare the words are that stand together in both. */
  readonly wordPairs: number;
  /** How alike the clauses are that stand around them. */
  readonly surroundings: number;
}

/** Fitted to pairs judged by reading: `node test/support/alignment-weights.ts` prints them. */
const WEIGHTS: Readonly<Record<keyof Evidence, number>> = {
  covered: 1.1,
  vectors: 4.16,
  distance: -1.04,
  aspects: 1.25,
  points: 1.33,
  stances: -2.67,
  headings: 0.49,
  ratio: 5.01,
  wordPairs: 1.65,
  surroundings: 0.83,
};
const KINDS = Object.keys(WEIGHTS) as readonly (keyof Evidence)[];
const BIAS = -7.18;
/** Points that two clauses lose that are apart, so that each finds a better partner. */
const APART = 4;
/** An aspect that two clauses share is telling from here on: no more than seven clauses of one policy state it. */
export const TELLING = 0.37;
/** Points from which two clauses are graded as saying the same, given that each is the other's best. */
const EVEN = -0.15;

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
  const evidence = gatherEvidence(scale, a, b);
  for (const name of KINDS) points += WEIGHTS[name] * evidence[name];
  return points;
}

/** Everything that speaks for and against two clauses saying the same. */
export function gatherEvidence(scale: Scale, a: ComparableClause, b: ComparableClause): Evidence {
  const aspects = compareAspects(scale, a, b);
  // “We share where the law asks for it” and “we share nothing unless the law asks for it” are one practice, if it is one that few clauses state.
  const differ = aspects >= TELLING ? areOpposed : areUnlike;
  return {
    covered: Math.max(findCoverage(scale.table, a, b), findCoverage(scale.table, b, a)),
    vectors: compareVectors(a.vector, b.vector),
    distance: findDistance(a.clause.scores, b.clause.scores),
    aspects,
    points: compareStated(scale, a.points, b.points),
    stances: differ(a.stances, b.stances) ? 1 : 0,
    headings: compareHeadings(a.heading, b.heading),
    ratio: findWordRatio(a.words, b.words),
    wordPairs: compareWordPairs(a.wordPairs, b.wordPairs),
    surroundings: compareVectors(a.surroundings, b.surroundings),
  };
}

/** How telling the most telling is of the aspects that two clauses state: 1 where no other clause of one of the policies states it, and 0 where they share none. */
export function compareAspects(scale: Scale, { clause: a }: ComparableClause, { clause: b }: ComparableClause): number {
  return compareStated(scale, new Set(a.aspects), new Set(b.aspects));
}

function compareStated(counts: Scale, a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  // What dozens of clauses state tells little of any two of them.
  for (const one of a) {
    if (b.has(one)) shared = Math.max(shared, 1 / Math.sqrt(Math.min(counts.a.get(one) ?? 1, counts.b.get(one) ?? 1)));
  }
  return shared;
}
