import type Database from 'better-sqlite3';
import { LacunaError } from '../contract/errors.ts';
import type { WorkspaceKey } from '../contract/protection.ts';
import type { WritableDatabase } from './database.ts';
import { readFileHeader } from './file-header.ts';
import { makeOwnFile } from './file-mode.ts';
import { APPLICATION_ID, migrate, readVersion } from './migrate.ts';
import { MIGRATIONS } from './migrations/all.ts';
import type { Migration } from './migrations/migration.ts';
import { openDatabase, toOwnKey } from './open-database.ts';
import { refusing, toDamage } from './refusals.ts';
import { noteFile } from './still-there.ts';

/** The oldest Node under which better-sqlite3 runs; under an older one it takes the whole process down without a word. */
const OLDEST_NODE = 22;

/** How long to wait for another program's lock. */
const BUSY_TIMEOUT_MS = 3000;

/** What opening may be told; the defaults are for the application, the rest for tests. */
export interface OpenOptions {
  /** The key of a protected workspace; a new one is protected with it. Not used for a file that is not protected. */
  readonly key?: WorkspaceKey | null;
  readonly busyTimeoutMs?: number;
  readonly migrations?: readonly Migration[];
  readonly nodeVersion?: string;
}

/**
 * Open a workspace file, making it when it does not exist (its folder must) or holds no byte at all.
 *
 * A file of an older format is copied beside itself before it is brought up to date.
 * Nothing is written before the file has proved to be a sound workspace of a known format: a refused file stays as it is.
 *
 * @throws LacunaError `node-too-old`, `is-a-folder`, `not-a-workspace`, `newer-workspace`, `damaged-workspace`,
 *   `workspace-busy`, `workspace-unwritable`, `workspace-locked`, `wrong-passphrase`.
 */
export function openWorkspace(file: string, options: OpenOptions = {}): WritableDatabase {
  const { migrations = MIGRATIONS, nodeVersion = process.versions.node, busyTimeoutMs = BUSY_TIMEOUT_MS } = options;
  const { key = null } = options;
  assertNode(nodeVersion);
  const known = migrations.at(-1)?.version ?? 0;
  const header = readFileHeader(file);
  if (header !== null && !('salt' in header)) {
    if (header.applicationId !== APPLICATION_ID) throw new LacunaError('not-a-workspace');
    assertVersion(header.version, known);
  }
  if (header === null) makeOwnFile(file);
  return refusing(() => {
    const db = openDatabase(file, header === null ? key : toOwnKey(file, key), { timeout: busyTimeoutMs });
    try {
      if (header !== null) assertSound(db, known);
      prepareForUse(db, file, migrations);
      noteFile(db as WritableDatabase);
      return db as WritableDatabase;
    } catch (error) {
      db.close();
      throw header === null ? error : toDamage(error);
    }
  });
}

function assertNode(version: string): void {
  if (Number.parseInt(version, 10) < OLDEST_NODE) throw new LacunaError('node-too-old', { found: version });
}

function assertVersion(found: number, known: number): void {
  if (found > known) throw new LacunaError('newer-workspace', { found, known });
}

function assertSound(db: Database.Database, known: number): void {
  // The header on disk may lag behind the write-ahead log, or be encrypted, so SQLite is asked again.
  if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID) throw new LacunaError('not-a-workspace');
  assertVersion(readVersion(db), known);
  // Checking each row's constraints again would take three times as long and finds no damage that pages don't show.
  db.pragma('ignore_check_constraints = ON');
  const verdict = db.pragma('quick_check(1)', { simple: true });
  db.pragma('ignore_check_constraints = OFF');
  if (readVersion(db) === 0 || verdict !== 'ok') throw new LacunaError('damaged-workspace');
}

function prepareForUse(db: Database.Database, file: string, migrations: readonly Migration[]): void {
  // A file's own schema may not call functions with side effects.
  db.pragma('trusted_schema = OFF');
  // Each commit is flushed to the disk itself: a decision that was answered survives a power cut.
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  // Before WAL, so that a new file's first transaction is all or nothing.
  migrate(db, file, migrations);
  db.pragma('journal_mode = WAL');
}
