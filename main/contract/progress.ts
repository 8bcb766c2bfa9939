import type { LabelId } from './labels.ts';
import type { PolicyId } from './types.ts';

/** How much of a policy one annotator has judged. */
export interface ReaderProgress {
  readonly annotator: string;
  /** Whether the policy is theirs to read; others may have judged some of it too. */
  readonly assigned: boolean;
  /** Clauses that they have judged, as the text is cut now. */
  readonly done: number;
}

/** How far a policy is. */
export interface PolicyProgress {
  readonly policyId: PolicyId;
  readonly clauses: number;
  /** Clauses that anybody has decided, verdicts among it. */
  readonly decided: number;
  /** Whoever is to read it or has judged any of it, in order of their names. */
  readonly readers: readonly ReaderProgress[];
}

/** How far an annotator is. */
export interface AnnotatorProgress {
  readonly annotator: string;
  /** The policies that are theirs to read, and the clauses of these: of the whole library as long as nothing is assigned to anybody. */
  readonly policies: number;
  readonly clauses: number;
  /** Clauses of these that they have judged, and clauses of other policies. */
  readonly done: number;
  readonly doneElsewhere: number;
}

/** How long a period is. */
export type PeriodUnit = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'decade' | 'century' | 'millennium';

/** Stretches of time, one after the other, all of one unit, in UTC. */
export interface Periods {
  readonly unit: PeriodUnit;
  /** The first day of each, as an ISO date; {@link MAX_PERIODS} at most, none where nobody has answered. */
  readonly starts: readonly string[];
}

/** An agreement as it stood at the end of a period: Krippendorff’s alpha (MASI) on whole label sets; null where it is undefined. */
export interface AgreementThen {
  readonly alpha: number | null;
  /** Clauses that two people or more had judged by then. */
  readonly clauses: number;
}

/**
 * How answers came in over time, by the time that each decision says it was taken at, whatever clock that was. All lists run along the periods.
 *
 * An answer is an annotator’s last word on a clause that still stands. The agreement at the end of a period is of what each had said last by then.
 */
export interface AnswersOverTime {
  readonly periods: Periods;
  /** Answers given in each period. */
  readonly answers: readonly number[];
  /** How many of them give each label that any gives, in the codebook’s order, and how many say that none applies. */
  readonly labels: readonly { readonly label: LabelId; readonly counts: readonly number[] }[];
  readonly none: readonly number[];
  readonly agreement: readonly AgreementThen[];
}

/** How far the work is. For whoever works blind it holds their own part alone, and no agreement. */
export interface ProgressReport {
  /** In the library’s order. */
  readonly policies: readonly PolicyProgress[];
  /** In order of their names. */
  readonly annotators: readonly AnnotatorProgress[];
  readonly overTime: AnswersOverTime;
  /** Whether others’ part is left out, since the person works blind. */
  readonly ownOnly: boolean;
}

/** At most so many periods. */
export const MAX_PERIODS = 40;
