import { toDecisionId, toPolicyId } from '../contract/decode.ts';
import type { DecisionId, PolicyId } from '../contract/types.ts';
import type { ReadableDatabase, WritableDatabase } from './database.ts';
import { findNextStamp } from './next-stamp.ts';
import { change, list, run, select } from './sql.ts';

/** What a judgement is on: a gap, a pair of clauses, a checklist. */
export type JudgementAction = 'judge' | 'pair' | 'checklist';

/**
 * What a person said in the comparison. Of the judgements on one subject the latest that stands counts.
 *
 * `subject` is an aspect's id, a pair's spans or a checklist's id; `policyId` is null for a checklist. `body` is plain data, which the store does not look into.
 */
export interface Judgement {
  readonly id: DecisionId;
  readonly action: JudgementAction;
  readonly policyId: PolicyId | null;
  readonly subject: string;
  readonly body: unknown;
  readonly author: string;
  /** ISO 8601, UTC. */
  readonly decidedAt: string;
}

interface Columns {
  readonly id: string;
  readonly action: JudgementAction;
  readonly policyId: string | null;
  readonly subject: string;
  readonly body: string;
  readonly author: string;
  readonly decidedAt: string;
}

const insert = change<{ stamp: number; within: string | null } & Columns & Record<string, string | number | null>>(`
  INSERT INTO judgement (id, stamp, action, author, decided_at, policy_id, subject, body, within)
  VALUES (@id, @stamp, @action, @author, @decidedAt, @policyId, @subject, @body, @within)`);
const ofPolicy = select<{ action: JudgementAction; policyId: string | null }, Columns>(`
  SELECT id, action, policy_id AS policyId, subject, body, author, decided_at AS decidedAt
  FROM judgement WHERE action = @action AND policy_id IS @policyId`);

/**
 * Write a judgement into the log. It is on the disk when the transaction around it, or this call alone, has ended. `within` is the entry that
 * it is a part of, if any: then it stands as long as that one does, and undo leaves it alone.
 */
export function appendJudgement(db: WritableDatabase, judgement: Judgement, within: DecisionId | null = null): void {
  const { id, action, policyId, subject, author, decidedAt } = judgement;
  const stamp = findNextStamp(db, decidedAt);
  const body = JSON.stringify(judgement.body);
  run(db, insert, { id, stamp, action, policyId, subject, author, decidedAt, body, within });
}

/** Every judgement of a kind ever made on a policy (null for checklists), standing or not, by id. */
export function readJudgements(
  db: ReadableDatabase,
  action: JudgementAction,
  policyId: PolicyId | null,
): ReadonlyMap<DecisionId, Judgement> {
  const judgements = list(db, ofPolicy, { action, policyId }).map(toJudgement);
  return new Map(judgements.map((one) => [one.id, one]));
}

function toJudgement({ id, policyId, body, ...rest }: Columns): Judgement {
  return {
    ...rest,
    id: toDecisionId(id),
    policyId: policyId === null ? null : toPolicyId(policyId),
    body: JSON.parse(body) as unknown,
  };
}
