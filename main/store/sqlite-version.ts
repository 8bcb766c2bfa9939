import type { ReadableDatabase } from './database.ts';
import { find, type NoParams, select } from './sql.ts';

const version = select<NoParams, { version: string }>('SELECT sqlite_version() AS version');

/** The version of SQLite that is at work, such as "3.54.1". */
export function readSqliteVersion(db: ReadableDatabase): string {
  return find(db, version, {})?.version ?? '';
}
