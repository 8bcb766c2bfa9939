import type { WorkspaceShape } from '../contract/diagnostics.ts';
import type { ReadableDatabase } from './database.ts';
import { readVersion } from './migrate.ts';
import { refusing } from './refusals.ts';

/** At most so many problems are counted. */
const MOST = 100;

/**
 * A workspace's format, its size without what still stands in the write-ahead log, the rows of each table, and how many problems SQLite
 * finds: of pages and indexes, and rows that name what is not there. Reads every page.
 *
 * @throws LacunaError `damaged-workspace` if the file can't even be counted.
 */
export function readWorkspaceShape(db: ReadableDatabase): WorkspaceShape {
  return refusing(() => {
    const ask = (pragma: string): number => Number(db.pragma(pragma, { simple: true }));
    const sizeBytes = ask('page_count') * ask('page_size');
    return { schema: readVersion(db), sizeBytes, rows: countRows(db), problems: countProblems(db) };
  });
}

function countRows(db: ReadableDatabase): Readonly<Record<string, number>> {
  // Virtual tables are counted by those behind them.
  const named = db.prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' ORDER BY name");
  const tables = named.pluck().all() as readonly string[];
  const ours = tables.filter((table) => /^[a-z_]+$/.test(table) && !table.startsWith('sqlite_'));
  return Object.fromEntries(
    ours.map((table) => [table, Number(db.prepare(`SELECT count(*) FROM "${table}"`).pluck().get())]),
  );
}

function countProblems(db: ReadableDatabase): number {
  const found = db.pragma(`quick_check(${MOST})`) as readonly { readonly quick_check: string }[];
  const strays = db.pragma('foreign_key_check') as readonly unknown[];
  return found.filter((row) => row.quick_check !== 'ok').length + strays.length;
}
