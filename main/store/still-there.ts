import { statSync } from 'node:fs';
import { LacunaError } from '../contract/errors.ts';
import type { ReadableDatabase } from './database.ts';

/** Device and inode of each open workspace's file. A number stays with its file as long as that is open. */
const places = new WeakMap<ReadableDatabase, string>();

/** Remember which file an open workspace is. */
export function noteFile(db: ReadableDatabase): void {
  const place = findFile(db.name);
  if (place !== null) places.set(db, place);
}

/**
 * Make sure that an open workspace's path still leads to the file that is open. SQLite goes on writing into a file that was removed, replaced
 * (as programs do that keep folders in step) or is on a drive that has gone: all would seem well, and all would be lost.
 *
 * @throws LacunaError `workspace-gone`
 */
export function assertStillThere(db: ReadableDatabase): void {
  const place = places.get(db);
  if (place !== undefined && findFile(db.name) !== place) throw new LacunaError('workspace-gone');
}

function findFile(file: string): string | null {
  try {
    const { dev, ino } = statSync(file, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return null;
  }
}
