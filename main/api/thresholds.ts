import { LABEL_IDS, type LabelId } from '../contract/labels.ts';
import type { ScoreSpread } from '../contract/models.ts';
import type { ModelInfo, Scores } from '../contract/types.ts';
import { toEmptySteps, toReaching, toStep } from '../core/3-label/figures.ts';
import { listPolicies } from '../store/policies.ts';
import { setSetting } from '../store/settings.ts';
import { joinPolicy } from './joined-policy.ts';
import type { Workbench } from './workbench.ts';

/** Give labels from these scores on; with null, from the model's own. What people decided stays. */
export function setThresholds(bench: Workbench, thresholds: Scores | null): ModelInfo {
  setSetting(bench.db, 'thresholds', thresholds === null ? '' : JSON.stringify(thresholds));
  bench.push({ type: 'changed', what: 'host', policyId: null });
  bench.push({ type: 'changed', what: 'policies', policyId: null });
  return bench.model.info;
}

/** How many clauses that nobody has decided reach each hundredth, label by label. */
export function spreadScores(bench: Workbench): ScoreSpread {
  const counts = Object.fromEntries(LABEL_IDS.map((id) => [id, toEmptySteps()])) as Record<LabelId, number[]>;
  for (const record of listPolicies(bench.db)) {
    for (const { decision, prediction } of joinPolicy(bench, record).segments) {
      if (decision !== null || prediction === null) continue;
      for (const id of LABEL_IDS) counts[id][toStep(prediction.scores[id])]! += 1;
    }
  }
  return Object.fromEntries(LABEL_IDS.map((id) => [id, toReaching(counts[id])])) as Record<LabelId, readonly number[]>;
}
