import type { LabelId } from './labels.ts';
import type { Scores } from './types.ts';

/**
 * How unsure the model is of a clause: 1 where the score of a label stands at its threshold, 0 where every label's is 0 or 1;
 * the most doubtful label counts (uncertainty sampling; Lewis & Gale 1994). Thresholds from 0 to 1, neither included. A label without a score
 * does not count: the clause may have been read by a model that did not know it.
 */
export function toDoubt(scores: Scores, thresholds: Scores): number {
  let most = 0;
  for (const [label, threshold] of Object.entries(thresholds) as readonly (readonly [LabelId, number])[]) {
    const score = scores[label];
    if (score === undefined) continue;
    const sureness = score < threshold ? (threshold - score) / threshold : (score - threshold) / (1 - threshold);
    most = Math.max(most, 1 - sureness);
  }
  return most;
}
