import { toDecisionId, toPolicyId } from '../contract/decode.ts';
import type { DecisionId, Mend, PolicyId, SegmentKind } from '../contract/types.ts';
import type { ReadableDatabase, WritableDatabase } from './database.ts';
import { fromStored, toStored } from './exact-text.ts';
import { findNextStamp } from './next-stamp.ts';
import { change, list, run, select } from './sql.ts';

interface MendColumns {
  readonly id: string;
  readonly policyId: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string | Uint8Array;
  readonly action: Mend['action'];
  readonly at: number | null;
  readonly kind: SegmentKind | null;
  readonly level: number | null;
  readonly author: string;
  readonly decidedAt: string;
}

const insert = change<
  { stamp: number; within: string | null } & Omit<MendColumns, 'level'> &
    Record<string, string | number | null | Uint8Array>
>(`
  INSERT INTO decision (id, stamp, action, author, decided_at, policy_id, "start", "end", quote, "at", kind, within)
  VALUES (@id, @stamp, @action, @author, @decidedAt, @policyId, @start, @end, @quote, @at, @kind, @within)`);
const ofPolicy = select<{ policyId: string }, MendColumns>(`
  SELECT id, policy_id AS policyId, "start", "end", quote, action, "at", kind, level, author, decided_at AS decidedAt
  FROM decision LEFT JOIN heading_level ON mend_id = id WHERE policy_id = @policyId AND action IN ('split', 'merge', 'rekind')`);

const insertLevel = change<{ id: string; level: number }>(
  'INSERT INTO heading_level (mend_id, level) VALUES (@id, @level)',
);

/**
 * Write a mend into the log. It is on the disk when the transaction around it, or this call alone, has ended. `within` is the entry that it
 * is a part of, if any: then it stands as long as that one does, and undo leaves it alone.
 */
export function appendMend(db: WritableDatabase, mend: Mend, within: DecisionId | null = null): void {
  const { id, policyId, start, end, action, author, decidedAt } = mend;
  run(db, insert, {
    id,
    policyId,
    start,
    end,
    action,
    author,
    decidedAt,
    within,
    stamp: findNextStamp(db, decidedAt),
    quote: toStored(mend.quote),
    at: mend.action === 'rekind' ? null : mend.at,
    kind: mend.action === 'rekind' ? mend.kind : null,
  });
  if (mend.action === 'rekind' && mend.level !== undefined) run(db, insertLevel, { id, level: mend.level });
}

/** Every mend ever made of a policy's segments, standing or not, by id. */
export function readMends(db: ReadableDatabase, policyId: PolicyId): ReadonlyMap<DecisionId, Mend> {
  const mends = list(db, ofPolicy, { policyId }).map(toMend);
  return new Map(mends.map((mend) => [mend.id, mend]));
}

// The table's checks see to it that a mend has what its action needs.
function toMend({ action, at, kind, level, id, policyId, quote, ...rest }: MendColumns): Mend {
  const anchor = { ...rest, id: toDecisionId(id), policyId: toPolicyId(policyId), quote: fromStored(quote) };
  if (action !== 'rekind') return { ...anchor, action, at: at ?? 0 };
  return { ...anchor, action, kind: kind ?? 'clause', ...(level === null ? {} : { level }) };
}
