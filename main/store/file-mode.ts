import { statSync, writeFileSync } from 'node:fs';
import { changingFiles } from './backup-files.ts';

/** Its owner may read and write it, and nobody else. */
export const OWN_MODE = 0o600;

/** Make a workspace's file, empty and nobody else's to read, if it is not there. @throws LacunaError `workspace-unwritable` */
export function makeOwnFile(file: string): void {
  changingFiles(() => writeFileSync(file, '', { flag: 'a', mode: OWN_MODE }));
}

/**
 * Make the empty file into which SQLite then copies another: whoever may not read the one may not read the other. SQLite alone would give it
 * the permissions of any new file. @throws LacunaError `workspace-unwritable`
 */
export function makeEmptyLike(file: string, to: string): void {
  changingFiles(() => writeFileSync(to, '', { mode: statSync(file).mode & 0o777 }));
}
