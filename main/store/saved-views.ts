import type { SavedView } from '../contract/search.ts';
import type { ReadableDatabase, WritableDatabase } from './database.ts';
import { change, find, list, type NoParams, run, select } from './sql.ts';

const all = select<NoParams, SavedView>('SELECT id, name, query FROM saved_view ORDER BY lower(name), name, id');
const byId = select<{ id: string }, SavedView>('SELECT id, name, query FROM saved_view WHERE id = @id');
const put = change<SavedView & Record<string, string>>(`
  INSERT INTO saved_view (id, name, query) VALUES (@id, @name, @query)
  ON CONFLICT (id) DO UPDATE SET name = excluded.name, query = excluded.query`);
const drop = change<{ id: string }>('DELETE FROM saved_view WHERE id = @id');

/** The saved views, by name. */
export function listSavedViews(db: ReadableDatabase): readonly SavedView[] {
  return list(db, all, {});
}

/** Keep a view; one of the same id is overwritten. */
export function putSavedView(db: WritableDatabase, { id, name, query }: SavedView): void {
  run(db, put, { id, name, query });
}

/** Take a view out; false if there was none of that id. */
export function dropSavedView(db: WritableDatabase, id: string): boolean {
  const isThere = find(db, byId, { id }) !== null;
  run(db, drop, { id });
  return isThere;
}
