/** One step of the file's format. Once released a migration is never edited: a change is a new one with the next number. */
export interface Migration {
  /** The `user_version` that the file has afterwards. Numbers run 1, 2, 3, … */
  readonly version: number;
  /** What it is for, in a few words. */
  readonly title: string;
  readonly sql: string;
}
