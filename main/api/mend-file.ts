import type { Backup, FileCheck } from '../contract/backups.ts';
import type { WorkspaceKey } from '../contract/protection.ts';
import { listBackups } from '../store/backup-files.ts';
import { checkFile } from '../store/check-file.ts';
import { repairFile, restoreInPlace, type Repair } from '../store/repair.ts';

/** What is known of a workspace file that need not be one that opens. */
export interface FileState extends FileCheck {
  readonly backups: readonly Backup[];
}

/** Check a workspace file from end to end and list its backups. See `checkFile`. */
export function examineFile(file: string, key: WorkspaceKey | null): FileState {
  return { ...checkFile(file, key), backups: listBackups(file) };
}

/** See `repairFile` of the store. */
export function mendFile(file: string, now: Date, key: WorkspaceKey | null): Repair {
  return repairFile(file, now, key);
}

/** See `restoreInPlace` of the store. */
export function restoreFile(file: string, backup: string, now: Date, key: WorkspaceKey | null): string {
  return restoreInPlace(file, backup, now, key);
}

/** A workspace's newest backup, or null if it has none. */
export function findNewestBackup(file: string): Backup | null {
  return listBackups(file)[0] ?? null;
}
