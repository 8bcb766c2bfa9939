import type { Migration } from './migration.ts';

/**
 * The first format.
 *
 * `policy`, `segment`, `model` and `prediction` use short integer keys, since those rows never leave the file. `decision` uses
 * nothing but hashes and UUIDs and has no foreign keys: entries of another workspace can be put in as they are.
 */
export const policiesAndDecisions: Migration = {
  version: 1,
  title: 'policies, their clauses, predictions and the log of decisions',
  sql: `
CREATE TABLE policy (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) = 64),
  name TEXT NOT NULL,
  company TEXT,
  title TEXT,
  media_type TEXT NOT NULL,
  encoding TEXT NOT NULL,
  effective_date TEXT,
  archived_date TEXT,
  extent TEXT NOT NULL CHECK (extent IN ('whole', 'excerpt')),
  characters INTEGER NOT NULL CHECK (characters > 0),
  warnings TEXT NOT NULL CHECK (json_valid(warnings)),
  imported_at TEXT NOT NULL,
  edited_at TEXT,
  removed_at TEXT
) STRICT;

-- Apart from policy, so that listing the library never reads texts. A text is UTF-8, or a blob of UTF-16 where UTF-8 can't hold it.
CREATE TABLE document (
  policy_key INTEGER PRIMARY KEY REFERENCES policy (key),
  text ANY NOT NULL CHECK (typeof(text) IN ('text', 'blob')),
  source_map TEXT NOT NULL CHECK (json_valid(source_map)),
  source BLOB NOT NULL
) STRICT;

CREATE TRIGGER document_is_not_altered BEFORE UPDATE ON document
BEGIN SELECT RAISE(ABORT, 'a document never changes'); END;

CREATE TABLE segment (
  policy_key INTEGER NOT NULL REFERENCES policy (key),
  position INTEGER NOT NULL CHECK (position >= 0),
  "start" INTEGER NOT NULL CHECK ("start" >= 0),
  "end" INTEGER NOT NULL CHECK ("end" > "start"),
  kind TEXT NOT NULL CHECK (kind IN ('heading', 'clause', 'list-item', 'boilerplate')),
  level INTEGER NOT NULL,
  headings TEXT NOT NULL CHECK (json_valid(headings)),
  lead_start INTEGER,
  lead_end INTEGER,
  PRIMARY KEY (policy_key, position),
  UNIQUE (policy_key, "start")
) STRICT, WITHOUT ROWID;

CREATE TABLE model (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) = 64),
  name TEXT NOT NULL
) STRICT;

CREATE TABLE prediction (
  policy_key INTEGER NOT NULL,
  model_key INTEGER NOT NULL REFERENCES model (key),
  position INTEGER NOT NULL,
  collection REAL NOT NULL,
  sharing REAL NOT NULL,
  retention REAL NOT NULL,
  children REAL NOT NULL,
  transfer REAL NOT NULL,
  dispute REAL NOT NULL,
  labels TEXT NOT NULL CHECK (json_valid(labels)),
  PRIMARY KEY (policy_key, model_key, position),
  FOREIGN KEY (policy_key, position) REFERENCES segment (policy_key, position)
) STRICT, WITHOUT ROWID;

-- The log of what people decided. Entries are put in and never altered; the order is (stamp, id).
CREATE TABLE decision (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  stamp INTEGER NOT NULL,
  action TEXT NOT NULL CHECK (action IN ('set', 'confirm', 'undo', 'redo')),
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
  CHECK (
    CASE WHEN action IN ('undo', 'redo')
      THEN target IS NOT NULL AND policy_id IS NULL AND suggestion IS NULL
      ELSE target IS NULL AND policy_id IS NOT NULL AND "start" >= 0 AND "end" > "start"
        AND quote IS NOT NULL AND labels IS NOT NULL AND codebook_revision IS NOT NULL
    END
  )
) STRICT;

CREATE INDEX decision_order ON decision (stamp, id);
CREATE INDEX decision_of_policy ON decision (policy_id);

CREATE TRIGGER decision_is_not_altered BEFORE UPDATE ON decision
BEGIN SELECT RAISE(ABORT, 'a decision is never altered'); END;

CREATE TRIGGER decision_is_not_deleted BEFORE DELETE ON decision
BEGIN SELECT RAISE(ABORT, 'a decision is never deleted'); END;

-- INSERT OR REPLACE deletes without asking the trigger above.
CREATE TRIGGER decision_is_not_replaced BEFORE INSERT ON decision
WHEN EXISTS (SELECT 1 FROM decision WHERE id = NEW.id OR sequence = NEW.sequence)
BEGIN SELECT RAISE(ABORT, 'a decision is never replaced'); END;

CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`,
};
