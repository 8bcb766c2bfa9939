import type { LabelId } from '../../contract/labels.ts';
import type { ModelId, ModelInfo, Scores } from '../../contract/types.ts';

/** What a model file says about itself. */
export interface ModelHeader {
  /** For people, such as "default". */
  readonly name: string;
  /** What it was trained on, in a sentence for people. */
  readonly trainedOn: string;
  readonly labels: readonly LabelId[];
  /** The calibrated score from which each label is given. */
  readonly thresholds: Scores;
  /** Macro F1 as measured on clauses of policies that training did not see, or null. */
  readonly macroF1: number | null;
}

/** A trained classifier in memory. Made by `parseModel` or by training; used by `classify` and `explain`. */
export interface Model {
  readonly header: ModelHeader;
}

/** What the application shows of a model. `id` is the hash of its file. */
export function toModelInfo({ header }: Model, id: ModelId): ModelInfo {
  const { name, trainedOn, macroF1, thresholds } = header;
  return { id, name, trainedOn, macroF1, thresholds };
}

/**
 * Read a model file.
 *
 * @throws LacunaError `bad-model` if it is not a model file, cut short, or holds a weight that is no number;
 *   `model-version` if it has another format; `model-codebook` if it was trained for other labels.
 */
export function parseModel(_bytes: Uint8Array): Model {
  throw new Error('not written yet');
}

/** Write a model file: the same model gives the same bytes on every machine. */
export function toModelBytes(_model: Model): Uint8Array {
  throw new Error('not written yet');
}
