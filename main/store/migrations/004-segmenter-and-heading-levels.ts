import type { Migration } from './migration.ts';

/**
 * Each policy keeps which Lacuna cut it last, so that a newer one can look whether it would cut it otherwise; null for what was cut before this
 * was written down.
 *
 * `heading_level` is the depth that a person gave to a heading, by the id of the mend that made it one. It is a table of its own, as the
 * log's columns are those that all its entries are read with.
 */
export const segmenterAndHeadingLevels: Migration = {
  version: 4,
  title: 'which Lacuna cut a policy, and how deep people’s headings stand',
  sql: `
ALTER TABLE policy ADD COLUMN segmenter TEXT;

CREATE TABLE heading_level (
  mend_id TEXT PRIMARY KEY,
  level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 6)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER heading_level_is_not_altered BEFORE UPDATE ON heading_level
BEGIN SELECT RAISE(ABORT, 'a decision is never altered'); END;
`,
};
