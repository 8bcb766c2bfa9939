import Database from 'better-sqlite3';
import type { WorkspaceKey } from '../contract/protection.ts';
import { assertEntry } from './check-log.ts';
import type { WritableDatabase } from './database.ts';
import { openWorkspace } from './open.ts';
import { openDatabase, toOwnKey } from './open-database.ts';

/**
 * The tables that can't be made anew from others, in the order in which they refer to each other. What machines said and indexes are left to be
 * computed again.
 */
const KEPT = [
  'policy',
  'document',
  'segment',
  'decision',
  'heading_level',
  'verdict',
  'decision_detail',
  'decision_note',
  'codebook_change',
  'judgement',
  'assignment_change',
  'dataset_import',
  'trained_model',
  'saved_view',
  'setting',
] as const;

/** At most so many single rows of a table are looked for between those that could be read in order. */
const MOST_PROBES = 200_000;

/** What could be read of one table: rows taken over, and rows known to have been there that could not be. */
export interface SalvagedTable {
  readonly table: string;
  readonly rows: number;
  readonly lost: number;
}

type Row = Readonly<Record<string, unknown>>;

/**
 * Read what can be read of a damaged workspace into a new file at `to`, from both ends of each table and then row by row between. `damaged` must be
 * a copy, since SQLite may tidy it up. Policies whose text is gone are left out; what was said of them stays in the log.
 *
 * The number of lost entries is exact for the log, whose entries are numbered without gaps, and for other tables as far as an index tells it.
 *
 * @throws SqliteError if not even the list of tables can be read. @throws LacunaError `wrong-passphrase` and `workspace-locked`.
 */
export function salvage(damaged: string, to: string, key: WorkspaceKey | null): readonly SalvagedTable[] {
  const from = openDatabase(damaged, toOwnKey(damaged, key));
  const db = openWorkspace(to, { key });
  try {
    from.pragma('trusted_schema = OFF');
    db.pragma('foreign_keys = OFF');
    const names = new Set(from.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all());
    const found = KEPT.filter((table) => names.has(table)).map((table) => salvageTable(from, db, table));
    dropHalves(db);
    return found;
  } finally {
    from.close();
    db.pragma('journal_mode = DELETE');
    db.close();
  }
}

function salvageTable(from: Database.Database, db: WritableDatabase, table: string): SalvagedTable {
  const columns = shareColumns(from, db, table);
  const quoted = columns.map((name) => `"${name}"`).join(', ');
  const put = db.prepare(`INSERT OR IGNORE INTO ${table} (${quoted}) VALUES (${columns.map(() => '?').join(', ')})`);
  let rows = 0;
  let refused = 0;
  db.transaction(() => {
    for (const row of readAround(from, table, quoted)) {
      try {
        assertEntry(table, row);
        rows += put.run(columns.map((name) => row[name])).changes;
      } catch {
        // Its bytes were read, but no longer make a row that may stand there, or an entry that says anything.
        refused += 1;
      }
    }
  }).immediate();
  return { table, rows, lost: Math.max(refused, countKnown(from, table) - rows) };
}

function shareColumns(from: Database.Database, db: WritableDatabase, table: string): readonly string[] {
  const list = (one: Database.Database): readonly string[] =>
    (one.pragma(`table_info(${table})`) as readonly { readonly name: string }[]).map(({ name }) => name);
  const known = new Set(list(db));
  return list(from).filter((name) => known.has(name));
}

/** Each row that can be reached, once or more often. */
function* readAround(from: Database.Database, table: string, columns: string): Generator<Row> {
  const hasRowid = canRead(from, `SELECT rowid FROM ${table} LIMIT 0`);
  const key = hasRowid ? 'rowid' : '1';
  const shown = hasRowid ? `rowid AS "at ", ${columns}` : columns;
  let first = Number.NEGATIVE_INFINITY;
  for (const row of untilDamage(from, `SELECT ${shown} FROM ${table} ORDER BY ${key}`)) {
    first = Number(row['at ']);
    yield row;
  }
  if (!hasRowid || isWhole(from, table)) return;
  let last = Number.POSITIVE_INFINITY;
  for (const row of untilDamage(from, `SELECT ${shown} FROM ${table} ORDER BY rowid DESC`)) {
    last = Number(row['at ']);
    if (last <= first) return;
    yield row;
  }
  if (first === Number.NEGATIVE_INFINITY && last === Number.POSITIVE_INFINITY) last = countKnown(from, table) + 1;
  const start = Math.max(first + 1, 1);
  const end = Math.min(last, start + MOST_PROBES);
  const probe = `SELECT ${shown} FROM ${table} WHERE rowid = ?`;
  for (let at = start; at < end; at += 1) yield* untilDamage(from, probe, at);
}

function* untilDamage(from: Database.Database, sql: string, ...given: readonly number[]): Generator<Row> {
  try {
    yield* from.prepare(sql).iterate(...given) as IterableIterator<Row>;
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error;
  }
}

/** Whether every page of a table's rows can be read, so that there is nothing to look for between them. */
function isWhole(from: Database.Database, table: string): boolean {
  return canRead(from, `SELECT count(*), max(length(x)) FROM (SELECT *, 1 AS x FROM ${table} NOT INDEXED)`);
}

function canRead(from: Database.Database, sql: string): boolean {
  try {
    from.prepare(sql).all();
    return true;
  } catch {
    return false;
  }
}

/** How many rows a table is known to have had, 0 where nothing tells. */
function countKnown(from: Database.Database, table: string): number {
  const ask = (sql: string): number => {
    try {
      return Number(from.prepare(sql).pluck().get() ?? 0);
    } catch {
      return 0;
    }
  };
  return Math.max(ask(`SELECT seq FROM sqlite_sequence WHERE name = '${table}'`), ask(`SELECT count(*) FROM ${table}`));
}

/** A policy without its text can't be shown; a text or a segment without its policy belongs to nothing. */
function dropHalves(db: WritableDatabase): void {
  db.exec(`
    DELETE FROM policy WHERE key NOT IN (SELECT policy_key FROM document);
    DELETE FROM document WHERE policy_key NOT IN (SELECT key FROM policy);
    DELETE FROM segment WHERE policy_key NOT IN (SELECT key FROM policy);
    UPDATE policy SET segmenter = NULL`);
}
