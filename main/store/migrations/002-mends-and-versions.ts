import type { Migration } from './migration.ts';

/**
 * The log takes in what people do besides labelling: mended segments, and a policy that is a newer version of another.
 *
 * SQLite can't alter a table's checks, so that the log is copied, entry by entry as it is, into a table that knows the new actions.
 * `at` and `kind` belong to mends. `previous_id` names the older version. `within` names the entry that another is a part of: it stands
 * and falls with it. `origin` is the decision of another version from which this one was carried over.
 */
export const mendsAndVersions: Migration = {
  version: 2,
  title: 'mended segments and versions in the log of decisions',
  sql: `
CREATE TABLE wider_decision (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  stamp INTEGER NOT NULL,
  action TEXT NOT NULL CHECK (action IN ('set', 'confirm', 'split', 'merge', 'rekind', 'succeed', 'undo', 'redo')),
  author TEXT NOT NULL,
  decided_at TEXT NOT NULL,
  target TEXT,
  policy_id TEXT,
  "start" INTEGER,
  "end" INTEGER,
  quote ANY CHECK (typeof(quote) IN ('text', 'blob', 'null')),
  labels TEXT CHECK (labels IS NULL OR json_valid(labels)),
  codebook_revision INTEGER,
  suggestion TEXT CHECK (suggestion IS NULL OR json_valid(suggestion)),
  "at" INTEGER,
  kind TEXT CHECK (kind IN ('heading', 'clause', 'list-item', 'boilerplate')),
  previous_id TEXT,
  within TEXT,
  origin TEXT CHECK (origin IS NULL OR json_valid(origin)),
  CHECK ((action IN ('undo', 'redo')) = (target IS NOT NULL)),
  CHECK ((action IN ('undo', 'redo')) = (policy_id IS NULL)),
  CHECK ((action IN ('undo', 'redo', 'succeed')) = (quote IS NULL)),
  CHECK ((action IN ('undo', 'redo', 'succeed')) = ("start" IS NULL)),
  CHECK (("start" IS NULL) = ("end" IS NULL) AND ("start" IS NULL OR ("start" >= 0 AND "end" > "start"))),
  CHECK ((action IN ('set', 'confirm')) = (labels IS NOT NULL)),
  CHECK ((action IN ('set', 'confirm')) = (codebook_revision IS NOT NULL)),
  CHECK (action IN ('set', 'confirm') OR (suggestion IS NULL AND origin IS NULL)),
  CHECK (action NOT IN ('undo', 'redo', 'succeed') OR within IS NULL),
  CHECK ((action IN ('split', 'merge')) = ("at" IS NOT NULL) AND ("at" IS NULL OR ("at" > "start" AND "at" < "end"))),
  CHECK ((action = 'rekind') = (kind IS NOT NULL)),
  CHECK ((action = 'succeed') = (previous_id IS NOT NULL) AND (previous_id IS NULL OR previous_id <> policy_id))
) STRICT;

INSERT INTO wider_decision (sequence, id, stamp, action, author, decided_at, target, policy_id, "start", "end", quote, labels,
  codebook_revision, suggestion)
SELECT sequence, id, stamp, action, author, decided_at, target, policy_id, "start", "end", quote, labels,
  codebook_revision, suggestion
FROM decision ORDER BY sequence;

DROP TABLE decision;
ALTER TABLE wider_decision RENAME TO decision;

CREATE INDEX decision_order ON decision (stamp, id);
CREATE INDEX decision_of_policy ON decision (policy_id);

CREATE TRIGGER decision_is_not_altered BEFORE UPDATE ON decision
BEGIN SELECT RAISE(ABORT, 'a decision is never altered'); END;

CREATE TRIGGER decision_is_not_deleted BEFORE DELETE ON decision
BEGIN SELECT RAISE(ABORT, 'a decision is never deleted'); END;

CREATE TRIGGER decision_is_not_replaced BEFORE INSERT ON decision
WHEN EXISTS (SELECT 1 FROM decision WHERE id = NEW.id OR sequence = NEW.sequence)
BEGIN SELECT RAISE(ABORT, 'a decision is never replaced'); END;
`,
};
