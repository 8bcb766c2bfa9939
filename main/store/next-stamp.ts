import type { ReadableDatabase } from './database.ts';
import { find, type NoParams, select } from './sql.ts';

const lastStamp = select<NoParams, { stamp: number }>(`
  SELECT max(
    coalesce((SELECT max(stamp) FROM decision), 0), coalesce((SELECT max(stamp) FROM codebook_change), 0),
    coalesce((SELECT max(stamp) FROM judgement), 0), coalesce((SELECT max(stamp) FROM assignment_change), 0),
    coalesce((SELECT max(stamp) FROM dataset_import), 0)
  ) AS stamp`);

/**
 * The stamp of the log's next entry: milliseconds from 1970 to `at` (ISO 8601), but always past every stamp in the file, so that a
 * clock that is set back does not reorder what people did.
 */
export function findNextStamp(db: ReadableDatabase, at: string): number {
  const last = find(db, lastStamp, {})?.stamp ?? 0;
  return Math.max(Date.parse(at), last + 1);
}
