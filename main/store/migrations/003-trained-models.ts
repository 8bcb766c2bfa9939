import type { Migration } from './migration.ts';

/** Models that were trained here travel with the workspace. `figures` is what their making measured, as JSON. */
export const trainedModels: Migration = {
  version: 3,
  title: 'models trained on the workspace’s decisions',
  sql: `
CREATE TABLE trained_model (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (length(id) = 64),
  parent_id TEXT NOT NULL CHECK (length(parent_id) = 64),
  name TEXT NOT NULL,
  trained_on TEXT NOT NULL,
  made_at TEXT NOT NULL,
  author TEXT NOT NULL,
  decisions INTEGER NOT NULL CHECK (decisions > 0),
  policies INTEGER NOT NULL CHECK (policies > 0),
  figures TEXT NOT NULL CHECK (json_valid(figures)),
  bytes BLOB NOT NULL
) STRICT;

CREATE TRIGGER trained_model_is_not_altered BEFORE UPDATE ON trained_model
BEGIN SELECT RAISE(ABORT, 'a trained model never changes'); END;
`,
};
