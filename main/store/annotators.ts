import type { ReadableDatabase } from './database.ts';
import { list, type NoParams, select } from './sql.ts';

const names = select<NoParams, { name: string }>(`
  SELECT DISTINCT coalesce(json_extract(origin, '$.author'), author) AS name FROM decision WHERE action IN ('set', 'confirm')`);

/** Everybody who ever decided a clause here or, where a decision was carried over, on an older version; in no order. */
export function listAnnotators(db: ReadableDatabase): readonly string[] {
  return list(db, names, {}).map(({ name }) => name);
}
