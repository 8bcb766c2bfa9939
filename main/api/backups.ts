import type { Backup, BackupShelf, FileCheck } from '../contract/backups.ts';
import { LacunaError, type ErrorCode } from '../contract/errors.ts';
import type { TaskId } from '../contract/types.ts';
import { findRestored, isBackupDue } from '../store/backup.ts';
import { getBackupPath, listBackups, toBackupFolder, toFileName } from '../store/backup-files.ts';
import { clearCheck } from '../store/check-file.ts';
import { getKey } from '../store/open-database.ts';
import type { Work } from './jobs.ts';
import type { Services } from './services.ts';

type Needs = Pick<Services, 'db' | 'jobs' | 'clock' | 'push'>;
type FileWork = 'backup' | 'restore' | 'check';

/** Why work on a file was refused. That a file can’t be read is said of the workspace elsewhere, with advice that would not help here. */
export function toReason(
  kind: FileWork | 'mend' | 'protect',
  { code, message }: { readonly code: string; readonly message: string },
): string {
  const isUnreadable = code === 'damaged-workspace' && (kind === 'restore' || kind === 'mend');
  return isUnreadable ? 'Nothing of it can be read.' : message;
}

/** The workspace's backups, and whether another is due. */
export function listShelf({ db }: Needs): BackupShelf {
  return {
    folder: toFileName(toBackupFolder(db.name)),
    backups: listBackups(db.name),
    isDue: isBackupDue(db),
  };
}

/**
 * Back the workspace up behind the window if something was done since it was last backed up; null if nothing was.
 *
 * @throws LacunaError `backup-failed` with the reason in words; `cancelled` if the application closes meanwhile.
 */
export async function makeDueBackup(needs: Needs, taskId: TaskId): Promise<Backup | null> {
  return isBackupDue(needs.db) ? makeBackup(needs, taskId, () => {}) : null;
}

/** Back the workspace up because somebody asked for it: due or not, and with progress. */
export async function makeBackupNow(needs: Needs, taskId: TaskId): Promise<Backup> {
  return makeBackup(needs, taskId, needs.push);
}

async function makeBackup(needs: Needs, taskId: TaskId, tell: Services['push']): Promise<Backup> {
  const { db, jobs, clock, push } = needs;
  const input = { file: db.name, at: clock().toISOString(), key: getKey(db) };
  const made = await workOnFile({ jobs, push: tell }, 'backup', input, taskId, 'backup-failed');
  push({ type: 'changed', what: 'backups', policyId: null });
  return made;
}

/**
 * Put a backup beside the workspace as a workspace of its own. See `restoreBeside` of the store.
 *
 * @throws LacunaError `no-backup`; `not-put-beside` with the reason in words; `cancelled` if the application closes meanwhile.
 */
export async function putBeside(
  needs: Needs & Pick<Services, 'newId'>,
  name: string,
): Promise<{ readonly file: string }> {
  const { db, newId } = needs;
  getBackupPath(db.name, name);
  const input = { file: db.name, name, key: getKey(db) };
  const place = await workOnFile(needs, 'restore', input, `restore-${newId()}` as TaskId, 'not-put-beside');
  return { file: toFileName(place) };
}

/** Lead the windows to what {@link putBeside} has made. @throws LacunaError `no-shell`; `not-found` for any other file. */
export function openRestored({ db, openOther }: Services, name: string): Record<string, never> {
  if (openOther === undefined) throw new LacunaError('no-shell');
  const file = findRestored(db.name, name);
  if (file === null) throw new LacunaError('no-backup');
  openOther(file);
  return {};
}

/** Check the workspace from end to end. @throws LacunaError `not-checked` with the reason in words; `cancelled`. */
export async function checkWorkspace(needs: Needs, taskId: TaskId): Promise<FileCheck> {
  const { db } = needs;
  try {
    return await workOnFile(needs, 'check', { file: db.name, key: getKey(db) }, taskId, 'not-checked');
  } finally {
    // A thread that was ended in the middle of it leaves its copy behind.
    clearCheck(db.name);
  }
}

/** Have a worker do it. Progress goes out under `taskId`, and a last word of it whatever comes of the work. */
async function workOnFile<K extends FileWork>(
  { jobs, push }: Pick<Services, 'jobs' | 'push'>,
  kind: K,
  input: Work[K]['input'],
  taskId: TaskId,
  failure: ErrorCode,
): Promise<Work[K]['output']> {
  const reached = { total: 0, note: '' };
  const tell = (done: number): void => push({ type: 'progress', taskId, done, ...reached });
  const onStep = (done: number, total: number, note: string): void => {
    Object.assign(reached, { total, note });
    tell(done);
  };
  try {
    for await (const outcome of jobs.run(kind, [input], taskId, onStep)) {
      if (outcome.ok) return outcome.value;
      throw new LacunaError(failure, { why: toReason(kind, outcome) });
    }
    throw new LacunaError('cancelled');
  } finally {
    if (reached.total > 0) tell(reached.total);
  }
}
