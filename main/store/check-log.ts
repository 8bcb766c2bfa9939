import { assertLogMoment, assertLogPart, type LogPart } from '../contract/decode-log.ts';
import type { WorkspaceKey } from '../contract/protection.ts';
import { openWorkspace } from './open.ts';

/** The tables of the log that are checked, with their columns that hold JSON. */
const PARTS: Readonly<Record<string, readonly LogPart[]>> = {
  decision: ['labels', 'suggestion', 'origin'],
  codebook_change: ['change'],
  assignment_change: ['readers'],
  dataset_import: [],
  judgement: ['body'],
};

/**
 * Make sure that every entry of a log from elsewhere can be read: SQLite has checked columns, this checks what they hold as JSON, and moments.
 *
 * @throws LacunaError `bad-workspace-entry` at the first that can’t.
 */
export function checkLog(copy: string, key: WorkspaceKey | null): void {
  const db = openWorkspace(copy, { key });
  try {
    for (const table of Object.keys(PARTS)) {
      // One by one: a log of 100,000 entries is not held whole.
      for (const row of db.prepare(`SELECT * FROM ${table}`).iterate()) assertEntry(table, row as Row);
    }
    db.pragma('journal_mode = DELETE');
  } finally {
    db.close();
  }
}

type Row = Readonly<Record<string, unknown>>;

/** The same for one row of a table; of tables that are not the log's there is nothing to check. @throws LacunaError `bad-workspace-entry` */
export function assertEntry(table: string, row: Row): void {
  const parts = PARTS[table];
  if (parts === undefined) return;
  // Other entries among the decisions, as undo and mends, keep nothing as JSON.
  if (table !== 'decision' || row['action'] === 'set' || row['action'] === 'confirm') {
    for (const part of parts) assertLogPart(part, toText(row[part]));
  }
  assertLogMoment(String(row['decided_at']));
}

function toText(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
