import type { LabelId } from './labels.ts';
import type { PolicyId, Span } from './types.ts';

/**
 * A coefficient of agreement, at most 1, with its 95 % bootstrap interval over policies. `value` is null where the coefficient is undefined:
 * `nothing-paired`, no clause was judged by two people; `one-value`, all answers are the same, so that chance alone would agree always.
 * `observed` and `expected` are the agreement seen and that of chance. `interval` is null with one policy, or where most samples leave the
 * coefficient undefined.
 */
export interface Agreement {
  readonly value: number | null;
  readonly undefinedBecause: 'nothing-paired' | 'one-value' | null;
  readonly observed: number | null;
  readonly expected: number | null;
  /** The clauses that went in. */
  readonly clauses: number;
  readonly interval: { readonly low: number; readonly high: number } | null;
}

/** Agreement on whether one label applies. `positives` counts the answers that give the label, of all answers on clauses judged twice. */
export interface LabelAgreement {
  readonly label: LabelId;
  readonly positives: number;
  readonly answers: number;
  /** Krippendorff’s alpha (nominal), whoever judged what. */
  readonly alpha: Agreement;
  /** Fleiss’ kappa, over the clauses that everybody judged. */
  readonly fleiss: Agreement;
}

/** Two annotators by themselves: Cohen’s kappa for each label, and alpha (MASI) on whole label sets. */
export interface PairAgreement {
  readonly first: string;
  readonly second: string;
  readonly kappas: readonly { readonly label: LabelId; readonly kappa: Agreement }[];
  readonly sets: Agreement;
}

/** How far annotators agree. On whole label sets by Krippendorff’s alpha with three distances; “none applies” is an empty set. */
export interface AgreementReport {
  readonly annotators: readonly string[];
  /** The clauses that two or more people judged. */
  readonly clauses: number;
  readonly labels: readonly LabelAgreement[];
  readonly sets: { readonly nominal: Agreement; readonly jaccard: Agreement; readonly masi: Agreement };
  readonly pairs: readonly PairAgreement[];
}

/** A clause by its place. */
export interface ClausePlace extends Span {
  readonly policyId: PolicyId;
}

/** Where two answers part: `first` and `second` are what each gave that the other did not, null for nothing more. The same label twice is agreement. */
export interface Confusion {
  readonly first: LabelId | null;
  readonly second: LabelId | null;
  readonly clauses: readonly ClausePlace[];
}
