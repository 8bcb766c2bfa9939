/** A copy of the workspace that was proved sound when it was made. */
export interface Backup {
  /** The file's name in the folder of backups. */
  readonly name: string;
  /** ISO 8601, UTC. */
  readonly madeAt: string;
  readonly sizeBytes: number;
}

/** What a check of a whole workspace file found; `problems` is empty for one that is sound. Never policy text. */
export interface FileCheck {
  readonly problems: readonly string[];
  readonly policies: number;
  /** Entries of the log. */
  readonly entries: number;
}
