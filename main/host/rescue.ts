import { toReason } from '../api/backups.ts';
import type { Work } from '../api/jobs.ts';
import { findNewestBackup } from '../api/mend-file.ts';
import { findKeyForMending } from '../api/protection.ts';
import { LacunaError, type ErrorCode } from '../contract/errors.ts';
import type { TaskId } from '../contract/types.ts';
import { loadModel } from './model-folder.ts';
import { findResources } from './resources.ts';
import { createWorkerJobs } from './worker-jobs.ts';

/** What mending a workspace did. See `Repair` of the store. */
export type Mended = Work['mend']['output'];

/** The ways out where a workspace is damaged. Nobody may have it open. A `passphrase` is that of a protected one. */
export interface Rescue {
  /** When the newest backup was made (ISO 8601, UTC), or null if there is none. */
  findNewest(file: string): string | null;
  /** Join what can be read with the newest sound backup; the damaged file is kept beside. @throws LacunaError `not-mended` with the reason in words. */
  mend(file: string, passphrase: string | null): Promise<Mended>;
  /** Make a workspace of its own of the newest backup; its path. @throws LacunaError `no-backup`, `not-put-beside`. */
  putNewestBeside(file: string, passphrase: string | null): Promise<string>;
}

/** The ways out on this machine's files, each on a thread of its own, since a large file takes seconds. */
export const RESCUE: Rescue = {
  findNewest: (file) => findNewestBackup(file)?.madeAt ?? null,
  async mend(file, passphrase) {
    const key = await findKeyForMending(file, passphrase);
    return workOnce('mend', { file, at: new Date().toISOString(), key }, 'not-mended');
  },
  async putNewestBeside(file, passphrase) {
    const name = findNewestBackup(file)?.name;
    if (name === undefined) throw new LacunaError('no-backup');
    return workOnce('restore', { file, name, key: await findKeyForMending(file, passphrase) }, 'not-put-beside');
  },
};

async function workOnce<K extends 'mend' | 'restore'>(
  kind: K,
  input: Work[K]['input'],
  failure: ErrorCode,
): Promise<Work[K]['output']> {
  const model = await loadModel(findResources().modelFolder);
  const jobs = createWorkerJobs({ modelBytes: model.bytes, modelId: model.info.id });
  try {
    for await (const outcome of jobs.run(kind, [input], 'rescue' as TaskId)) {
      if (outcome.ok) return outcome.value;
      throw new LacunaError(failure, { why: toReason(kind, outcome) });
    }
    throw new LacunaError('cancelled');
  } finally {
    await jobs.close();
  }
}
