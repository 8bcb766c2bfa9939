import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { LacunaError } from '../contract/errors.ts';
import type { WorkspaceKey } from '../contract/protection.ts';
import { copyMoment } from './copy-moment.ts';
import type { WritableDatabase } from './database.ts';
import { readFileHeader } from './file-header.ts';
import { OWN_MODE } from './file-mode.ts';
import { LOG_TABLES } from './log-tables.ts';
import { APPLICATION_ID } from './migrate.ts';
import { attach, openDatabase, toOwnKey } from './open-database.ts';
import { openWorkspace } from './open.ts';
import { refusing } from './refusals.ts';

/** What came in with a merge: policies, entries of the log, and models trained elsewhere. */
export interface Merged {
  readonly policies: number;
  readonly entries: number;
  readonly models: number;
}

/** What stands beside entries of the log, by their ids. Written with the entry and never altered. */
const SIDE = ['heading_level', 'verdict', 'decision_detail', 'decision_note'] as const;

/**
 * Make a copy of a workspace that this Lacuna can read, without touching the workspace: one of an older format is brought up to date in
 * the copy. `to` is overwritten. `key` is the workspace's, `toKey` the one with which the copy is encrypted, the same if absent.
 *
 * @throws LacunaError `unreadable-file` if there is no such file, else as `openWorkspace` does.
 */
export function copyWorkspace(
  file: string,
  to: string,
  key: WorkspaceKey | null = null,
  toKey: WorkspaceKey | null = key,
): void {
  const header = readFileHeader(file);
  if (header === null) throw new LacunaError('unreadable-file', { why: 'there is no such file, or it is empty' });
  if (!('salt' in header) && header.applicationId !== APPLICATION_ID) throw new LacunaError('not-a-workspace');
  copyOpenWorkspace(file, to, toOwnKey(file, key), toKey);
}

/** As {@link copyWorkspace}, for one that this process may have open, with the very key, or none, that it is open with. */
export function copyOpenWorkspace(
  file: string,
  to: string,
  key: WorkspaceKey | null,
  toKey: WorkspaceKey | null = key,
): void {
  removeWorkspace(to);
  refusing(() => copyMoment(file, key, to, toKey));
  // Opening brings it up to date and proves it sound; afterwards it is one file again.
  const copy = openWorkspace(to, { key: toKey });
  copy.pragma('journal_mode = DELETE');
  copy.close();
}

/** Put the bytes of a workspace that came by other ways than a path down as a file, for {@link copyWorkspace}. */
export function putWorkspace(bytes: Uint8Array, to: string): void {
  removeWorkspace(to);
  writeFileSync(to, bytes, { mode: OWN_MODE });
}

/** The bytes of a workspace file that nobody has open; of an encrypted one those that it would have if it were not. */
export function takeWorkspace(file: string, key: WorkspaceKey | null): Uint8Array {
  if (key === null) return new Uint8Array(readFileSync(file));
  const db = openDatabase(file, key, { readonly: true });
  try {
    return new Uint8Array(db.serialize());
  } finally {
    db.close();
  }
}

/** Remove a workspace file with what SQLite keeps beside it. One that is not there is no error. */
export function removeWorkspace(file: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(file + suffix, { force: true });
}

/**
 * Put another workspace’s policies, log and trained models into this one, in one transaction. Nothing is overwritten: what is there stays,
 * entries of the log are told by their ids and take their places by their stamps. So merging is commutative, associative and idempotent in
 * what people said. `other` must be a copy made by {@link copyWorkspace}, with the key of this one.
 *
 * A policy that both hold keeps its text and cutting. What people corrected about it (company, dates, extent) is taken from where it was
 * corrected last; it is out of the library only if it is in both. What models said is not taken over.
 *
 * @throws LacunaError `log-differs` if both hold an entry of the same id with other words; then nothing was changed.
 */
