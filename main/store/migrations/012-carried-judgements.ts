import type { Migration } from './migration.ts';

/**
 * A judgement on a gap or a pair can be carried over to a newer version of the policy: then it is a part of the succession that `within` names,
 * as carried decisions on labels are, and stands and falls with it.
 */
export const carriedJudgements: Migration = {
  version: 12,
  title: 'judgements carried over to a newer version',
  sql: `ALTER TABLE judgement ADD COLUMN within TEXT CHECK (within IS NULL OR action IN ('judge', 'pair'));`,
};
