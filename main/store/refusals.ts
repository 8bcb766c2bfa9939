import Database from 'better-sqlite3';
import { LacunaError } from '../contract/errors.ts';

const DAMAGED = /^SQLITE_(CORRUPT|NOTADB)/;
const BUSY = /^SQLITE_(BUSY|LOCKED)/;
const UNWRITABLE: readonly (readonly [RegExp, string])[] = [
  [/^SQLITE_FULL/, 'the disk is full'],
  [/^SQLITE_(READONLY|PERM|AUTH)/, 'the file or its folder is read-only'],
  [/^SQLITE_CANTOPEN/, 'the file can’t be opened'],
  [/^SQLITE_IOERR/, 'the disk reported an error'],
];

/**
 * Turn what SQLite reports about the file, the disk or another program into a refusal; anything else comes back as it is.
 *
 * Errors that remain (a broken constraint, a mistake in a statement) are bugs of ours and not refusals.
 */
export function toRefusal(error: unknown): unknown {
  if (!(error instanceof Database.SqliteError)) return error;
  const options = { cause: error };
  if (DAMAGED.test(error.code)) return new LacunaError('damaged-workspace', {}, options);
  if (BUSY.test(error.code)) return new LacunaError('workspace-busy', {}, options);
  const why = UNWRITABLE.find(([pattern]) => pattern.test(error.code))?.[1];
  return why === undefined ? error : new LacunaError('workspace-unwritable', { why }, options);
}

/** Run `work`; what SQLite throws on the way comes out as {@link toRefusal} makes it. */
export function refusing<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw toRefusal(error);
  }
}
