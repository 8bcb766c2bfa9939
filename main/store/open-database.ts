import Database from 'better-sqlite3';
import { LacunaError } from '../contract/errors.ts';
import type { WorkspaceKey } from '../contract/protection.ts';
import { findSalt } from './file-header.ts';

const keys = new WeakMap<Database.Database, WorkspaceKey>();

/** The key of an open file, null if it is not encrypted. */
export function getKey(db: Database.Database): WorkspaceKey | null {
  return keys.get(db) ?? null;
}

/**
 * Open a SQLite file that is known to have this key, or none; a file that does not exist yet, or holds no byte, gets it with its first page.
 * Its header is not looked at: closing a file lets go of all locks that the process holds on it, also those of another connection of ours
 * (sqlite.org/howtocorrupt.html, section 2.2). So this is the way to open a workspace that may be open in this process already.
 *
 * @throws LacunaError `wrong-passphrase` if the key does not open it. @throws SqliteError what else keeps it from being opened.
 */
export function openDatabase(
  file: string,
  key: WorkspaceKey | null,
  options: Database.Options = {},
): Database.Database {
  const db = new Database(file, options);
  if (key === null) return db;
  try {
    unlock(db, key);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** The key for a file that nobody in this process has open: `key`, or none if it is not encrypted. @throws LacunaError `workspace-locked` */
export function toOwnKey(file: string, key: WorkspaceKey | null): WorkspaceKey | null {
  if (findSalt(file) === null) return null;
  if (key === null) throw new LacunaError('workspace-locked');
  return key;
}

function unlock(db: Database.Database, key: WorkspaceKey): void {
  db.pragma("cipher = 'chacha20'");
  db.pragma(`key = 'raw:${key}'`);
  // The library encrypts files, their journals and their write-ahead logs, but none that SQLite makes for its own use.
  db.pragma('temp_store = MEMORY');
  try {
    db.prepare('SELECT count(*) FROM sqlite_schema').get();
  } catch (error) {
    // The first page bears a mark of its key, so that a wrong key reads nothing at all.
    const isWrong = error instanceof Database.SqliteError && error.code === 'SQLITE_NOTADB';
    throw isWrong ? new LacunaError('wrong-passphrase', {}, { cause: error }) : error;
  }
  keys.set(db, key);
}

/** Attach another file, which has the same key as this one or like it none. */
export function attach(db: Database.Database, file: string, name: string): void {
  db.prepare(`ATTACH DATABASE ? AS ${name} KEY ?`).run(file, toKeyText(getKey(db)));
}

/** A key as SQL takes it. */
export function toKeyText(key: WorkspaceKey | null): string {
  return key === null ? '' : `raw:${key}`;
}
