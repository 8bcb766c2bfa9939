import { toDecisionId } from '../contract/decode.ts';
import type { CodebookChange, CodebookEntry } from '../contract/codebook.ts';
import type { DecisionId } from '../contract/types.ts';
import type { ReadableDatabase, WritableDatabase } from './database.ts';
import { findNextStamp } from './next-stamp.ts';
import { change, list, type NoParams, run, select } from './sql.ts';

interface Columns {
  readonly id: string;
  readonly author: string;
  readonly decidedAt: string;
  readonly change: string;
}

const insert = change<{ stamp: number } & Columns & Record<string, string | number>>(`
  INSERT INTO codebook_change (id, stamp, author, decided_at, change)
  VALUES (@id, @stamp, @author, @decidedAt, @change)`);
const all = select<NoParams, Columns>(
  'SELECT id, author, decided_at AS decidedAt, change FROM codebook_change ORDER BY stamp, id',
);

/** Write a change of the codebook into the log. It is on the disk when the transaction around it, or this call alone, has ended. */
export function appendCodebookChange(db: WritableDatabase, entry: CodebookEntry): void {
  const { id, author, decidedAt } = entry;
  const stamp = findNextStamp(db, decidedAt);
  run(db, insert, { id, author, decidedAt, stamp, change: JSON.stringify(entry.change) });
}

/** Every change of the codebook ever made, standing or not, by id, in the log's order. */
export function readCodebookChanges(db: ReadableDatabase): ReadonlyMap<DecisionId, CodebookEntry> {
  const entries = list(db, all, {}).map(({ id, author, decidedAt, change: json }): CodebookEntry => {
    return { id: toDecisionId(id), author, decidedAt, change: JSON.parse(json) as CodebookChange };
  });
  return new Map(entries.map((entry) => [entry.id, entry]));
}
