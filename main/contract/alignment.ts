import type { AspectId, FactType } from './findings.ts';
import type { LabelId } from './labels.ts';
import type { CellState, PolicySummary, Span } from './types.ts';

/**
 * How close two clauses are. `near-verbatim`: the same words but for names, numbers and small edits, worth a redline. `same-meaning`: other
 * words for the same statement. `related`: on the same point, but not the same statement; opposites are never more than this.
 */
export type Grade = 'near-verbatim' | 'same-meaning' | 'related';

/** A fact on which two paired clauses differ: “30 days” in one, “90 days” in the other. Values are normalised; a side that states none is empty. */
export interface FactDifference {
  readonly type: FactType;
  /** What it is for, or null where the type says it all. */
  readonly role: string | null;
  readonly a: readonly string[];
  readonly b: readonly string[];
}

/** Two clauses of two policies that belong side by side. Spans are of each policy's own text and hold whole clauses. */
export interface Pair {
  readonly a: Span;
  readonly b: Span;
  readonly grade: Grade;
  /** How alike they are, 0 to 1; 1 for the same words, and for a pair that a person made. */
  readonly score: number;
  /** The label that both carry, the stronger where there are two; null where they share none. */
  readonly label: LabelId | null;
  /** Ids of the aspects that both state, in the order of the list of aspects. */
  readonly aspects: readonly AspectId[];
  /** Whether the two say opposite things on one point: “we sell” and “we do not sell”. Only ever true of `related`. */
  readonly opposed: boolean;
  /** Whether a person paired them. */
  readonly decided: boolean;
  readonly differences: readonly FactDifference[];
}

/** A clause that a policy says more than once: where it stands first, and where again in the same words or nearly, in document order. */
export interface Repeated {
  readonly first: Span;
  readonly again: readonly Span[];
}

/** What a person said of two clauses: that they belong together, or that they don't. A pair said to belong has its place before all others. */
export interface PairOverride {
  readonly a: Span;
  readonly b: Span;
  readonly paired: boolean;
}

/** Why two policies were not aligned: the first of them that is not in English, or that they are one and the same text. */
export type AlignmentObstacle = 'a-not-english' | 'b-not-english' | 'same-text';

/**
 * The clauses of two policies side by side. `pairs` are in `a`'s order, then in `b`'s. `onlyA` and `onlyB` are the clauses without a pair,
 * in document order. What a policy repeats counts once, as its first. With an obstacle other than `same-text` there are no pairs.
 */
export interface Alignment {
  readonly a: PolicySummary;
  readonly b: PolicySummary;
  readonly obstacle: AlignmentObstacle | null;
  readonly pairs: readonly Pair[];
  readonly onlyA: readonly Span[];
  readonly onlyB: readonly Span[];
  /** The clauses that each policy says more than once, in document order; empty where the policies were not aligned. */
  readonly repeats: { readonly a: readonly Repeated[]; readonly b: readonly Repeated[] };
}

/**
 * A stretch of a redline. Spans are of the two texts; taken in order, the equal and deleted ones cover A and the equal and inserted ones B,
 * to the character. Equal stretches may differ in white space, quotation marks and markup.
 */
export type RedlinePart =
  | { readonly kind: 'equal'; readonly aSpan: Span; readonly bSpan: Span }
  | { readonly kind: 'deleted'; readonly aSpan: Span }
  | { readonly kind: 'inserted'; readonly bSpan: Span };

/** What has to change to get from text A to text B. */
export interface Redline {
  readonly parts: readonly RedlinePart[];
  /** The share of words that both have, 0 to 1: twice the equal words by the words of both texts. */
  readonly ratio: number;
  /** True where so little is equal that all of A is deleted and all of B inserted. */
  readonly whole: boolean;
}

/** What became of one clause between two versions, `a` the older. Spans are of each version's text. */
export type VersionChange =
  | { readonly kind: 'unchanged'; readonly a: Span; readonly b: Span }
  /** Stands in its place with other words. */
  | { readonly kind: 'changed'; readonly a: Span; readonly b: Span; readonly redline: Redline }
  /** Stands elsewhere; the redline holds what was edited besides, and is all equal where nothing was. */
  | { readonly kind: 'moved'; readonly a: Span; readonly b: Span; readonly redline: Redline }
  | { readonly kind: 'added'; readonly b: Span }
  | { readonly kind: 'removed'; readonly a: Span };

/** What changed on one aspect: its state, its facts, or both. */
export interface AspectChange {
  readonly aspect: AspectId;
  readonly before: CellState;
  readonly after: CellState;
  readonly differences: readonly FactDifference[];
  readonly evidence: { readonly before: readonly Span[]; readonly after: readonly Span[] };
}

/**
 * Two versions of a policy, `a` the older. `changes` follow the newer version's order, each removed clause where it stood; every clause of
 * both is in exactly one. `aspects` holds only what changed, and nothing where one of them is not in English.
 */
export interface VersionComparison {
  readonly a: PolicySummary;
  readonly b: PolicySummary;
  readonly obstacle: AlignmentObstacle | null;
  readonly changes: readonly VersionChange[];
  readonly aspects: readonly AspectChange[];
}
