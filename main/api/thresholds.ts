import { toLabelRecord } from '../contract/labels.ts';
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
  const known = bench.model.parsed.header.labels;
  const counts = toLabelRecord(known, toEmptySteps);
  for (const record of listPolicies(bench.db)) {
    for (const { decision, prediction } of joinPolicy(bench, record).segments) {
      if (decision !== null || prediction === null) continue;
      for (const id of known) {
        const score = prediction.scores[id];
        if (score !== undefined) counts[id]![toStep(score)]! += 1;
      }
    }
  }
  return toLabelRecord(known, (id) => toReaching(counts[id]!));
}
