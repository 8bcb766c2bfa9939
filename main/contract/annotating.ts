import type { ClausePlace, Confusion } from './agreement.ts';
import type { Certainty, GoldStatus } from './gold-status.ts';
import type { LabelId } from './labels.ts';

/** What one annotator said last of a clause. */
export interface Answer {
  readonly annotator: string;
  readonly labels: readonly LabelId[];
  /** ISO 8601, UTC. */
  readonly decidedAt: string;
  readonly certainty: Certainty | null;
  readonly note: string | null;
}

/** A clause that waits for a verdict. */
export interface DisputedClause extends ClausePlace {
  readonly policyName: string;
  /** By annotator, in order of their names. */
  readonly answers: readonly Answer[];
  /** An earlier verdict, which a later word reopened; else null. */
  readonly verdict: Answer | null;
}

/** How many decided clauses have each status. */
export type GoldCounts = Readonly<Record<GoldStatus, number>>;

/** Where two part, on the clauses that both judged: annotators, or an annotator and the model (`second` is null). */
export interface Confusions {
  readonly first: string;
  readonly second: string | null;
  /** The clauses that both judged. */
  readonly clauses: number;
  readonly cells: readonly Confusion[];
}
