import { toDecisionId, toPolicyId } from '../contract/decode.ts';
import type { ReadableDatabase } from './database.ts';
import { find, list, type NoParams, select } from './sql.ts';
import { createStanding, type Move, type Standing } from './standing.ts';

interface MoveColumns {
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
  readonly subject: string | null;
}

const lastSequence = select<NoParams, Seen>(`
  SELECT coalesce((SELECT max(sequence) FROM decision), 0) AS sequence,
    coalesce((SELECT max(sequence) FROM codebook_change), 0) AS codebookSequence,
    coalesce((SELECT max(sequence) FROM judgement), 0) AS judgementSequence,
    coalesce((SELECT max(sequence) FROM assignment_change), 0) AS assignmentSequence,
    coalesce((SELECT max(sequence) FROM dataset_import), 0) AS importSequence`);
// Nothing is read that is not needed, and decisions come in the order of their index: at 100,000 entries each column takes its time, and sorting does.
const DECISIONS = `
  SELECT stamp, id, action, author, target, policy_id AS policyId, "start", "end", previous_id AS previousId, within, NULL AS subject
  FROM decision`;
const allDecisions = select<NoParams, MoveColumns>(`${DECISIONS} ORDER BY stamp, id`);
const decisionsAfter = select<{ sequence: number }, MoveColumns>(
  `${DECISIONS} WHERE sequence > @sequence ORDER BY stamp, id`,
);
const othersAfter = select<Omit<Seen, 'sequence'> & Record<string, number>, MoveColumns>(`
  SELECT stamp, id, 'codebook' AS action, author, NULL AS target, NULL AS policyId, NULL AS "start", NULL AS "end", NULL AS previousId,
    NULL AS within, NULL AS subject
  FROM codebook_change WHERE sequence > @codebookSequence
  UNION ALL
  SELECT stamp, id, action, author, NULL, policy_id, NULL, NULL, NULL, within, subject
  FROM judgement WHERE sequence > @judgementSequence
  UNION ALL
  SELECT stamp, id, 'assign', author, NULL, NULL, NULL, NULL, NULL, NULL, NULL
  FROM assignment_change WHERE sequence > @assignmentSequence
  UNION ALL
  SELECT stamp, id, 'import', author, NULL, NULL, NULL, NULL, NULL, NULL, NULL
  FROM dataset_import WHERE sequence > @importSequence`);

/** How far the tables of the log have been read. */
interface Seen {
  readonly sequence: number;
  readonly codebookSequence: number;
  readonly judgementSequence: number;
  readonly assignmentSequence: number;
  readonly importSequence: number;
}

const NOTHING: Seen = {
  sequence: 0,
  codebookSequence: 0,
  judgementSequence: 0,
  assignmentSequence: 0,
  importSequence: 0,
};

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
  let seen = NOTHING;
  let lastStamp = -1;

  const apply = (moves: readonly MoveColumns[]): void => {
    for (const move of moves) standing.apply(toMove(move));
    lastStamp = moves.at(-1)?.stamp ?? lastStamp;
  };
  return {
    current: () => {
      const last = find(db, lastSequence, {}) ?? NOTHING;
      if (isBehind(seen, last)) {
        const fresh = readAfter(db, seen);
        // A merge can put entries in before those that were read.
        if ((fresh[0]?.stamp ?? 0) > lastStamp) {
          apply(fresh);
        } else {
          standing = createStanding();
          epoch += 1;
          apply(readAfter(db, NOTHING));
        }
        seen = last;
      }
      return { standing, epoch };
    },
  };
}

function readAfter(db: ReadableDatabase, { sequence, ...others }: Seen): readonly MoveColumns[] {
  const decisions = sequence === 0 ? list(db, allDecisions, {}) : list(db, decisionsAfter, { sequence });
  const rest = list(db, othersAfter, others);
  return rest.length === 0 ? decisions : [...decisions, ...rest].toSorted(byPlace);
}

function byPlace(a: MoveColumns, b: MoveColumns): number {
  return a.stamp - b.stamp || (a.id < b.id ? -1 : 1);
}

function isBehind(seen: Seen, last: Seen): boolean {
  return (
    last.sequence > seen.sequence ||
    last.codebookSequence > seen.codebookSequence ||
    last.judgementSequence > seen.judgementSequence ||
    last.assignmentSequence > seen.assignmentSequence ||
    last.importSequence > seen.importSequence
  );
}

function toMove(row: MoveColumns): Move {
  const { id, action, author, target, policyId, start, end, previousId, within, subject } = row;
  if (action === 'undo' || action === 'redo') return { action, author, target: toDecisionId(target ?? '') };
  if (action === 'codebook' || action === 'assign' || action === 'import')
    return { action, author, id: toDecisionId(id) };
  const part = within === null ? null : toDecisionId(within);
  if (action === 'judge' || action === 'pair' || action === 'checklist') {
    const on = policyId === null ? null : toPolicyId(policyId);
    return { action, author, id: toDecisionId(id), policyId: on, subject: subject ?? '', within: part };
  }
  return {
    action,
    author,
    id: toDecisionId(id),
    policyId: toPolicyId(policyId ?? ''),
    start: start ?? 0,
    end: end ?? 0,
    previousId: previousId === null ? null : toPolicyId(previousId),
    within: part,
  };
}
