import { existsSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { makeEmptyLike } from './file-mode.ts';
import type { Migration } from './migrations/migration.ts';

/** Marks a SQLite file as a Lacuna workspace: "LCNA" in ASCII. */
export const APPLICATION_ID = 0x4c434e41;

/** The format of an open file: the number of the last migration run on it, 0 for an empty file. */
export function readVersion(db: Database.Database): number {
  return Number(db.pragma('user_version', { simple: true }));
}

/**
 * Bring a file to the newest format: one transaction a migration, so that a power cut leaves the file at a whole version.
 *
 * A file that already holds something is copied beside itself first; the answer is the copy's path, or null if none was needed.
 */
export function migrate(db: Database.Database, file: string, migrations: readonly Migration[]): string | null {
  const from = readVersion(db);
  const missing = migrations.filter(({ version }) => version > from);
  if (missing.length === 0) return null;
  const copy = from === 0 ? null : copyBeside(db, file, from);
  for (const { version, sql } of missing) {
    db.transaction(() => {
      db.exec(sql);
      db.pragma(`application_id = ${APPLICATION_ID}`);
      db.pragma(`user_version = ${version}`);
    }).immediate();
  }
  return copy;
}

function copyBeside(db: Database.Database, file: string, version: number): string {
  const stem = file.replace(/\.lacuna$/, '');
  let copy = `${stem}.version-${version}.lacuna`;
  for (let count = 2; existsSync(copy); count += 1) copy = `${stem}.version-${version}-${count}.lacuna`;
  // Unlike a copy of the file, this one holds what still stands in the write-ahead log.
  makeEmptyLike(file, copy);
  db.prepare('VACUUM INTO ?').run(copy);
  return copy;
}
