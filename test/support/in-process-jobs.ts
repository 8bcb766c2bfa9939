import { perform } from '../../main/api/analyse.ts';
import type { Indexed, Jobs, OnStep, Work, WorkKind } from '../../main/api/jobs.ts';
import { readModel, type OpenedModel } from '../../main/api/model-file.ts';
import type { TaskId } from '../../main/contract/types.ts';

/** Long work in this very thread, one input after the other. */
export function createInProcessJobs(first: OpenedModel): Jobs {
  let model = first;
  const underWay = new Set<TaskId>();
  const calledOff = new Set<TaskId>();
  async function* run<K extends WorkKind>(
    kind: K,
    inputs: readonly Work[K]['input'][],
    taskId: TaskId,
    onStep?: OnStep,
  ): AsyncGenerator<Indexed<Work[K]['output']>, void, undefined> {
    if (calledOff.has(taskId)) return;
    underWay.add(taskId);
    try {
      for (const [index, input] of inputs.entries()) {
        const outcome = await perform(kind, input, model.parsed, model.info.id, onStep);
        if (!underWay.has(taskId)) return;
        // As between threads: what is not plain data would fail here.
        yield structuredClone({ ...outcome, index });
      }
    } finally {
      underWay.delete(taskId);
    }
  }
  return {
    run,
    use: (other) => {
      model = other === null ? first : readModel(other.modelBytes, other.modelId);
    },
    cancel: (taskId) => {
      calledOff.add(taskId);
      return underWay.delete(taskId);
    },
    close: () => {
      underWay.clear();
      return Promise.resolve();
    },
  };
}
