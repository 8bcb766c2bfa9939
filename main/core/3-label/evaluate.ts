import type { LabelId } from '../../contract/labels.ts';

/** Precision, recall and their harmonic mean; each 0 where its denominator is. */
export interface Rates {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** How one label was predicted. `support` counts the clauses that carry it; `calibrationError` is the expected calibration error. */
export interface LabelEvaluation extends Rates {
  readonly averagePrecision: number;
  readonly support: number;
  readonly calibrationError: number;
}

/** Bounds of a 95 % interval. */
export type Interval = readonly [low: number, high: number];

/** How a model does on labelled clauses. `intervals` are of F1, from bootstrap samples of whole policies. */
export interface Evaluation {
  readonly labels: Readonly<Record<LabelId, LabelEvaluation>>;
  readonly micro: Rates;
  readonly macro: Rates;
  readonly exactMatch: number;
  readonly intervals: Readonly<Record<LabelId | 'micro' | 'macro', Interval>>;
}
