/** While people work, what they did since the last backup is backed up so often. */
export const BACKUP_EVERY_MS = 10 * 60 * 1000;

/** A copy of the workspace that was proved sound when it was made. */
export interface Backup {
  /** The file's name in the folder of backups. */
  readonly name: string;
  /** ISO 8601, UTC. */
  readonly madeAt: string;
  readonly sizeBytes: number;
}

/** What there is to go back to. */
export interface BackupShelf {
  /** The name of the folder beside the workspace; it need not be there yet. */
  readonly folder: string;
  /** Newest first. */
  readonly backups: readonly Backup[];
  /** Whether something was done that the newest does not hold. */
  readonly isDue: boolean;
}

/** What a check of a whole workspace file found; `problems` is empty for one that is sound. Never policy text. */
export interface FileCheck {
  readonly problems: readonly string[];
  readonly policies: number;
  /** Entries of the log. */
  readonly entries: number;
}
