import type { FileBytes, Warning } from '../contract/types.ts';
import type { Evaluation } from '../core/3-label/evaluate.ts';
import type { Model } from '../core/3-label/model.ts';

/** How far training is: steps done of all, and what is being done, for people. Throwing from it stops the training. */
export type TrainingProgress = (done: number, total: number, note: string) => void;

/** What training may be told. */
export interface TrainingOptions {
  /** The only source of randomness: the same data and seed give the same bytes. */
  readonly seed: number;
  /** Whole policies for thresholds and calibration; null to take them from cross-validation. */
  readonly dev: FileBytes | null;
  /** For people, such as "default". */
  readonly name: string;
  readonly hash: (bytes: Uint8Array) => string;
  readonly onProgress: TrainingProgress;
}

/** A model folder: `model.bin`, `card.md`, `card.json` and the reliability diagrams, with remarks on the data. */
export interface TrainedModel {
  readonly files: readonly FileBytes[];
  readonly warnings: readonly Warning[];
}

/**
 * Train a model on labelled clauses (JSON Lines).
 *
 * @throws LacunaError `bad-data` naming the file and line that can't be used; `too-little-data`.
 */
export function trainModel(_files: readonly FileBytes[], _options: TrainingOptions): TrainedModel {
  throw new Error('not written yet');
}

/**
 * Measure a model on labelled clauses (JSON Lines).
 *
 * @throws LacunaError `bad-data` naming the file and line that can't be used; `too-little-data` if there is no clause.
 */
export function evaluateModel(_files: readonly FileBytes[], _model: Model): Evaluation {
  throw new Error('not written yet');
}

/** An evaluation as a plain text table, for people. */
export function toEvaluationTable(_evaluation: Evaluation): string {
  throw new Error('not written yet');
}
