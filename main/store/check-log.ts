import { assertLogMoment, assertLogPart, type LogPart } from '../contract/decode-log.ts';
import type { WorkspaceKey } from '../contract/protection.ts';
import { openWorkspace } from './open.ts';

const PARTS: readonly (readonly [table: string, parts: readonly LogPart[], where: string])[] = [
  ['decision', ['labels', 'suggestion', 'origin'], "WHERE action IN ('set', 'confirm')"],
  ['codebook_change', ['change'], ''],
  ['assignment_change', ['readers'], ''],
  ['dataset_import', [], ''],
  ['judgement', ['body'], ''],
];

/**
 * Make sure that every entry of a log from elsewhere can be read: SQLite has checked columns, this checks what they hold as JSON, and moments.
 *
 * @throws LacunaError `bad-workspace-entry` at the first that can’t.
 */
export function checkLog(copy: string, key: WorkspaceKey | null): void {
  const db = openWorkspace(copy, { key });
  try {
    for (const [table, parts, where] of PARTS) {
      const columns = ['id', ...parts].map((part) => `"${part}"`).join(', ');
      // One by one: a log of 100,000 entries is not held whole.
      for (const row of db.prepare(`SELECT ${columns} FROM ${table} ${where}`).iterate()) {
        for (const part of parts) assertLogPart(part, (row as Record<LogPart, string | null>)[part]);
      }
      for (const at of db.prepare(`SELECT decided_at FROM ${table}`).pluck().iterate()) assertLogMoment(String(at));
    }
    db.pragma('journal_mode = DELETE');
  } finally {
    db.close();
  }
}
