import { toDecisionId, toModelId, toPolicyId } from '../contract/decode.ts';
import type { Certainty } from '../contract/gold-status.ts';
import type { LabelId } from '../contract/labels.ts';
import type { Decision, DecisionId, Origin, PolicyId, Prediction } from '../contract/types.ts';
import type { ReadableDatabase, WritableDatabase } from './database.ts';
import { fromStored, toStored } from './exact-text.ts';
import { findNextStamp } from './next-stamp.ts';
import { change, list, run, select } from './sql.ts';

/** An entry that takes a decision back or puts it back. It is never altered either: undo is a new entry. */
export interface Reversal {
  readonly id: DecisionId;
  readonly action: 'undo' | 'redo';
  readonly author: string;
  /** ISO 8601, UTC. */
  readonly decidedAt: string;
  readonly target: DecisionId;
}

interface DecisionColumns {
  readonly id: string;
  readonly policyId: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string | Uint8Array;
  readonly labels: string;
  readonly action: Decision['action'];
  readonly author: string;
  readonly decidedAt: string;
  readonly codebookRevision: number;
  readonly suggestion: string | null;
  readonly origin: string | null;
}

interface KeptColumns extends DecisionColumns {
  readonly verdict: number;
  readonly certainty: Certainty | null;
  readonly spentMs: number | null;
  readonly note: string | null;
}

const insertDecision = change<
  { stamp: number; within: string | null } & DecisionColumns & Record<string, string | number | null | Uint8Array>
>(`
  INSERT INTO decision (id, stamp, action, author, decided_at, policy_id, "start", "end", quote, labels,
    codebook_revision, suggestion, within, origin)
  VALUES (@id, @stamp, @action, @author, @decidedAt, @policyId, @start, @end, @quote, @labels,
    @codebookRevision, @suggestion, @within, @origin)`);
const insertReversal = change<{
  id: string;
  stamp: number;
  action: string;
  author: string;
  decidedAt: string;
  target: string;
}>(`
  INSERT INTO decision (id, stamp, action, author, decided_at, target)
  VALUES (@id, @stamp, @action, @author, @decidedAt, @target)`);
const insertVerdict = change<{ id: string }>('INSERT INTO verdict (decision_id) VALUES (@id)');
const insertDetail = change<{ id: string; certainty: string; spentMs: number | null }>(
  'INSERT INTO decision_detail (decision_id, certainty, spent_ms) VALUES (@id, @certainty, @spentMs)',
);
const insertNote = change<{ id: string; note: string }>(
  'INSERT INTO decision_note (decision_id, note) VALUES (@id, @note)',
);
const ofPolicy = select<{ policyId: string }, KeptColumns>(`
  SELECT id, policy_id AS policyId, "start", "end", quote, labels, action, author, decided_at AS decidedAt,
    codebook_revision AS codebookRevision, suggestion, origin,
    verdict.decision_id IS NOT NULL AS verdict, certainty, spent_ms AS spentMs, note
  FROM decision LEFT JOIN verdict ON verdict.decision_id = id LEFT JOIN decision_detail ON decision_detail.decision_id = id
    LEFT JOIN decision_note ON decision_note.decision_id = id
  WHERE policy_id = @policyId AND action IN ('set', 'confirm')`);

/**
 * Write a decision down. It is on the disk when the transaction around it, or this call alone, has ended. `within` is the entry that it
 * is a part of, if any: then it stands as long as that one does, and undo leaves it alone. `stamp` is its place in the log, the end where none is
 * given; one taken elsewhere before, as an imported one is, has its place by when it was taken.
 */
export function appendDecision(
  db: WritableDatabase,
  decision: Decision,
  within: DecisionId | null = null,
  stamp: number = findNextStamp(db, decision.decidedAt),
): void {
  const { id, policyId, start, end, action, author, decidedAt, codebookRevision } = decision;
  run(db, insertDecision, {
    id,
    policyId,
    start,
    end,
    action,
    author,
    decidedAt,
    codebookRevision,
    within,
    stamp,
    quote: toStored(decision.quote),
    labels: JSON.stringify(decision.labels),
    suggestion: decision.suggestion === null ? null : JSON.stringify(decision.suggestion),
    origin: decision.origin === null ? null : JSON.stringify(decision.origin),
  });
  appendDetails(db, decision);
}

function appendDetails(db: WritableDatabase, { id, verdict, certainty, spentMs, note }: Decision): void {
  if (verdict === true) run(db, insertVerdict, { id });
  if (certainty !== undefined || spentMs !== undefined) {
    run(db, insertDetail, { id, certainty: certainty ?? 'sure', spentMs: spentMs ?? null });
  }
  if (note !== undefined) run(db, insertNote, { id, note });
}

/** Write down that a decision was taken back or put back. */
export function appendReversal(db: WritableDatabase, { id, action, author, decidedAt, target }: Reversal): void {
  run(db, insertReversal, { id, action, author, decidedAt, target, stamp: findNextStamp(db, decidedAt) });
}

/** Every decision ever taken on a policy's clauses, standing or not, by id. */
export function readDecisions(db: ReadableDatabase, policyId: PolicyId): ReadonlyMap<DecisionId, Decision> {
  const decisions = list(db, ofPolicy, { policyId }).map(toDecision);
  return new Map(decisions.map((decision) => [decision.id, decision]));
}

function toDecision({ verdict, certainty, spentMs, note, ...row }: KeptColumns): Decision {
  return {
    ...row,
    id: toDecisionId(row.id),
    policyId: toPolicyId(row.policyId),
    quote: fromStored(row.quote),
    labels: JSON.parse(row.labels) as readonly LabelId[],
    suggestion: row.suggestion === null ? null : toSuggestion(row.suggestion),
    origin: row.origin === null ? null : (JSON.parse(row.origin) as Origin),
    ...(verdict === 1 ? { verdict: true } : {}),
    ...(certainty === null ? {} : { certainty }),
    ...(spentMs === null ? {} : { spentMs }),
    ...(note === null ? {} : { note }),
  };
}

function toSuggestion(json: string): Prediction {
  const prediction = JSON.parse(json) as Prediction;
  return { ...prediction, modelId: toModelId(prediction.modelId) };
}
