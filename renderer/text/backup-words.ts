import { BACKUP_EVERY_MS, type BackupShelf, type FileCheck } from '../../main/contract/backups.ts';
import { toCount } from './quantities.ts';

const MOMENT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium' });

/** When backups are made, and how many are kept. */
export const BACKUP_HABIT = `Lacuna backs a workspace up by itself: when it is opened, and every ${BACKUP_EVERY_MS / 60_000} minutes while something is done in it. Each backup is opened and checked before it counts. At most six are kept: the newest, and one each of the last hour, day, week and month, and one from before.`;

/** When a backup was made, in the time of this machine. */
export function toMoment(madeAt: string): string {
  return MOMENT.format(new Date(madeAt));
}

/** Whether all that was done is in a backup. */
export function toStanding({ backups, isDue }: BackupShelf): string {
  if (backups.length === 0)
    return isDue ? 'There is no backup yet.' : 'There is no backup yet, and nothing to back up.';
  return isDue
    ? 'Something was done since the newest backup.'
    : 'The newest backup holds everything that was done so far.';
}

/** What a check found, in a sentence. */
export function toVerdict({ problems, policies, entries }: FileCheck): string {
  if (problems.length > 0) return `The workspace’s file is damaged: ${toCount(problems.length, 'problem')} found.`;
  const read = `${toCount(policies, 'policy', 'policies')}, ${toCount(entries, 'entry', 'entries')}`;
  return `The workspace is sound: every page of its file and every entry of its log was read (${read}).`;
}

/** What mending a damaged workspace does, and the other way out. */
export const MENDING =
  '“Mend it” joins what can still be read with the newest backup, puts that in the place of the workspace, and keeps the damaged file beside it. Close the workspace in other programs first. Or put a backup beside it, and go on in that one.';

/** The command that serves a workspace to a browser. The quotation marks are those of every command line. */
export function toServeLine(file: string): string {
  return `lacuna serve --workspace "${file}"`;
}
