import type { WorkspaceKey } from '../contract/protection.ts';
import type { WritableDatabase } from './database.ts';
import { fromStored, toStored } from './exact-text.ts';
import { forgetIndex } from './searchable-clauses.ts';
import { copyOpenWorkspace } from './merge.ts';
import { openWorkspace } from './open.ts';
import { refusing } from './refusals.ts';
import { findSetting, setSetting } from './settings.ts';

/** Stands before the hash that takes a quotation’s place. */
const HASHED = 'sha256:';
/** The setting that marks a file whose texts were left out. */
const MARK = 'texts';

/** SHA-256 of a text in UTF-8, in lower-case hexadecimal. */
type HashText = (text: string) => string;

/**
 * Write a copy of a workspace for sending: without what models said and, with `texts` false, without policies, quotations and whatever else
 * holds words of a policy (judgements on gaps and pairs, notes, models trained here). The words of each decision are then left as their hash.
 * `to` is overwritten, and encrypted as the workspace is.
 *
 * @throws LacunaError `workspace-unwritable` and its like, as `copyWorkspace` does.
 */
export function writeBundle(
  file: string,
  to: string,
  texts: boolean,
  hashText: HashText,
  key: WorkspaceKey | null,
): void {
  copyOpenWorkspace(file, to, key);
  const db = openWorkspace(to, { key });
  try {
    refusing(() => {
      db.exec('DELETE FROM finding; DELETE FROM prediction; DELETE FROM model;');
      forgetIndex(db);
      db.exec('DELETE FROM saved_view');
      if (!texts) leaveTextsOut(db, hashText);
      db.exec(`DELETE FROM setting WHERE name NOT IN ('${MARK}')`);
      db.pragma('journal_mode = DELETE');
      db.exec('VACUUM');
    });
  } finally {
    db.close();
  }
}

function leaveTextsOut(db: WritableDatabase, hashText: HashText): void {
  rewriteQuotes(db, (quote) => HASHED + hashText(quote));
  dropGuards(db, 'judgement');
  db.exec('DELETE FROM decision_note');
  db.exec(
    'DELETE FROM judgement; DELETE FROM trained_model; DELETE FROM segment; DELETE FROM document; DELETE FROM policy;',
  );
  setSetting(db, MARK, 'left-out');
}

/** What became of a bundle’s decisions whose texts were left out. */
export interface Matched {
  /** Decisions on policies that this workspace does not hold. */
  readonly unknown: number;
  /** Decisions whose words do not stand in the policy at their place. */
  readonly unmatched: number;
}

/**
 * Give a bundle its words back, from the policies that a workspace holds: `textOf` is a policy’s text by its hash, or null. Decisions that find
 * no words are taken out of the copy and counted. A file that holds its texts is left as it is.
 */
export function restoreQuotes(
  copy: string,
  textOf: (policyId: string) => string | null,
  hashText: HashText,
  key: WorkspaceKey | null,
): Matched {
  const db = openWorkspace(copy, { key });
  const lost = { unknown: 0, unmatched: 0 };
  try {
    if (findSetting(db, MARK) !== 'left-out') return lost;
    refusing(() => {
      rewriteQuotes(db, (hashed, { policyId, start, end }) => {
        const text = textOf(policyId);
        const quote = text?.slice(start, end) ?? null;
        if (quote !== null && HASHED + hashText(quote) === hashed) return quote;
        lost[quote === null ? 'unknown' : 'unmatched'] += 1;
        return null;
      });
      db.pragma('journal_mode = DELETE');
    });
    return lost;
  } finally {
    db.close();
  }
}

interface QuoteRow {
  readonly sequence: number;
  readonly quote: string | Uint8Array;
  readonly policyId: string;
  readonly start: number;
  readonly end: number;
}

/** In a copy, and never in a workspace: the log’s guards are taken off first. A row whose quote becomes null is taken out. */
function rewriteQuotes(db: WritableDatabase, rewrite: (quote: string, row: QuoteRow) => string | null): void {
  dropGuards(db, 'decision');
  const rows = db
    .prepare('SELECT sequence, quote, policy_id AS policyId, "start", "end" FROM decision WHERE quote IS NOT NULL')
    .all() as readonly QuoteRow[];
  const update = db.prepare('UPDATE decision SET quote = ? WHERE sequence = ?');
  const remove = db.prepare('DELETE FROM decision WHERE sequence = ?');
  db.transaction(() => {
    for (const row of rows) {
      const quote = rewrite(fromStored(row.quote), row);
      if (quote === null) remove.run(row.sequence);
      else update.run(toStored(quote), row.sequence);
    }
  }).immediate();
}

function dropGuards(db: WritableDatabase, table: string): void {
  const names = db
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ?")
    .pluck()
    .all(table) as readonly string[];
  for (const name of names) db.exec(`DROP TRIGGER "${name}"`);
}