export function mergeWorkspace(db: WritableDatabase, other: string): Merged {
  return refusing(() => {
    attach(db, other, 'other');
    try {
      return db
        .transaction((): Merged => {
          for (const table of LOG_TABLES) assertSame(db, table);
          correctPolicies(db);
          const policies = addPolicies(db);
          const entries = LOG_TABLES.reduce((sum, table) => sum + addEntries(db, table), 0);
          for (const table of SIDE) db.exec(`INSERT OR IGNORE INTO main.${table} SELECT * FROM other.${table}`);
          return { policies, entries, models: addModels(db) };
        })
        .immediate();
    } finally {
      db.exec('DETACH DATABASE other');
    }
  });
}

function listColumns(db: WritableDatabase, table: string, without: readonly string[]): readonly string[] {
  const columns = db.pragma(`table_info(${table})`) as readonly { readonly name: string }[];
  return columns.map(({ name }) => name).filter((name) => !without.includes(name));
}

function quoteAll(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(', ');
}

function assertSame(db: WritableDatabase, table: string): void {
  const columns = listColumns(db, table, ['sequence', 'id']);
  const differs = columns.map((name) => `mine."${name}" IS NOT theirs."${name}"`).join(' OR ');
  const found = db
    .prepare(`SELECT 1 FROM main.${table} AS mine JOIN other.${table} AS theirs USING (id) WHERE ${differs} LIMIT 1`)
    .get();
  if (found !== undefined) throw new LacunaError('log-differs');
}

function addEntries(db: WritableDatabase, table: string): number {
  const columns = quoteAll(listColumns(db, table, ['sequence']));
  return db
    .prepare(
      `INSERT INTO main.${table} (${columns}) SELECT ${columns} FROM other.${table}
       WHERE id NOT IN (SELECT id FROM main.${table}) ORDER BY stamp, id`,
    )
    .run().changes;
}

function addPolicies(db: WritableDatabase): number {
  const missing = db.prepare('SELECT id FROM other.policy WHERE id NOT IN (SELECT id FROM main.policy)').pluck().all();
  const ids = JSON.stringify(missing);
  const columns = quoteAll(listColumns(db, 'policy', ['key']));
  db.prepare(
    `INSERT INTO main.policy (${columns}) SELECT ${columns} FROM other.policy
     WHERE id IN (SELECT value FROM json_each(?)) ORDER BY imported_at, id`,
  ).run(ids);
  for (const table of ['document', 'segment']) {
    const held = quoteAll(listColumns(db, table, ['policy_key']));
    db.prepare(
      `INSERT INTO main.${table} (policy_key, ${held})
       SELECT mine.key, ${held} FROM other.${table} JOIN other.policy AS theirs ON theirs.key = policy_key
       JOIN main.policy AS mine ON mine.id = theirs.id WHERE theirs.id IN (SELECT value FROM json_each(?))`,
    ).run(ids);
  }
  return missing.length;
}

const CORRECTED = ['company', 'effective_date', 'archived_date', 'extent', 'edited_at'];

/** Of two who corrected the same policy the later one counts; of two at the same moment, the one whose words come later. */
function correctPolicies(db: WritableDatabase): void {
  const rank = (policy: string): string =>
    `(coalesce(${policy}.edited_at, '') || json_array(${CORRECTED.map((name) => `${policy}.${name}`).join(', ')}))`;
  const set = CORRECTED.map((name) => `${name} = theirs.${name}`).join(', ');
  db.prepare(
    `UPDATE main.policy AS mine SET ${set} FROM other.policy AS theirs
     WHERE mine.id = theirs.id AND ${rank('theirs')} > ${rank('mine')}`,
  ).run();
  db.prepare(
    `UPDATE main.policy AS mine SET removed_at = CASE WHEN theirs.removed_at IS NULL THEN NULL ELSE max(mine.removed_at, theirs.removed_at) END
     FROM other.policy AS theirs WHERE mine.id = theirs.id AND mine.removed_at IS NOT NULL`,
  ).run();
}

function addModels(db: WritableDatabase): number {
  const columns = quoteAll(listColumns(db, 'trained_model', ['key']));
  return db
    .prepare(
      `INSERT INTO main.trained_model (${columns}) SELECT ${columns} FROM other.trained_model
       WHERE id NOT IN (SELECT id FROM main.trained_model) ORDER BY made_at, id`,
    )
    .run().changes;
}
