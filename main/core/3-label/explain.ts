import type { LabelId } from '../../contract/labels.ts';
import type { WeightedSpan } from '../../contract/types.ts';
import type { ClauseInContext } from './clause-context.ts';
import type { Model } from './model.ts';

/**
 * For each label the spans of the clause's text whose removal would change the score most, strongest first.
 *
 * `weight` is the label's log-odds with the span less the log-odds without it: positive spans speak for the label.
 * Offsets are UTF-16 code units within `clause.text`.
 */
export function explain(_model: Model, _clause: ClauseInContext): Readonly<Record<LabelId, readonly WeightedSpan[]>> {
  throw new Error('not written yet');
}
