import { existsSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Backup } from '../contract/backups.ts';
import { LacunaError } from '../contract/errors.ts';
import type { WorkspaceKey } from '../contract/protection.ts';
import {
  changingFiles,
  flush,
  getBackupPath,
  listBackups,
  makeBackupFolder,
  pruneBackups,
  toBackupFolder,
  toStampName,
  toStem,
} from './backup-files.ts';
import { protectCopies } from './change-key.ts';
import { copyMoment } from './copy-moment.ts';
import type { ReadableDatabase } from './database.ts';
import { copyWorkspace, removeWorkspace } from './merge.ts';
import { APPLICATION_ID } from './migrate.ts';
import { getKey, openDatabase, toOwnKey } from './open-database.ts';
import { refusing } from './refusals.ts';

/** Stands between a workspace’s name and a backup’s in the name of the backup put beside it. */
const AS_OF = ' as of ';

/** All that changes when people do something, in one line; what machines say of policies is not in it. */
const STATE = `SELECT json_array(
  (SELECT json_group_array(seq) FROM (SELECT seq FROM sqlite_sequence ORDER BY name)),
  (SELECT json_array(count(*), max(edited_at), count(removed_at), max(removed_at)) FROM policy),
  (SELECT count(*) FROM trained_model),
  (SELECT json_group_array(value) FROM (SELECT value FROM setting ORDER BY name)))`;

/** Whether something was done in a workspace that its newest backup does not hold. A file without policies and decisions needs none. */
export function isBackupDue(db: ReadableDatabase): boolean {
  return refusing(() => {
    const empty = db
      .prepare('SELECT NOT EXISTS (SELECT 1 FROM policy) AND NOT EXISTS (SELECT 1 FROM decision)')
      .pluck()
      .get();
    if (empty === 1) return false;
    const [newest] = listBackups(db.name);
    if (newest === undefined) return true;
    const state = readBackupState(path.join(toBackupFolder(db.name), newest.name), getKey(db));
    return state !== db.prepare(STATE).pluck().get();
  });
}

function readBackupState(file: string, key: WorkspaceKey | null): unknown {
  try {
    const backup = openDatabase(file, toOwnKey(file, key), { readonly: true });
    try {
      return backup.prepare(STATE).pluck().get();
    } finally {
      backup.close();
    }
  } catch {
    // One of an older format or passphrase, or one that has gone bad since: a newer one is due.
    return null;
  }
}

/** Hears how far long work on a file is, in steps of about the same length. */
export type OnFileStep = (done: number, total: number, note: string) => void;

/**
 * Back up a workspace that may be open and written to: a copy of one moment, opened and checked before it counts, and flushed to the disk. Older
 * backups are let go as rotation has it. The backup is encrypted as the workspace is, and so are older ones that are not yet.
 *
 * @throws LacunaError `damaged-workspace` if the workspace or the copy is not sound, `workspace-unwritable` and `workspace-busy`.
 */
export function makeBackup(
  file: string,
  now: Date,
  key: WorkspaceKey | null = null,
  onStep: OnFileStep = () => {},
): Backup {
  const folder = makeBackupFolder(file);
  const making = path.join(folder, 'unfinished.part');
  const name = `${toStampName(now)}.lacuna`;
  const made = path.join(folder, name);
  try {
    removeWorkspace(making);
    onStep(0, 2, 'Copying the workspace');
    refusing(() => copyMoment(file, key, making, key));
    onStep(1, 2, 'Checking the copy');
    assertSoundCopy(making, key);
    changingFiles(() => {
      flush(making);
      renameSync(making, made);
      flush(folder);
    });
  } finally {
    removeWorkspace(making);
  }
  pruneBackups(file, now);
  // What a power cut kept from being protected along with the workspace.
  if (key !== null) protectCopies(file, key);
  const madeAt = listBackups(file).find((backup) => backup.name === name)?.madeAt ?? now.toISOString();
  return { name, madeAt, sizeBytes: statSync(made).size };
}

function assertSoundCopy(file: string, key: WorkspaceKey | null): void {
  refusing(() => {
    const copy = openDatabase(file, key, { readonly: true });
    try {
      const sound = copy.pragma('integrity_check(1)', { simple: true }) === 'ok';
      if (!sound || copy.pragma('application_id', { simple: true }) !== APPLICATION_ID) {
        throw new LacunaError('damaged-workspace');
      }
    } finally {
      copy.close();
    }
  });
}

/**
 * Put a backup beside its workspace as a workspace of its own, brought up to date and checked; the answer is its path. Nothing is overwritten,
 * and whatever happens on the way, there is no file of that name that is not whole.
 *
 * @throws LacunaError `no-backup` if there is none of that name, else as `openWorkspace` does.
 */
export function restoreBeside(file: string, name: string, key: WorkspaceKey | null = null): string {
  const backup = getBackupPath(file, name);
  const stem = `${toStem(file)}${AS_OF}${name.replace(/\.lacuna$/, '')}`;
  let to = `${stem}.lacuna`;
  for (let count = 2; existsSync(to); count += 1) to = `${stem} (${count}).lacuna`;
  const making = `${to}.part`;
  try {
    copyWorkspace(backup, making, key);
    changingFiles(() => renameSync(making, to));
  } finally {
    removeWorkspace(making);
  }
  return to;
}

/** The path of what {@link restoreBeside} has put beside a workspace under a name; null if there is no such file, or it is none of those. */
export function findRestored(file: string, name: string): string | null {
  const place = path.join(path.dirname(file), name);
  const isOurs = path.basename(name) === name && place.startsWith(toStem(path.normalize(file)) + AS_OF);
  return isOurs && name.endsWith('.lacuna') && existsSync(place) ? place : null;
}
