import type { Backup, BackupShelf, FileCheck } from './backups.ts';
import type { TaskId } from './types.ts';

/** The calls about a workspace's backups and its soundness; a part of the one map of calls. */
export interface BackupsApi {
  'backup.list': { request: Record<string, never>; response: BackupShelf };
  /** Backs the workspace up now, also where nothing was done since the last time. @throws `backup-failed` */
  'backup.make': { request: { readonly taskId: TaskId }; response: Backup };
  /**
   * Puts a backup beside the workspace as a workspace of its own, and answers the name of its file. Nothing is overwritten.
   * @throws `no-backup`, `not-put-beside`
   */
  'backup.restore': { request: { readonly name: string }; response: { readonly file: string } };
  /** Has the desktop application open what `backup.restore` put there; the window is loaded anew. @throws `no-shell` where there is no such application. */
  'backup.open': { request: { readonly file: string }; response: Record<string, never> };
  /** Checks every page of the workspace and every entry of its log. @throws `not-checked` */
  'workspace.check': { request: { readonly taskId: TaskId }; response: FileCheck };
}
