import type { AssignmentEntry, ReaderChange } from '../contract/assignment.ts';
import { toDecisionId } from '../contract/decode.ts';
import type { DecisionId } from '../contract/types.ts';
import type { ReadableDatabase, WritableDatabase } from './database.ts';
import { findNextStamp } from './next-stamp.ts';
import { change, list, type NoParams, run, select } from './sql.ts';

interface Columns {
  readonly id: string;
  readonly author: string;
  readonly decidedAt: string;
  readonly readers: string;
}

const insert = change<{ stamp: number } & Columns & Record<string, string | number>>(`
  INSERT INTO assignment_change (id, stamp, author, decided_at, readers)
  VALUES (@id, @stamp, @author, @decidedAt, @readers)`);
const all = select<NoParams, Columns>('SELECT id, author, decided_at AS decidedAt, readers FROM assignment_change');

/** Write a change of assignments into the log. It is on the disk when the transaction around it, or this call alone, has ended. */
export function appendAssignmentChange(db: WritableDatabase, entry: AssignmentEntry): void {
  const { id, author, decidedAt } = entry;
  const stamp = findNextStamp(db, decidedAt);
  run(db, insert, { id, author, decidedAt, stamp, readers: JSON.stringify(entry.readers) });
}

/** Every change of assignments ever made, standing or not, by id. */
export function readAssignmentChanges(db: ReadableDatabase): ReadonlyMap<DecisionId, AssignmentEntry> {
  const entries = list(db, all, {}).map(({ id, author, decidedAt, readers }): AssignmentEntry => {
    return { id: toDecisionId(id), author, decidedAt, readers: JSON.parse(readers) as readonly ReaderChange[] };
  });
  return new Map(entries.map((entry) => [entry.id, entry]));
}
