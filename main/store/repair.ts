import { copyFileSync, existsSync, linkSync, renameSync } from 'node:fs';
import path from 'node:path';
import { LacunaError } from '../contract/errors.ts';
import type { WorkspaceKey } from '../contract/protection.ts';
import {
  changingFiles,
  flush,
  getBackupPath,
  listBackups,
  toBackupFolder,
  toStampName,
  toStem,
} from './backup-files.ts';
import type { OnFileStep } from './backup.ts';
import type { WritableDatabase } from './database.ts';
import { LOG_TABLES } from './log-tables.ts';
import { copyWorkspace, mergeWorkspace, removeWorkspace } from './merge.ts';
import { openWorkspace } from './open.ts';
import { attach } from './open-database.ts';
import { refusing } from './refusals.ts';
import { salvage, type SalvagedTable } from './salvage.ts';

/** What a repair did. */
export interface Repair {
  /** Where the file that was damaged is now. */
  readonly damagedFile: string;
  /** The backup that was put in besides, or null if there was none that could be. */
  readonly backup: string | null;
  readonly tables: readonly SalvagedTable[];
  /** Policies and entries of the log that the repaired workspace holds. */
  readonly policies: number;
  readonly entries: number;
}

/** What SQLite keeps beside a file. */
const BESIDE = ['-wal', '-shm', '-journal'] as const;

/**
 * Put a sound workspace in the place of a damaged one: what can be read of it, joined with what its newest sound backup holds. Nobody may have it
 * open. The damaged file is kept beside it, under another name, as it was.
 *
 * @throws LacunaError `damaged-workspace` if nothing can be read and there is no backup, `workspace-unwritable`, `workspace-locked`,
 *   `wrong-passphrase`; then all is as it was.
 */
export function repairFile(
  file: string,
  now: Date,
  key: WorkspaceKey | null = null,
  onStep: OnFileStep = () => {},
): Repair {
  const [copy, read, mended] = [`${file}.damaged-copy`, `${file}.salvaged`, `${file}.mended`];
  try {
    onStep(0, 3, 'Reading what can be read');
    changingFiles(() => copyAll(file, copy));
    const salvaged = trySalvage(copy, read, key);
    onStep(1, 3, 'Joining it with the newest backup');
    const backup = startFromBackup(file, mended, key);
    if (salvaged instanceof LacunaError && backup === null) throw salvaged;
    const tables = salvaged instanceof LacunaError ? null : salvaged;
    const counts = join(mended, tables === null ? null : read, key);
    onStep(2, 3, 'Putting it in place');
    const damagedFile = putInPlace(file, mended, `damaged-${toStampName(now)}`);
    return { damagedFile, backup, tables: tables ?? [], ...counts };
  } finally {
    for (const scratch of [copy, read, mended]) removeWorkspace(scratch);
  }
}

/**
 * Put a backup in the place of its workspace, which is kept beside it under another name. Nobody may have it open. The answer is where the file
 * that was there is now.
 *
 * @throws LacunaError `no-backup` if there is none of that name, else as `openWorkspace` does; then all is as it was.
 */
export function restoreInPlace(file: string, name: string, now: Date, key: WorkspaceKey | null = null): string {
  const backup = getBackupPath(file, name);
  const restored = `${file}.restored`;
  try {
    copyWorkspace(backup, restored, key);
    return putInPlace(file, restored, `before-${toStampName(now)}`);
  } finally {
    removeWorkspace(restored);
  }
}

function copyAll(file: string, to: string): void {
  removeWorkspace(to);
  for (const suffix of ['', ...BESIDE])
    if (suffix !== '-shm' && existsSync(file + suffix)) copyFileSync(file + suffix, to + suffix);
}

/** What could be read, or why nothing could: the first page also says whether the key is the right one, and may be what is damaged. */
function trySalvage(copy: string, to: string, key: WorkspaceKey | null): readonly SalvagedTable[] | LacunaError {
  removeWorkspace(to);
  try {
    return salvage(copy, to, key);
  } catch (error) {
    if (!(error instanceof LacunaError)) return new LacunaError('damaged-workspace', {}, { cause: error });
    if (error.code === 'wrong-passphrase') return error;
    throw error;
  }
}

/** Begin the mended file with the newest backup that can be opened; its name, or null if there is none. */
function startFromBackup(file: string, mended: string, key: WorkspaceKey | null): string | null {
  for (const { name } of listBackups(file)) {
    try {
      copyWorkspace(path.join(toBackupFolder(file), name), mended, key);
      return name;
    } catch (error) {
      if (!(error instanceof LacunaError) || error.code === 'workspace-unwritable') throw error;
    }
  }
  removeWorkspace(mended);
  return null;
}

function join(
  mended: string,
  salvaged: string | null,
  key: WorkspaceKey | null,
): { readonly policies: number; readonly entries: number } {
  const db = openWorkspace(mended, { key });
  try {
    return refusing(() => {
      if (salvaged !== null) {
        forgetKnown(salvaged, mended, key);
        mergeWorkspace(db, salvaged);
        takeSettings(db, salvaged);
      }
      const count = (table: string): number => Number(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
      const counts = {
        policies: count('policy'),
        entries: LOG_TABLES.reduce((sum, table) => sum + count(table), 0),
      };
      if (db.pragma('integrity_check(1)', { simple: true }) !== 'ok') throw new LacunaError('damaged-workspace');
      db.pragma('journal_mode = DELETE');
      return counts;
    });
  } finally {
    db.close();
  }
}

/** Of entries that both hold, the backup's word counts: it was checked when it was made. */
function forgetKnown(salvaged: string, mended: string, key: WorkspaceKey | null): void {
  const db = openWorkspace(salvaged, { key });
  try {
    const guards = db
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
      .pluck()
      .all() as readonly string[];
    for (const name of guards) db.exec(`DROP TRIGGER "${name}"`);
    attach(db, mended, 'sound');
    for (const table of LOG_TABLES) {
      db.exec(`DELETE FROM main.${table} WHERE id IN (SELECT id FROM sound.${table})`);
    }
    db.exec('DETACH DATABASE sound');
    db.pragma('journal_mode = DELETE');
  } finally {
    db.close();
  }
}

function takeSettings(db: WritableDatabase, salvaged: string): void {
  attach(db, salvaged, 'other');
  db.exec('INSERT OR REPLACE INTO main.setting SELECT * FROM other.setting');
  db.exec('DETACH DATABASE other');
}

/**
 * Keep the file that is there under another name, and put the new one into its place in one step: whenever a power cut comes, one of them bears
 * the workspace's name. The answer is where the old one is now.
 */
function putInPlace(file: string, sound: string, mark: string): string {
  let aside = `${toStem(file)}.${mark}.lacuna`;
  for (let count = 2; existsSync(aside); count += 1) aside = `${toStem(file)}.${mark}-${count}.lacuna`;
  return changingFiles(() => {
    flush(sound);
    if (existsSync(file)) keepAs(file, aside);
    for (const suffix of BESIDE) if (existsSync(file + suffix)) renameSync(file + suffix, aside + suffix);
    renameSync(sound, file);
    flush(path.dirname(path.resolve(file)));
    return aside;
  });
}

function keepAs(file: string, aside: string): void {
  try {
    linkSync(file, aside);
  } catch {
    // Not every file system has two names for a file.
    copyFileSync(file, aside);
    flush(aside);
  }
}
