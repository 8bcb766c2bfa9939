import { copyFileSync, existsSync, renameSync } from 'node:fs';
import path from 'node:path';
import { LacunaError } from '../contract/errors.ts';
import {
  changingFiles,
  flush,
  getBackupPath,
  listBackups,
  toBackupFolder,
  toStampName,
  toStem,
} from './backup-files.ts';
import type { WritableDatabase } from './database.ts';
import { LOG_TABLES } from './log-tables.ts';
import { copyWorkspace, mergeWorkspace, removeWorkspace } from './merge.ts';
import { openWorkspace } from './open.ts';
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
 * @throws LacunaError `damaged-workspace` if nothing can be read and there is no backup, `workspace-unwritable`; then all is as it was.
 */
export function repairFile(file: string, now: Date): Repair {
  const [copy, read, mended] = [`${file}.damaged-copy`, `${file}.salvaged`, `${file}.mended`];
  try {
    changingFiles(() => copyAll(file, copy));
    const tables = trySalvage(copy, read);
    const backup = startFromBackup(file, mended);
    if (tables === null && backup === null) throw new LacunaError('damaged-workspace');
    const counts = join(mended, tables === null ? null : read);
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
export function restoreInPlace(file: string, name: string, now: Date): string {
  const backup = getBackupPath(file, name);
  const restored = `${file}.restored`;
  try {
    copyWorkspace(backup, restored);
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

function trySalvage(copy: string, to: string): readonly SalvagedTable[] | null {
  removeWorkspace(to);
  try {
    return salvage(copy, to);
  } catch (error) {
    if (error instanceof LacunaError) throw error;
    return null;
  }
}

/** Begin the mended file with the newest backup that can be opened; its name, or null if there is none. */
function startFromBackup(file: string, mended: string): string | null {
  for (const { name } of listBackups(file)) {
    try {
      copyWorkspace(path.join(toBackupFolder(file), name), mended);
      return name;
    } catch (error) {
      if (!(error instanceof LacunaError) || error.code === 'workspace-unwritable') throw error;
    }
  }
  removeWorkspace(mended);
  return null;
}

function join(mended: string, salvaged: string | null): { readonly policies: number; readonly entries: number } {
  const db = openWorkspace(mended);
  try {
    return refusing(() => {
      if (salvaged !== null) {
        forgetKnown(salvaged, mended);
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
function forgetKnown(salvaged: string, mended: string): void {
  const db = openWorkspace(salvaged);
  try {
    const guards = db
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
      .pluck()
      .all() as readonly string[];
    for (const name of guards) db.exec(`DROP TRIGGER "${name}"`);
    db.prepare('ATTACH DATABASE ? AS sound').run(mended);
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
  db.prepare('ATTACH DATABASE ? AS other').run(salvaged);
  db.exec('INSERT OR REPLACE INTO main.setting SELECT * FROM other.setting');
  db.exec('DETACH DATABASE other');
}

/** Move the file that is there aside and the new one into its place; the answer is where the old one is now. */
function putInPlace(file: string, sound: string, mark: string): string {
  let aside = `${toStem(file)}.${mark}.lacuna`;
  for (let count = 2; existsSync(aside); count += 1) aside = `${toStem(file)}.${mark}-${count}.lacuna`;
  return changingFiles(() => {
    flush(sound);
    for (const suffix of ['', ...BESIDE]) if (existsSync(file + suffix)) renameSync(file + suffix, aside + suffix);
    renameSync(sound, file);
    flush(path.dirname(path.resolve(file)));
    return aside;
  });
}
