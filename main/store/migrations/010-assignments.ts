import type { Migration } from './migration.ts';

/**
 * Who is to read which policy becomes a table of the log: each change is one entry with one undo, and merges as all others do.
 *
 * The table of format 8 knew no undo, and no release has written a row to it.
 */
export const assignments: Migration = {
  version: 10,
  title: 'assignments in the log',
  sql: `
DROP TABLE assignment;

CREATE TABLE assignment_change (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  stamp INTEGER NOT NULL,
  author TEXT NOT NULL,
  decided_at TEXT NOT NULL,
  readers TEXT NOT NULL CHECK (json_valid(readers))
) STRICT;

CREATE INDEX assignment_change_order ON assignment_change (stamp, id);

CREATE TRIGGER assignment_change_is_not_altered BEFORE UPDATE ON assignment_change
BEGIN SELECT RAISE(ABORT, 'a change of assignments is never altered'); END;

CREATE TRIGGER assignment_change_is_not_deleted BEFORE DELETE ON assignment_change
BEGIN SELECT RAISE(ABORT, 'a change of assignments is never deleted'); END;

CREATE TRIGGER assignment_change_is_not_replaced BEFORE INSERT ON assignment_change
WHEN EXISTS (SELECT 1 FROM assignment_change WHERE id = NEW.id OR sequence = NEW.sequence)
BEGIN SELECT RAISE(ABORT, 'a change of assignments is never replaced'); END;
`,
};
