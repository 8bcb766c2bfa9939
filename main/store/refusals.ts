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

/**
 * As {@link toRefusal}, for an error at the opening of a file that was there before: its tables are not as they should be, whatever of them
 * SQLite stumbled over first (a module that can't read its own pages, a table that is missing or there already).
 */
export function toDamage(error: unknown): unknown {
  const refusal = toRefusal(error);
  return refusal instanceof Database.SqliteError ? new LacunaError('damaged-workspace', {}, { cause: error }) : refusal;
}

/** Run `work`; what SQLite throws on the way comes out as {@link toRefusal} makes it. */
export function refusing<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw toRefusal(error);
  }
}
