import Database from 'better-sqlite3';
import type { FileCheck } from '../contract/backups.ts';
import { LacunaError } from '../contract/errors.ts';
import { checkLog } from './check-log.ts';
import { readFileHeader } from './file-header.ts';
import { APPLICATION_ID } from './migrate.ts';
import { toRefusal } from './refusals.ts';
import { copyWorkspace, removeWorkspace } from './merge.ts';

/** At most so many problems are listed: after them nothing new is learnt. */
const MOST = 20;

/**
 * Check every page, index, constraint and reference of a workspace, and that each entry of its log can be read. The file is only read.
 *
 * @throws LacunaError `unreadable-file` if there is none, `not-a-workspace`, `is-a-folder` and `workspace-busy`.
 */
export function checkFile(file: string): FileCheck {
  const header = readFileHeader(file);
  if (header === null) throw new LacunaError('unreadable-file', { why: 'there is no such file, or it is empty' });
  if (header.applicationId !== APPLICATION_ID) throw new LacunaError('not-a-workspace');
  try {
    const db = new Database(file, { readonly: true });
    try {
      const problems = listProblems(db);
      const count = (table: string): number => Number(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
      const found = { policies: count('policy'), entries: count('decision') };
      return { ...found, problems: problems.length > 0 ? problems : listBadEntries(file) };
    } finally {
      db.close();
    }
  } catch (error) {
    const refusal = toRefusal(error);
    if (!(refusal instanceof LacunaError) || refusal.code !== 'damaged-workspace') throw refusal;
    const why = error instanceof Error ? error.message : 'it can’t be read';
    return { policies: 0, entries: 0, problems: [why] };
  }
}

function listProblems(db: Database.Database): readonly string[] {
  const found = db.pragma(`integrity_check(${MOST})`) as readonly { readonly integrity_check: string }[];
  const strays = db.pragma('foreign_key_check') as readonly { readonly table: string; readonly parent: string }[];
  return [
    ...found.map((row) => row.integrity_check).filter((line) => line !== 'ok'),
    ...new Set(strays.map(({ table, parent }) => `Rows of ${table} name none of ${parent}`)),
  ].slice(0, MOST);
}

function listBadEntries(file: string): readonly string[] {
  const copy = `${file}.checking`;
  try {
    copyWorkspace(file, copy);
    checkLog(copy);
    return [];
  } catch (error) {
    if (error instanceof LacunaError && error.code === 'bad-workspace-entry') return [error.message];
    throw error;
  } finally {
    removeWorkspace(copy);
  }
}
