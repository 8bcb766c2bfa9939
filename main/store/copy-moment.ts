import { rmSync, writeFileSync } from 'node:fs';
import type Database from 'better-sqlite3';
import type { WorkspaceKey } from '../contract/protection.ts';
import { changingFiles } from './backup-files.ts';
import { makeEmptyLike } from './file-mode.ts';
import { openDatabase, toKeyText } from './open-database.ts';

/**
 * Copy a file that has a key, or none, as it stands at one moment, also while it is written to: encrypted with `toKey`, or not where that is
 * null. The file is only read; `to` must not exist. Nothing is on the disk in the clear meanwhile.
 *
 * @throws LacunaError `wrong-passphrase`. @throws SqliteError for the rest.
 */
export function copyMoment(file: string, key: WorkspaceKey | null, to: string, toKey: WorkspaceKey | null): void {
  const db = openDatabase(file, key, { readonly: true, fileMustExist: true });
  try {
    makeEmptyLike(file, to);
    if (key === toKey) db.prepare('VACUUM INTO ?').run(to);
  } finally {
    db.close();
  }
  if (key !== toKey) {
    withKey(to, toKey, { readonly: true }, (main) => {
      main.prepare('ATTACH DATABASE ? AS source KEY ?').run(file, toKeyText(key));
      main.prepare('VACUUM source INTO ?').run(to);
    });
  }
}

/**
 * Work on a connection that has a key and nothing else: what `VACUUM … INTO` writes there, of whatever file, is encrypted with the key of the
 * connection's own file, which is an empty one beside `place` and is gone afterwards.
 */
export function withKey<T>(
  place: string,
  key: WorkspaceKey | null,
  options: Database.Options,
  work: (main: Database.Database) => T,
): T {
  const file = `${place}.key`;
  changingFiles(() => writeFileSync(file, ''));
  try {
    const main = openDatabase(file, key, options);
    try {
      return work(main);
    } finally {
      main.close();
    }
  } finally {
    for (const suffix of ['', '-journal']) rmSync(file + suffix, { force: true });
  }
}
