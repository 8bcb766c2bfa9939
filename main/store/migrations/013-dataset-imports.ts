import type { Migration } from './migration.ts';

/**
 * Each import of a data set is an entry of the log, of whoever made it: what annotators decided, and the cuts that it took, are its parts, so that
 * one undo takes it back.
 */
export const datasetImports: Migration = {
  version: 13,
  title: 'imports of data sets in the log',
  sql: `
CREATE TABLE dataset_import (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  stamp INTEGER NOT NULL,
  author TEXT NOT NULL,
  decided_at TEXT NOT NULL,
  name TEXT NOT NULL CHECK (name <> '')
) STRICT;

CREATE INDEX dataset_import_order ON dataset_import (stamp, id);

CREATE TRIGGER dataset_import_is_not_altered BEFORE UPDATE ON dataset_import
BEGIN SELECT RAISE(ABORT, 'an import of a data set is never altered'); END;

CREATE TRIGGER dataset_import_is_not_deleted BEFORE DELETE ON dataset_import
BEGIN SELECT RAISE(ABORT, 'an import of a data set is never deleted'); END;

CREATE TRIGGER dataset_import_is_not_replaced BEFORE INSERT ON dataset_import
WHEN EXISTS (SELECT 1 FROM dataset_import WHERE id = NEW.id OR sequence = NEW.sequence)
BEGIN SELECT RAISE(ABORT, 'an import of a data set is never replaced'); END;
`,
};
