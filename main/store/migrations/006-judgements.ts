import type { Migration } from './migration.ts';

/**
 * What people say in the comparison, and what the machine found for it.
 *
 * `judgement` is a table of the log, as `codebook_change` is: by their stamps its entries stand in one order with all others, and their undo
 * and redo are in `decision`. `subject` is what was judged: an aspect of the policy, a pair of clauses whose first is the policy's, or a
 * checklist, which is on no policy. `finding` can be thrown away: `state` says for which text, cutting, labels and rules it holds.
 */
export const judgements: Migration = {
  version: 6,
  title: 'judgements on gaps and pairs, checklists, and what was found',
  sql: `
CREATE TABLE judgement (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  stamp INTEGER NOT NULL,
  action TEXT NOT NULL CHECK (action IN ('judge', 'pair', 'checklist')),
  author TEXT NOT NULL,
  decided_at TEXT NOT NULL,
  policy_id TEXT,
  subject TEXT NOT NULL,
  body TEXT NOT NULL CHECK (json_valid(body)),
  CHECK ((action = 'checklist') = (policy_id IS NULL))
) STRICT;

CREATE INDEX judgement_order ON judgement (stamp, id);
CREATE INDEX judgement_of_policy ON judgement (action, policy_id);

CREATE TRIGGER judgement_is_not_altered BEFORE UPDATE ON judgement
BEGIN SELECT RAISE(ABORT, 'a judgement is never altered'); END;

CREATE TRIGGER judgement_is_not_deleted BEFORE DELETE ON judgement
BEGIN SELECT RAISE(ABORT, 'a judgement is never deleted'); END;

CREATE TRIGGER judgement_is_not_replaced BEFORE INSERT ON judgement
WHEN EXISTS (SELECT 1 FROM judgement WHERE id = NEW.id OR sequence = NEW.sequence)
BEGIN SELECT RAISE(ABORT, 'a judgement is never replaced'); END;

CREATE TABLE finding (
  policy_key INTEGER PRIMARY KEY REFERENCES policy (key),
  state TEXT NOT NULL,
  found TEXT NOT NULL CHECK (json_valid(found))
) STRICT;
`,
};
