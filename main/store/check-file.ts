import path from 'node:path';
import type Database from 'better-sqlite3';
import type { FileCheck } from '../contract/backups.ts';
import { LacunaError } from '../contract/errors.ts';
import type { WorkspaceKey } from '../contract/protection.ts';
import type { OnFileStep } from './backup.ts';
import { listBackups, toBackupFolder } from './backup-files.ts';
import { checkLog } from './check-log.ts';
import { readFileHeader } from './file-header.ts';
import { APPLICATION_ID } from './migrate.ts';
import { copyOpenWorkspace, removeWorkspace } from './merge.ts';
import { openDatabase, toOwnKey } from './open-database.ts';
import { toRefusal } from './refusals.ts';

/** At most so many problems are listed: after them nothing new is learnt. */
const MOST = 20;

/**
 * Check every page, index, constraint and reference of a workspace, and that each entry of its log can be read. The file is only read.
 *
 * @throws LacunaError `unreadable-file` if there is none, `not-a-workspace`, `is-a-folder`, `workspace-busy`, `workspace-locked` and
 *   `wrong-passphrase`.
 */
export function checkFile(file: string, key: WorkspaceKey | null = null, onStep: OnFileStep = () => {}): FileCheck {
  const header = readFileHeader(file);
  if (header === null) throw new LacunaError('unreadable-file', { why: 'there is no such file, or it is empty' });
  if (!('salt' in header) && header.applicationId !== APPLICATION_ID) throw new LacunaError('not-a-workspace');
  return checkOpenFile(file, toOwnKey(file, key), onStep);
}

/** As {@link checkFile}, for one that this process may have open, with the very key, or none, that it is open with. */
export function checkOpenFile(file: string, key: WorkspaceKey | null, onStep: OnFileStep = () => {}): FileCheck {
  try {
    const db = openDatabase(file, key, { readonly: true });
    try {
      onStep(0, 2, 'Checking pages and tables');
      const problems = listProblems(db);
      onStep(1, 2, 'Reading the log');
      const count = (table: string): number => Number(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
      const found = { policies: count('policy'), entries: count('decision') };
      return { ...found, problems: problems.length > 0 ? problems : listBadEntries(file, key) };
    } finally {
      db.close();
    }
  } catch (error) {
    return { policies: 0, entries: 0, problems: [toProblem(file, key, error)] };
  }
}

/** Why a file can't be read at all. Rethrows what does not come of its being damaged. */
function toProblem(file: string, key: WorkspaceKey | null, error: unknown): string {
  const refusal = toRefusal(error);
  const code = refusal instanceof LacunaError ? refusal.code : null;
  if (code === 'wrong-passphrase' && opensBackup(file, key)) return 'Its first page can’t be read';
  if (code !== 'damaged-workspace') throw refusal;
  return error instanceof Error ? error.message : 'It can’t be read';
}

/** Whether a key that does not open a workspace opens a backup of it, so that it is the workspace that is amiss. */
function opensBackup(file: string, key: WorkspaceKey | null): boolean {
  return listBackups(file).some(({ name }) => {
    const backup = path.join(toBackupFolder(file), name);
    try {
      const own = toOwnKey(backup, key);
      openDatabase(backup, own, { readonly: true }).close();
      return own !== null;
    } catch {
      return false;
    }
  });
}

function listProblems(db: Database.Database): readonly string[] {
  const found = db.pragma(`integrity_check(${MOST})`) as readonly { readonly integrity_check: string }[];
  const strays = db.pragma('foreign_key_check') as readonly { readonly table: string; readonly parent: string }[];
  return [
    ...found.map((row) => row.integrity_check).filter((line) => line !== 'ok'),
    ...new Set(strays.map(({ table, parent }) => `Rows of ${table} name none of ${parent}`)),
  ].slice(0, MOST);
}

/** Clear away what a check that was cut short has left beside a workspace. Nobody may be at a check now. */
export function clearCheck(file: string): void {
  removeWorkspace(toScratch(file));
}

function toScratch(file: string): string {
  return `${file}.checking`;
}

function listBadEntries(file: string, key: WorkspaceKey | null): readonly string[] {
  const copy = toScratch(file);
  try {
    copyOpenWorkspace(file, copy, key);
    checkLog(copy, key);
    return [];
  } catch (error) {
    if (error instanceof LacunaError && error.code === 'bad-workspace-entry') return [error.message];
    throw error;
  } finally {
    removeWorkspace(copy);
  }
}
