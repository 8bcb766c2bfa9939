import type { Migration } from './migration.ts';

/**
 * What is needed to find clauses, all of it derived: `clause_index` holds a line for each segment as people mended it, `clause_text` the words of
 * each, `indexed_policy` says for which state of the file a policy's lines hold. A line's key is its policy's key times 2^20 plus its place, so
 * that order by key is order by policy and place. Sets of labels and names are kept between separators, to be found with `instr`.
 *
 * `clause_text` has no content of its own: words are looked up in it, and read in the document.
 *
 * Saved views are questions and say nothing about a policy: they are no part of the log.
 */
export const search: Migration = {
  version: 9,
  title: 'an index of clauses, and saved views',
  sql: `
CREATE TABLE clause_index (
  key INTEGER PRIMARY KEY,
  policy_key INTEGER NOT NULL,
  "start" INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  kind TEXT NOT NULL,
  status TEXT NOT NULL,
  labels TEXT NOT NULL,
  person TEXT,
  model TEXT,
  annotators TEXT NOT NULL,
  unsure INTEGER NOT NULL,
  note INTEGER NOT NULL,
  mended INTEGER NOT NULL,
  collection REAL,
  sharing REAL,
  retention REAL,
  children REAL,
  transfer REAL,
  dispute REAL,
  own TEXT,
  headings TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE clause_text USING fts5(
  words, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TABLE indexed_policy (
  policy_key INTEGER PRIMARY KEY,
  cut TEXT NOT NULL,
  said TEXT NOT NULL
) STRICT;

CREATE TABLE policy_counts (
  policy_key INTEGER PRIMARY KEY,
  said TEXT NOT NULL,
  counts TEXT NOT NULL CHECK (json_valid(counts))
) STRICT;

CREATE TABLE saved_view (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL CHECK (name <> ''),
  query TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`,
};
