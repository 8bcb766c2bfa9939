import type { DecisionId } from '../contract/types.ts';
import type { WritableDatabase } from './database.ts';
import { findNextStamp } from './next-stamp.ts';
import { change, run } from './sql.ts';

/** An import of a data set as an entry of the log: what came with it are its parts. */
export interface DatasetImportEntry {
  readonly id: DecisionId;
  /** Who made the import. */
  readonly author: string;
  /** ISO 8601, UTC. */
  readonly decidedAt: string;
  /** What people call the data set. Not empty. */
  readonly name: string;
}

const insert = change<{ stamp: number } & Record<keyof DatasetImportEntry, string> & Record<string, string | number>>(`
  INSERT INTO dataset_import (id, stamp, author, decided_at, name) VALUES (@id, @stamp, @author, @decidedAt, @name)`);

/** Write an import into the log. It is on the disk when the transaction around it, or this call alone, has ended. */
export function appendDatasetImport(db: WritableDatabase, { id, author, decidedAt, name }: DatasetImportEntry): void {
  run(db, insert, { id, author, decidedAt, name, stamp: findNextStamp(db, decidedAt) });
}
