import { toReason } from '../api/backups.ts';
import type { OnStep, Work } from '../api/jobs.ts';
import { LacunaError, type ErrorCode } from '../contract/errors.ts';
import type { TaskId } from '../contract/types.ts';
import { loadModel } from './model-folder.ts';
import { findResources } from './resources.ts';
import { createWorkerJobs } from './worker-jobs.ts';

/**
 * Do work on a workspace file that nobody has open, on a thread of its own: a large file takes seconds, in which windows are still to be drawn.
 *
 * @throws LacunaError `failure` with the reason in words.
 */
export async function workOnClosedFile<K extends 'mend' | 'restore' | 'protect'>(
  kind: K,
  input: Work[K]['input'],
  failure: ErrorCode,
  onStep?: OnStep,
): Promise<Work[K]['output']> {
  // The model plays no part in such work, but no worker starts without one.
  const model = await loadModel(findResources().modelFolder);
  const jobs = createWorkerJobs({ modelBytes: model.bytes, modelId: model.info.id });
  try {
    for await (const outcome of jobs.run(kind, [input], 'file' as TaskId, onStep)) {
      if (outcome.ok) return outcome.value;
      throw new LacunaError(failure, { why: toReason(kind, outcome) });
    }
    throw new LacunaError('cancelled');
  } finally {
    await jobs.close();
  }
}
