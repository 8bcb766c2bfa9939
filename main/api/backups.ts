import type { Backup } from '../contract/backups.ts';
import { LacunaError } from '../contract/errors.ts';
import type { TaskId } from '../contract/types.ts';
import { isBackupDue } from '../store/backup.ts';
import { getKey } from '../store/open-database.ts';
import type { Services } from './services.ts';

type Needs = Pick<Services, 'db' | 'jobs' | 'clock'>;

/**
 * Back the workspace up behind the window if something was done since it was last backed up; null if nothing was.
 *
 * @throws LacunaError `backup-failed` with the reason in words; `cancelled` if the application closes meanwhile.
 */
export async function makeDueBackup({ db, jobs, clock }: Needs, taskId: TaskId): Promise<Backup | null> {
  if (!isBackupDue(db)) return null;
  const at = clock().toISOString();
  for await (const outcome of jobs.run('backup', [{ file: db.name, at, key: getKey(db) }], taskId)) {
    if (outcome.ok) return outcome.value;
    throw new LacunaError('backup-failed', { why: outcome.message });
  }
  throw new LacunaError('cancelled');
}
