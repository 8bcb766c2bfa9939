import { toDecisionId, toPolicyId } from '../contract/decode.ts';
import type { ReadableDatabase } from './database.ts';
import { find, list, type NoParams, select } from './sql.ts';
import { createStanding, type Move, type Standing } from './standing.ts';

interface MoveColumns {
  /** Of the table that it stands in; the other's is 0. */
  readonly sequence: number;
  readonly codebookSequence: number;
  readonly stamp: number;
  readonly id: string;
  readonly action: Move['action'];
  readonly author: string;
  readonly target: string | null;
  readonly policyId: string | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly previousId: string | null;
  readonly within: string | null;
}

const lastSequence = select<NoParams, Seen>(`
  SELECT coalesce((SELECT max(sequence) FROM decision), 0) AS sequence,
    coalesce((SELECT max(sequence) FROM codebook_change), 0) AS codebookSequence`);
const movesAfter = select<Seen & Record<string, number>, MoveColumns>(`
  SELECT sequence, 0 AS codebookSequence, stamp, id, action, author, target, policy_id AS policyId, "start", "end",
    previous_id AS previousId, within
  FROM decision WHERE sequence > @sequence
  UNION ALL
  SELECT 0, sequence, stamp, id, 'codebook', author, NULL, NULL, NULL, NULL, NULL, NULL
  FROM codebook_change WHERE sequence > @codebookSequence
  ORDER BY stamp, id`);

/** How far both tables of the log have been read. */
interface Seen {
  readonly sequence: number;
  readonly codebookSequence: number;
}

const NOTHING: Seen = { sequence: 0, codebookSequence: 0 };

/** The log of decisions, kept in memory as what stands. */
export interface Ledger {
  /**
   * What stands by all that is on disk now, whoever wrote it. Not to be called inside a transaction that has written decisions,
   * since those may yet be rolled back.
   *
   * `epoch` grows whenever older entries came in and all was read again: revisions count within one epoch only.
   */
  current(): { readonly standing: Standing; readonly epoch: number };
}

/** Follow a workspace's log. Entries are read once, since none is ever altered. */
export function openLedger(db: ReadableDatabase): Ledger {
  let standing = createStanding();
  let epoch = 0;
  let seen = { ...NOTHING, stamp: -1 };

  const apply = (moves: readonly MoveColumns[]): void => {
    for (const move of moves) {
      standing.apply(toMove(move));
      seen = {
        sequence: Math.max(seen.sequence, move.sequence),
        codebookSequence: Math.max(seen.codebookSequence, move.codebookSequence),
        stamp: Math.max(seen.stamp, move.stamp),
      };
    }
  };
  return {
    current: () => {
      const last = find(db, lastSequence, {}) ?? NOTHING;
      if (last.sequence > seen.sequence || last.codebookSequence > seen.codebookSequence) {
        const { sequence, codebookSequence } = seen;
        const fresh = list(db, movesAfter, { sequence, codebookSequence });
        // A merge can put entries in before those that were read.
        if ((fresh[0]?.stamp ?? 0) > seen.stamp) {
          apply(fresh);
        } else {
          standing = createStanding();
          epoch += 1;
          apply(list(db, movesAfter, { ...NOTHING }));
        }
      }
      return { standing, epoch };
    },
  };
}

function toMove(row: MoveColumns): Move {
  const { id, action, author, target, policyId, start, end, previousId, within } = row;
  if (action === 'undo' || action === 'redo') return { action, author, target: toDecisionId(target ?? '') };
  if (action === 'codebook') return { action, author, id: toDecisionId(id) };
  return {
    action,
    author,
    id: toDecisionId(id),
    policyId: toPolicyId(policyId ?? ''),
    start: start ?? 0,
    end: end ?? 0,
    previousId: previousId === null ? null : toPolicyId(previousId),
    within: within === null ? null : toDecisionId(within),
  };
}
