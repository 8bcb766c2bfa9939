import { EXAMPLES_NEEDED } from '../contract/codebook.ts';
import { toModelId } from '../contract/decode.ts';
import { LacunaError } from '../contract/errors.ts';
import type { ModelVersion } from '../contract/models.ts';
import type { TaskId } from '../contract/types.ts';
import { toModelBytes } from '../core/3-label/model.ts';
import { addTrainedModel, listTrainedModels } from '../store/trained-models.ts';
import { getCodebook } from './codebook.ts';
import { listDecided, listOwnExamples } from './decided-lessons.ts';
import type { Improved, Improvement, OnStep } from './jobs.ts';
import { LEAST_DECISIONS } from './model-shelf.ts';
import { getAuthor, type Workbench } from './workbench.ts';

/**
 * Learn from every decision that stands, starting from the model that came with the application, and keep the result. It is not used
 * before somebody chooses it. From the same decisions comes the same model, which is kept once.
 *
 * @throws LacunaError `too-few-decisions`; `cancelled`, and then nothing is kept.
 */
export async function improveModel(bench: Workbench, taskId: TaskId): Promise<ModelVersion> {
  const input = toImprovement(bench);
  const onStep: OnStep = (done, total, note) => bench.push({ type: 'progress', taskId, done, total, note });
  for await (const outcome of bench.jobs.run('improve', [input], taskId, onStep)) {
    if (!outcome.ok) throw new LacunaError('internal');
    return keep(bench, input, outcome.value);
  }
  throw new LacunaError('cancelled');
}

function toImprovement(bench: Workbench): Improvement {
  const { shipped, hash } = bench;
  const lessons = listDecided(bench);
  const clauses = lessons.map(({ clause }) => clause);
  const ownLabels = listOwnExamples(getCodebook(bench), lessons)
    .filter(({ examples }) => examples >= EXAMPLES_NEEDED && examples < clauses.length)
    .map(({ id, name, unasked }) => ({ id, name, unasked }));
  if (clauses.length < LEAST_DECISIONS) {
    const missing = LEAST_DECISIONS - clauses.length;
    throw new LacunaError('too-few-decisions', { missing, needed: LEAST_DECISIONS });
  }
  const policies = countPolicies(clauses);
  return {
    base: toModelBytes(shipped.parsed),
    clauses,
    ownLabels,
    name: `${shipped.info.name} + ${clauses.length} decisions`,
    trainedOn: `${shipped.info.trainedOn}; ${clauses.length} decisions on ${policies} ${policies === 1 ? 'policy' : 'policies'}`,
    data: { name: 'decisions', sha256: hash(new TextEncoder().encode(JSON.stringify(clauses))) },
  };
}

function keep(bench: Workbench, { name, trainedOn, clauses }: Improvement, { bytes, trial }: Improved): ModelVersion {
  const { db, shipped, hash, clock, push } = bench;
  const id = toModelId(hash(bytes));
  const version = {
    id,
    name,
    trainedOn,
    parentId: shipped.info.id,
    decisions: clauses.length,
    policies: countPolicies(clauses),
    madeAt: clock().toISOString(),
    author: getAuthor(bench),
    trial,
  };
  addTrainedModel(db, version, bytes);
  push({ type: 'changed', what: 'host', policyId: null });
  return listTrainedModels(db).find((one) => one.id === id) ?? version;
}

function countPolicies(clauses: Improvement['clauses']): number {
  return new Set(clauses.map(({ doc }) => doc)).size;
}
