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

/** What came of mending a damaged workspace. */
export interface Mended {
  /** The name that the damaged file has now, in the same folder. */
  readonly damagedFile: string;
  /** The name of the backup that was joined in, or null if there was none that could be. */
  readonly backup: string | null;
  /** Rows of the damaged file that could not be read, as far as that is known. */
  readonly lost: number;
  readonly policies: number;
  /** Entries of the log. */
  readonly entries: number;
}

/** The same in sentences: what the mended workspace holds, and where the damaged file is. */
export function describeMending({ damagedFile, backup, lost, policies, entries }: Mended): readonly string[] {
  return [
    `It holds ${policies} ${policies === 1 ? 'policy' : 'policies'} and ${entries} ${entries === 1 ? 'entry' : 'entries'} of its log.`,
    ...(lost > 0 ? [`${lost} ${lost === 1 ? 'row' : 'rows'} of the damaged file could not be read.`] : []),
    backup === null ? 'There was no backup to take anything from.' : `What its backup ${backup} holds is in it.`,
    `The damaged file is now “${damagedFile}”, in the same folder.`,
  ];
}
