import type { Migration } from './migration.ts';

/**
 * What a decision says besides labels: how sure the person was, how long the clause was in focus, and a note. Notes stand apart, since a file for
 * sending can leave them out as it does texts.
 *
 * `assignment` is who is to annotate which policy. It is no part of the log: of what two workspaces say the later counts.
 */
export const certaintyNotesAssignments: Migration = {
  version: 8,
  title: 'certainty, notes, time spent and assignments',
  sql: `
CREATE TABLE decision_detail (
  decision_id TEXT PRIMARY KEY,
  certainty TEXT NOT NULL CHECK (certainty IN ('sure', 'unsure')),
  spent_ms INTEGER CHECK (spent_ms >= 0)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER decision_detail_is_not_altered BEFORE UPDATE ON decision_detail
BEGIN SELECT RAISE(ABORT, 'a decision is never altered'); END;

CREATE TABLE decision_note (
  decision_id TEXT PRIMARY KEY,
  note TEXT NOT NULL CHECK (note <> '')
) STRICT, WITHOUT ROWID;

CREATE TRIGGER decision_note_is_not_altered BEFORE UPDATE ON decision_note
BEGIN SELECT RAISE(ABORT, 'a decision is never altered'); END;

CREATE TABLE assignment (
  policy_id TEXT NOT NULL,
  annotator TEXT NOT NULL,
  assigned INTEGER NOT NULL CHECK (assigned IN (0, 1)),
  at TEXT NOT NULL,
  PRIMARY KEY (policy_id, annotator)
) STRICT, WITHOUT ROWID;
`,
};
