import type Database from 'better-sqlite3';
import type { ReadableDatabase, WritableDatabase } from './database.ts';
import { refusing } from './refusals.ts';
import { assertStillThere } from './still-there.ts';

/** What SQLite takes and gives for one column. */
export type SqlValue = string | number | Uint8Array | null;
/** Named parameters: `@name` in the statement. */
export type Params = Readonly<Record<string, SqlValue>>;
/** For statements without parameters. */
export type NoParams = Readonly<Record<string, never>>;

declare const row: unique symbol;
declare const params: unique symbol;

/** A statement that reads: `P` are its parameters, `R` is a row. */
export interface Select<P extends Params, R> {
  readonly sql: string;
  readonly [row]?: R;
  readonly [params]?: P;
}

/** A statement that writes; it can be run on a writable database only. */
export interface Change<P extends Params> {
  readonly sql: string;
  readonly [params]?: P;
}

/** Declare a reading statement. The row type is a promise of the one who writes the statement; nothing checks it. */
export function select<P extends Params, R>(sql: string): Select<P, R> {
  return { sql };
}

/** Declare a writing statement. */
export function change<P extends Params>(sql: string): Change<P> {
  return { sql };
}

const prepared = new WeakMap<Database.Database, Map<string, Database.Statement<[Params]>>>();

// Preparing costs more than running for most statements here, so each is kept as long as its database.
function prepare(db: ReadableDatabase, sql: string): Database.Statement<[Params]> {
  const known = prepared.get(db) ?? new Map<string, Database.Statement<[Params]>>();
  prepared.set(db, known);
  const statement = known.get(sql) ?? db.prepare<[Params]>(sql);
  known.set(sql, statement);
  return statement;
}

/**
 * All rows, in the statement's order.
 *
 * @throws LacunaError `damaged-workspace`, `workspace-busy` or `workspace-unwritable`, as does everything in this file.
 */
export function list<P extends Params, R>(db: ReadableDatabase, { sql }: Select<P, R>, given: P): readonly R[] {
  return refusing(() => prepare(db, sql).all(given) as R[]);
}

/** The first column of all rows, in the statement's order: much faster than {@link list} for very many of them. */
export function listValues<P extends Params, V extends SqlValue>(
  db: ReadableDatabase,
  { sql }: Select<P, V>,
  given: P,
): readonly V[] {
  // Kept by a text of its own, since a statement hands out either rows or values.
  return refusing(() => prepare(db, `${sql} -- values`).pluck().all(given) as V[]);
}

/** The first row, or null if there is none. */
export function find<P extends Params, R>(db: ReadableDatabase, { sql }: Select<P, R>, given: P): R | null {
  return refusing(() => (prepare(db, sql).get(given) as R | undefined) ?? null);
}

/** Run a writing statement; the answer is the row id of the last row put in. @throws LacunaError `workspace-gone`, and what all of this file throws. */
export function run<P extends Params>(db: WritableDatabase, { sql }: Change<P>, given: P): number {
  if (!db.inTransaction) assertStillThere(db);
  return refusing(() => Number(prepare(db, sql).run(given).lastInsertRowid));
}

/**
 * Do `work` in one transaction that holds the write lock from its start: either all of it is on disk afterwards, or nothing.
 * Inside another transaction it becomes a part of that one.
 *
 * @throws LacunaError `workspace-gone` if the file that is open is no longer in its place, and what all of this file throws.
 */
export function inTransaction<T>(db: WritableDatabase, work: () => T): T {
  if (!db.inTransaction) assertStillThere(db);
  return refusing(() => db.transaction(work).immediate());
}
