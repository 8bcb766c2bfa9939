import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Backup } from '../contract/backups.ts';
import { LacunaError } from '../contract/errors.ts';
import { chooseKept } from './backup-rotation.ts';

const NAME = /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)Z\.lacuna$/;

/** A moment as file names hold it, to the second: every file system takes it, and names sort by time. */
export function toStampName(at: Date): string {
  return `${at.toISOString().slice(0, 19).replaceAll(':', '-')}Z`;
}

/** A workspace’s path without its ending. */
export function toStem(file: string): string {
  return file.replace(/\.lacuna$/, '');
}

/** The folder beside a workspace in which its backups stand. */
export function toBackupFolder(file: string): string {
  return `${toStem(file)}.backups`;
}

/** A path’s last part. */
export function toFileName(place: string): string {
  return path.basename(place);
}

/** A workspace’s backups, newest first. Files that bear no such name are not looked at. */
export function listBackups(file: string): readonly Backup[] {
  const folder = toBackupFolder(file);
  return listNames(folder).flatMap((name) => {
    const madeAt = readMoment(name);
    const stat = statSync(path.join(folder, name), { throwIfNoEntry: false });
    return madeAt === null || stat?.isFile() !== true ? [] : [{ name, madeAt, sizeBytes: stat.size }];
  });
}

/** The path of a backup. @throws LacunaError `no-backup` if there is none of that name. */
export function getBackupPath(file: string, name: string): string {
  if (!listBackups(file).some((backup) => backup.name === name)) {
    throw new LacunaError('no-backup');
  }
  return path.join(toBackupFolder(file), name);
}

/** Make the folder of backups, if need be. @throws LacunaError `workspace-unwritable` */
export function makeBackupFolder(file: string): string {
  const folder = toBackupFolder(file);
  return changingFiles(() => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return folder;
  });
}

/** Remove backups that rotation no longer keeps. */
export function pruneBackups(file: string, now: Date): void {
  const backups = listBackups(file);
  const kept = chooseKept(
    backups.map(({ madeAt }) => Date.parse(madeAt)),
    now.getTime(),
  );
  for (const { name, madeAt } of backups) {
    if (!kept.has(Date.parse(madeAt))) rmSync(path.join(toBackupFolder(file), name), { force: true });
  }
}

/** Flush a file or a folder’s list of names to the disk. Where a system can’t do it for folders, nothing is done. */
export function flush(place: string): void {
  try {
    const handle = openSync(place, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    if (!['EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'EBADF'].includes((error as NodeJS.ErrnoException).code ?? ''))
      throw error;
  }
}

const WHY: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
  EACCES: 'the file or its folder is read-only',
  EPERM: 'the file or its folder is read-only',
  EROFS: 'the file or its folder is read-only',
  ENOENT: 'its folder does not exist',
  EEXIST: 'a file bears the name of a folder that is needed',
};

/** Run `work`; what the file system refuses on the way comes out as `workspace-unwritable` and in words. */
export function changingFiles<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof LacunaError || !(error instanceof Error) || !('code' in error) || !('syscall' in error))
      throw error;
    const code = String(error.code);
    throw new LacunaError('workspace-unwritable', { why: WHY[code] ?? `the disk reported ${code}` }, { cause: error });
  }
}

function listNames(folder: string): readonly string[] {
  try {
    return readdirSync(folder).toSorted().toReversed();
  } catch {
    return [];
  }
}

function readMoment(name: string): string | null {
  const parts = NAME.exec(name);
  if (parts === null) return null;
  const [, day, hours, minutes, seconds] = parts;
  const at = `${day}T${hours}:${minutes}:${seconds}.000Z`;
  return Number.isNaN(Date.parse(at)) ? null : at;
}
