import type { Migration } from './migration.ts';

/**
 * What is asked of all clauses at once, so that neither counting nor ordering 100,000 of them reads a line. `facet` holds each set of properties
 * that some line has once (`said` is the set as JSON). `policy_columns` holds for each policy arrays by place, little-endian: the key of each line's
 * facet (32 bits), how unsure the model is of it (64-bit floats), and a number that stands for its words (64-bit floats, whole numbers).
 *
 * Derived as the index is, which is made anew with them; the index to count by is no longer needed.
 */
export const clauseColumns: Migration = {
  version: 14,
  title: 'what is asked of all clauses at once',
  sql: `
DROP INDEX clause_facets;

CREATE TABLE facet (
  key INTEGER PRIMARY KEY,
  said TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  status TEXT NOT NULL,
  labels TEXT NOT NULL,
  person TEXT,
  model TEXT,
  annotators TEXT NOT NULL,
  unsure INTEGER NOT NULL,
  note INTEGER NOT NULL,
  mended INTEGER NOT NULL
) STRICT;

CREATE TABLE policy_columns (
  policy_key INTEGER PRIMARY KEY,
  facets BLOB NOT NULL,
  doubts BLOB NOT NULL,
  words BLOB NOT NULL
) STRICT;

DELETE FROM clause_index;
DELETE FROM indexed_policy;
INSERT INTO clause_text (clause_text) VALUES ('delete-all');
`,
};
