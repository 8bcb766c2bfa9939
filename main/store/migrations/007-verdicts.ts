import type { Migration } from './migration.ts';

/**
 * Which decisions are verdicts: taken in adjudication, with all that annotators said in view. A table of its own, as the log's columns are those
 * that all its entries are read with.
 */
export const verdicts: Migration = {
  version: 7,
  title: 'verdicts of adjudication',
  sql: `
CREATE TABLE verdict (
  decision_id TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

CREATE TRIGGER verdict_is_not_altered BEFORE UPDATE ON verdict
BEGIN SELECT RAISE(ABORT, 'a decision is never altered'); END;

CREATE TRIGGER verdict_is_not_deleted BEFORE DELETE ON verdict
BEGIN SELECT RAISE(ABORT, 'a decision is never deleted'); END;
`,
};
