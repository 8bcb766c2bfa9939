import type { Response } from '../contract/api.ts';
import { EXAMPLES_NEEDED } from '../contract/codebook.ts';
import { LacunaError } from '../contract/errors.ts';
import type { ModelVersion, OwnLabelExamples } from '../contract/models.ts';
import type { ModelId, ModelInfo, TaskId } from '../contract/types.ts';
import { setSetting } from '../store/settings.ts';
import { findModelBytes, listTrainedModels } from '../store/trained-models.ts';
import { getCodebook } from './codebook.ts';
import { listDecided, listOwnExamples } from './decided-lessons.ts';
import { readModel } from './model-file.ts';
import { refreshPredictions } from './refresh-predictions.ts';
import type { Workbench } from './workbench.ts';

/** At least so many decided clauses are needed to learn from. */
export const LEAST_DECISIONS = 20;

/** The models of this workspace, and what there is to learn from. */
export function listModels(bench: Workbench): Response<'model.list'> {
  const { shipped, current, card } = bench;
  const decided = listDecided(bench);
  const { id, name, trainedOn } = shipped.info;
  const nothing = { parentId: null, decisions: null, policies: null, madeAt: null, author: null, trial: null };
  const first: ModelVersion = { id, name, trainedOn, ...nothing };
  return {
    inUse: bench.model.info.id,
    versions: [first, ...listTrainedModels(bench.db)],
    card,
    decided: {
      clauses: decided.length,
      policies: new Set(decided.map(({ clause }) => clause.doc)).size,
      needed: LEAST_DECISIONS,
    },
    ownLabels: listOwnExamples(getCodebook(bench), decided).map(toExamples),
    examplesNeeded: EXAMPLES_NEEDED,
    ownThresholds: current.getOwn().info.thresholds,
  };
}

function toExamples({ id, examples, policies }: OwnLabelExamples): OwnLabelExamples {
  return { id, examples, policies };
}

/**
 * Use a model from now on, and let it read what it has not read. When that is cancelled or cut off the model stays chosen, and the next
 * start reads the rest.
 *
 * @throws LacunaError `not-found` if the workspace does not hold it, `bad-model` and its kin if it can't be used.
 */
export async function chooseModel(bench: Workbench, taskId: TaskId, id: ModelId): Promise<ModelInfo> {
  const { db, shipped, push } = bench;
  const isDefault = id === shipped.info.id;
  if (!isDefault) {
    const bytes = findModelBytes(db, id);
    if (bytes === null) throw new LacunaError('not-found', { what: 'The model' });
    readModel(bytes, id);
  }
  setSetting(db, 'model', isDefault ? '' : id);
  push({ type: 'changed', what: 'host', policyId: null });
  await refreshPredictions(bench, taskId);
  push({ type: 'changed', what: 'policies', policyId: null });
  return bench.model.info;
}
