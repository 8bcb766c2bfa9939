import type { LabelId } from '../../contract/labels.ts';
import type { Scores } from '../../contract/types.ts';
import type { ClauseInContext } from './clause-context.ts';
import type { Model } from './model.ts';

/** What a model says of one clause: a calibrated probability per label, and the labels whose score reaches the threshold, in codebook order. */
export interface Classification {
  readonly scores: Scores;
  readonly labels: readonly LabelId[];
}

/** Score and label each clause. The answer has the clauses' order, and each depends on its own clause alone. */
export function classify(_model: Model, _clauses: readonly ClauseInContext[]): readonly Classification[] {
  throw new Error('not written yet');
}
