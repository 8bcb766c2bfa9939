import { perform } from '../../main/api/analyse.ts';
import type { Indexed, Jobs, Work, WorkKind } from '../../main/api/jobs.ts';
import type { OpenedModel } from '../../main/api/model-file.ts';
import type { TaskId } from '../../main/contract/types.ts';

/** Long work in this very thread, one input after the other. */
export function createInProcessJobs(model: OpenedModel): Jobs {
  const underWay = new Set<TaskId>();
  async function* run<K extends WorkKind>(
    kind: K,
    inputs: readonly Work[K]['input'][],
    taskId: TaskId,
  ): AsyncGenerator<Indexed<Work[K]['output']>, void, undefined> {
    underWay.add(taskId);
    try {
      for (const [index, input] of inputs.entries()) {
        const outcome = await perform(kind, input, model.parsed, model.info.id);
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
    cancel: (taskId) => underWay.delete(taskId),
    close: () => {
      underWay.clear();
      return Promise.resolve();
    },
  };
}
