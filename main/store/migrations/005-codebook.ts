import type { Migration } from './migration.ts';

/**
 * The codebook lives in the workspace: what people changed in it, and the model's word on labels of their own.
 *
 * Changes are on no policy, so they have a table of their own; by their stamps they stand in one order with the log of decisions, which
 * holds their undo and redo. `own` are scores by the ids of labels, as JSON; null where the model knows none but those that came with the
 * application.
 */
export const codebook: Migration = {
  version: 5,
  title: 'the codebook’s changes, and scores of people’s own labels',
  sql: `
CREATE TABLE codebook_change (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  stamp INTEGER NOT NULL,
  author TEXT NOT NULL,
  decided_at TEXT NOT NULL,
  change TEXT NOT NULL CHECK (json_valid(change))
) STRICT;

CREATE INDEX codebook_change_order ON codebook_change (stamp, id);

CREATE TRIGGER codebook_change_is_not_altered BEFORE UPDATE ON codebook_change
BEGIN SELECT RAISE(ABORT, 'a change of the codebook is never altered'); END;

CREATE TRIGGER codebook_change_is_not_deleted BEFORE DELETE ON codebook_change
BEGIN SELECT RAISE(ABORT, 'a change of the codebook is never deleted'); END;

CREATE TRIGGER codebook_change_is_not_replaced BEFORE INSERT ON codebook_change
WHEN EXISTS (SELECT 1 FROM codebook_change WHERE id = NEW.id OR sequence = NEW.sequence)
BEGIN SELECT RAISE(ABORT, 'a change of the codebook is never replaced'); END;

ALTER TABLE prediction ADD COLUMN own TEXT CHECK (own IS NULL OR json_valid(own));
`,
};
