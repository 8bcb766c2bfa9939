import { readdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { LacunaError } from '../contract/errors.ts';
import type { ProtectionChange, WorkspaceKey } from '../contract/protection.ts';
import { changingFiles, flush, listBackups, toBackupFolder, toStem } from './backup-files.ts';
import { copyMoment, withKey } from './copy-moment.ts';
import { findSalt } from './file-header.ts';
import { makeEmptyLike } from './file-mode.ts';
import { removeWorkspace } from './merge.ts';
import { APPLICATION_ID } from './migrate.ts';
import { openDatabase, toKeyText, toOwnKey } from './open-database.ts';
import { refusing } from './refusals.ts';

/** How long to wait for another program to let go of the file. */
const BUSY_TIMEOUT_MS = 3000;

/**
 * Encrypt a workspace and its copies with another key, or not at all where `next` is null. Nobody may have it open, and nobody can open it
 * meanwhile. A new file is written beside it, proved sound and flushed, and then takes its place in one step: whenever a power cut comes, the
 * whole old file is there or the whole new one. The copies follow one by one in the same way.
 *
 * @throws LacunaError `wrong-passphrase` and `workspace-locked` if `key` does not open it, `workspace-busy`, `workspace-unwritable`,
 *   `damaged-workspace`; then the file is as it was.
 */
export function changeKey(file: string, key: WorkspaceKey | null, next: WorkspaceKey | null): ProtectionChange {
  const changed = toScratch(file);
  try {
    refusing(() => {
      openDatabase(file, toOwnKey(file, key), { readonly: true, fileMustExist: true }).close();
      removeWorkspace(changed);
      withKey(changed, next, { timeout: BUSY_TIMEOUT_MS }, (main) => {
        main.prepare('ATTACH DATABASE ? AS source KEY ?').run(file, toKeyText(key));
        // Fails while anybody else has the file open; and takes in what stands in its log.
        main.pragma('source.journal_mode = DELETE');
        main.pragma('source.locking_mode = EXCLUSIVE');
        main.exec('BEGIN EXCLUSIVE; COMMIT');
        makeEmptyLike(file, changed);
        main.prepare('VACUUM source INTO ?').run(changed);
        assertSound(changed, next);
        // Windows lets no open file be replaced, and so can't have one that somebody else has opened since.
        if (process.platform === 'win32') main.close();
        putInPlace(changed, file);
      });
    });
  } finally {
    removeWorkspace(changed);
  }
  const left = listCopies(file).filter((copy) => !changeCopy(copy, key, next));
  return { left: left.map((copy) => path.basename(copy)) };
}

/** Clear away what a change that a power cut ended has left beside a workspace. Nobody may be at a change now. */
export function clearChange(file: string): void {
  removeWorkspace(toScratch(file));
}

function changeCopy(copy: string, key: WorkspaceKey | null, next: WorkspaceKey | null): boolean {
  const changed = toScratch(copy);
  try {
    removeWorkspace(changed);
    const own = toOwnKey(copy, key);
    copyMoment(copy, own, changed, next);
    assertSound(changed, next);
    takeLogIn(copy, own);
    putInPlace(changed, copy);
    return true;
  } catch {
    return false;
  } finally {
    removeWorkspace(changed);
  }
}

/** Encrypt those copies beside an encrypted workspace that are not yet, as {@link changeKey} would have done had it not been cut short. */
export function protectCopies(file: string, key: WorkspaceKey): void {
  for (const copy of listCopies(file)) if (findSalt(copy) === null) changeCopy(copy, null, key);
}

/** Backups, and copies that were taken before a workspace was brought to a newer format, repaired or replaced by a backup. */
function listCopies(file: string): readonly string[] {
  const stem = path.basename(toStem(file));
  const beside = readdirSync(path.dirname(path.resolve(file))).filter(
    (name) => name.startsWith(`${stem}.`) && /\.(?:version|before|damaged)-[^.]*\.lacuna$/.test(name),
  );
  return [
    ...listBackups(file).map(({ name }) => path.join(toBackupFolder(file), name)),
    ...beside.map((name) => path.join(path.dirname(file), name)),
  ];
}

/** A log that stayed behind would be read as that of the file that takes this one's place. */
function takeLogIn(file: string, key: WorkspaceKey | null): void {
  const db = openDatabase(file, key);
  try {
    db.pragma('journal_mode = DELETE');
  } finally {
    db.close();
  }
}

function toScratch(file: string): string {
  return `${file}.protecting`;
}

function assertSound(file: string, key: WorkspaceKey | null): void {
  const db = openDatabase(file, key, { readonly: true });
  try {
    const isSound = db.pragma('integrity_check(1)', { simple: true }) === 'ok';
    if (!isSound || db.pragma('application_id', { simple: true }) !== APPLICATION_ID)
      throw new LacunaError('damaged-workspace');
  } finally {
    db.close();
  }
}

function putInPlace(changed: string, file: string): void {
  changingFiles(() => {
    flush(changed);
    renameSync(changed, file);
    flush(path.dirname(path.resolve(file)));
  });
}
