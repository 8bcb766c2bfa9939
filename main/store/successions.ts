import type { DecisionId, PolicyId } from '../contract/types.ts';
import type { WritableDatabase } from './database.ts';
import { findNextStamp } from './next-stamp.ts';
import { change, run } from './sql.ts';

/** A person's word that a policy is a newer version of another. */
export interface Succession {
  readonly id: DecisionId;
  readonly policyId: PolicyId;
  readonly previousId: PolicyId;
  readonly author: string;
  /** ISO 8601, UTC. */
  readonly decidedAt: string;
}

const insert = change<{
  id: string;
  stamp: number;
  author: string;
  decidedAt: string;
  policyId: string;
  previousId: string;
}>(`
  INSERT INTO decision (id, stamp, action, author, decided_at, policy_id, previous_id)
  VALUES (@id, @stamp, 'succeed', @author, @decidedAt, @policyId, @previousId)`);

/** Write a succession into the log. Decisions that are carried over with it name it as what they are within. */
export function appendSuccession(db: WritableDatabase, succession: Succession): void {
  const { id, policyId, previousId, author, decidedAt } = succession;
  run(db, insert, { id, policyId, previousId, author, decidedAt, stamp: findNextStamp(db, decidedAt) });
}
