import { LABEL_IDS } from '../../../contract/labels.ts';
import type { Scores } from '../../../contract/types.ts';
import type { ComparableClause } from './read-clauses.ts';
import { compareHeadings, compareVectors, findCoverage, findWordRatio } from './similarity.ts';
import type { WordTable } from './word-table.ts';

/** What speaks for and against two clauses saying the same, each between -1 and 1 or so. */
interface Evidence {
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
  readonly headings: number;
  /** The share of words in the same order. */
  readonly ratio: number;
}

/** Fitted by logistic regression to hand-made pairs, non-pairs and what stands near them; BENCHMARKS.md has the figures. */
const WEIGHTS: Readonly<Record<keyof Evidence, number>> = {
  lessCovered: 1.7,
  moreCovered: 0.4,
  vectors: 6.9,
  labels: 0.5,
  distance: -0.9,
  aspects: 1.5,
  otherAspects: -0.45,
  headings: 0.9,
  ratio: 6.6,
};
const BIAS = -11;
/** Points that two clauses need to be as likely the same as not, given that each is the other's best. */
const EVEN = -2.3;

/** How many clauses of a policy state each aspect. */
export type AspectCounts = ReadonlyMap<string, number>;

/** Count the clauses of a policy that state each aspect. */
export function countAspects(clauses: readonly ComparableClause[]): AspectCounts {
  const counts = new Map<string, number>();
  for (const { clause } of clauses) for (const one of clause.aspects) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}

/** What every comparison between two policies needs. */
export interface Scale {
  readonly table: WordTable;
  readonly aspects: { readonly a: AspectCounts; readonly b: AspectCounts };
}

/** How likely two clauses for which so many points speak say the same: 0 to 1. */
export function toScore(points: number): number {
  return 1 / (1 + Math.exp(EVEN - points));
}

/** The points that speak for two clauses saying the same, for {@link toScore}, and their share of words in order. */
export function weighPair(
  scale: Scale,
  a: ComparableClause,
  b: ComparableClause,
): { readonly points: number; readonly ratio: number } {
  const evidence = gatherEvidence(scale, a, b);
  let points = BIAS;
  for (const [name, value] of Object.entries(evidence)) points += WEIGHTS[name as keyof Evidence] * value;
  return { points, ratio: evidence.ratio };
}

function gatherEvidence({ table, aspects }: Scale, a: ComparableClause, b: ComparableClause): Evidence {
  const [one, other] = [findCoverage(table, a, b), findCoverage(table, b, a)];
  const shared = a.clause.aspects.filter((aspect) => b.clause.aspects.includes(aspect));
  // An aspect that dozens of clauses state tells little of any two of them.
  const telling = shared.map(
    (aspect) => 1 / Math.sqrt(Math.min(aspects.a.get(aspect) ?? 1, aspects.b.get(aspect) ?? 1)),
  );
  const bothState = a.clause.aspects.length > 0 && b.clause.aspects.length > 0;
  return {
    lessCovered: Math.min(one, other),
    moreCovered: Math.max(one, other),
    vectors: compareVectors(a, b),
    labels: compareLabels(a, b),
    distance: findDistance(a.clause.scores, b.clause.scores),
    aspects: Math.max(0, ...telling),
    otherAspects: bothState && shared.length === 0 ? 1 : 0,
    headings: compareHeadings(a.heading, b.heading),
    ratio: findWordRatio(a.words, b.words),
  };
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
