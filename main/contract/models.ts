import type { LabelId, OwnLabelId } from './labels.ts';
import type { ModelId, Scores } from './types.ts';

/** How well one label is given. Rates are 0 where their denominator is; `calibrationError` is the expected calibration error. */
export interface LabelFigures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Clauses that carry the label. */
  readonly support: number;
  readonly calibrationError: number;
}

/** A tenth of the probability scale: how many clauses fell into it, what was said on average, and how many had the label. */
export interface ReliabilityBin {
  readonly count: number;
  readonly meanScore: number;
  readonly share: number;
}

/** For each hundredth from 0 to 1: how many clauses reach that score, and how many of these carry the label. */
export interface ScoreCurve {
  readonly given: readonly number[];
  readonly hits: readonly number[];
}

/** How a model does on clauses of policies that it did not learn from. */
export interface ModelFigures {
  readonly labels: Readonly<Record<LabelId, LabelFigures>>;
  /** The mean over the labels that some clause carries. */
  readonly macroF1: number;
  /** Null where only rates are known. */
  readonly bins: Readonly<Record<LabelId, readonly ReliabilityBin[]>> | null;
  readonly curves: Readonly<Record<LabelId, ScoreCurve>> | null;
}

/**
 * What learning from decisions did, measured on decided clauses that were held out: part by part, the others are learned from and this one
 * is labelled. Parts are whole policies, or the two halves of the only policy that there is.
 */
export interface Trial {
  readonly split: 'policies' | 'halves';
  readonly clauses: number;
  readonly before: ModelFigures;
  readonly after: ModelFigures;
  /** Shares of the clauses that were given exactly the right labels, none included. */
  readonly exact: { readonly before: number; readonly after: number };
  /** Labels of people's own that were learned; the other figures are of the labels that come with the application. */
  readonly own: readonly OwnLabelTrial[];
}

/** What was learned of a label of a person's own, and how far it can be trusted. */
export interface OwnLabelTrial {
  readonly id: OwnLabelId;
  /** As it was called then. */
  readonly name: string;
  /** Clauses that carry it, and the policies that they stand in. */
  readonly examples: number;
  readonly policies: number;
  /** Clauses without it that were decided before the label existed: nobody was asked about it there. */
  readonly unasked: number;
  /** On decided clauses that were held out, by policy, with the 95 % interval of F1; null where the policies are too few to tell. */
  readonly measured: { readonly figures: LabelFigures; readonly interval: readonly [low: number, high: number] } | null;
}

/** What there is to learn a label of a person's own from: clauses that carry it by decision, and their policies. */
export interface OwnLabelExamples {
  readonly id: OwnLabelId;
  readonly examples: number;
  readonly policies: number;
}

/** A model that can be used here: the one that came with the application, or one that was trained in this workspace. */
export interface ModelVersion {
  readonly id: ModelId;
  readonly name: string;
  readonly trainedOn: string;
  /** Null for the one that came with the application, as are all fields below. */
  readonly parentId: ModelId | null;
  readonly decisions: number | null;
  readonly policies: number | null;
  /** ISO 8601, UTC. */
  readonly madeAt: string | null;
  readonly author: string | null;
  readonly trial: Trial | null;
}

/** The models of a workspace, the default first and then in the order in which they were made. */
export interface ModelShelf {
  readonly inUse: ModelId;
  readonly versions: readonly ModelVersion[];
  /** The default's figures from cross-validation; null if its card holds none. */
  readonly card: ModelFigures | null;
  /** What there is to learn from now, and how many decided clauses are needed at least. */
  readonly decided: { readonly clauses: number; readonly policies: number; readonly needed: number };
  /** The codebook's own labels that are in use, and how many examples each needs to be learned. */
  readonly ownLabels: readonly OwnLabelExamples[];
  readonly examplesNeeded: number;
  /** Thresholds as the model in use has them; those in force are in the host's `ModelInfo`. */
  readonly ownThresholds: Scores;
}

/** For each label and each hundredth from 0 to 1: how many clauses that nobody has decided reach that score. */
export type ScoreSpread = Readonly<Record<LabelId, readonly number[]>>;
