import type { LabelId } from '../../contract/labels.ts';
import type { Blend } from './calibrate.ts';

/** What a model file says about itself. What it knows are labels, or whatever else clauses can be told apart by. */
export interface ModelHeader<L extends string = LabelId> {
  /** For people, such as "default". */
  readonly name: string;
  /** What it was trained on, in a sentence for people. */
  readonly trainedOn: string;
  /** Those that come with the application, then a person's own that it has learned. */
  readonly labels: readonly L[];
  /** The calibrated score from which each label is given. */
  readonly thresholds: Readonly<Record<L, number>>;
  /** From the raw scores of the linear model and the network, in this order, to log-odds. */
  readonly blends: Readonly<Record<L, Blend>>;
  /** Macro F1 as measured on clauses of policies that training did not see, or null. */
  readonly macroF1: number | null;
  readonly seed: number;
  /** SHA-256 of each training file, by name. */
  readonly data: readonly { readonly name: string; readonly sha256: string; readonly clauses: number }[];
}
