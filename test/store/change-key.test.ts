import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { toBackupFolder } from '../../main/store/backup-files.ts';
import { makeBackup } from '../../main/store/backup.ts';
import { changeKey } from '../../main/store/change-key.ts';
import { writeBundle } from '../../main/store/bundle.ts';
import { checkFile, checkOpenFile } from '../../main/store/check-file.ts';
import { findSalt } from '../../main/store/file-header.ts';
import { openWorkspace } from '../../main/store/open.ts';
import { restoreInPlace } from '../../main/store/repair.ts';
import { createKey } from '../../main/store/workspace-key.ts';
import { createTempFolder } from '../support/temp-folder.ts';
import { NOW, countEntries, decide, listBare, makeWorkspace, newFile, open, refusal } from '../support/encrypted.ts';

const key = await createKey('grey heron, still water');
const other = await createKey('white egret');

describe('changing the passphrase', () => {
  const WAYS = [
    { what: 'sets it', from: null, to: key },
    { what: 'changes it', from: key, to: other },
    { what: 'removes it', from: key, to: null },
  ] as const;

  it.each(WAYS)('$what, with every backup and copy, and loses nothing', ({ from, to }) => {
    const file = newFile();
    makeWorkspace(file, from, 20);
    makeBackup(file, NOW, from);
    makeBackup(file, new Date(NOW.getTime() + 60_000), from);
    restoreInPlace(file, '2026-05-01T12-00-00Z.lacuna', NOW, from);
    const listAll = (): readonly string[] =>
      (readdirSync(path.dirname(file), { recursive: true }) as string[]).toSorted();
    const names = listAll().filter((name) => name.endsWith('.lacuna'));
    expect(names).toHaveLength(4);
    expect(changeKey(file, from, to)).toEqual({ left: [] });
    // No log is left beside a file that it is not the log of.
    expect(listAll()).toEqual(['w.backups', ...names].toSorted());
    for (const name of names) {
      const place = path.join(path.dirname(file), name);
      expect(checkFile(place, to)).toMatchObject({ problems: [], entries: 20 });
      expect(Buffer.from(findSalt(place) ?? []).toString('hex')).toBe(to?.slice(64) ?? '');
    }
    expect(listBare(path.dirname(file)).length > 0).toBe(to === null);
  });

  it('waits for nobody who has the file open, and changes nothing then', () => {
    const file = newFile();
    makeWorkspace(file, null, 2);
    open(file, null);
    expect(() => changeKey(file, null, key)).toThrow(refusal('workspace-busy'));
    expect(findSalt(file)).toBeNull();
    expect(countEntries(file, null)).toBe(2);
  });

  it('takes in what still stands in the log of a process that was killed', () => {
    const file = newFile();
    const db = openWorkspace(file);
    decide(db, 4);
    const folder = createTempFolder();
    for (const name of ['w.lacuna', 'w.lacuna-wal']) {
      writeFileSync(path.join(folder, name), readFileSync(path.join(path.dirname(file), name)));
    }
    db.close();
    const crashed = path.join(folder, 'w.lacuna');
    changeKey(crashed, null, key);
    expect(countEntries(crashed, key)).toBe(4);
    expect(listBare(folder)).toEqual([]);
  });

  it('names the backups that it could not bring along', () => {
    const file = newFile();
    makeWorkspace(file, null, 2);
    makeBackup(file, NOW);
    const backup = path.join(toBackupFolder(file), '2026-05-01T12-00-00Z.lacuna');
    writeFileSync(backup, 'x');
    expect(changeKey(file, null, key)).toEqual({ left: ['2026-05-01T12-00-00Z.lacuna'] });
    expect(readFileSync(backup, 'utf8')).toBe('x');
  });

  it('is completed by the next backup where it was cut short between the workspace and its backups', () => {
    const file = newFile();
    makeWorkspace(file, null, 2);
    makeBackup(file, NOW);
    const backup = path.join(toBackupFolder(file), '2026-05-01T12-00-00Z.lacuna');
    const bare = readFileSync(backup);
    changeKey(file, null, key);
    writeFileSync(backup, bare);
    makeBackup(file, new Date(NOW.getTime() + 60_000), key);
    expect(listBare(path.dirname(file))).toEqual([]);
    expect(countEntries(backup, key)).toBe(2);
  });

  it('leaves the file as it is where its folder takes no other', () => {
    const file = newFile();
    makeWorkspace(file, null, 2);
    mkdirSync(`${file}.protecting.key`);
    expect(() => changeKey(file, null, key)).toThrow(refusal('workspace-unwritable'));
    expect(countEntries(file, null)).toBe(2);
    expect(existsSync(`${file}.protecting`)).toBe(false);
  });
});

/** Whether this process holds a lock on a file. Linux alone tells. */
function holdsLock(file: string): boolean {
  const place = `:${statSync(file).ino} `;
  const held = readFileSync('/proc/locks', 'utf8').split('\n');
  return held.some((line) => line.includes(` ${process.pid} `) && line.includes(place));
}

describe.runIf(existsSync('/proc/locks'))('a workspace that is open', () => {
  it.each([
    { what: 'encrypted', with: key },
    { what: 'not encrypted', with: null },
  ] as const)('keeps its lock while it is backed up, checked and bundled ($what)', ({ with: its }) => {
    const file = newFile();
    const db = open(file, its);
    decide(db, 3);
    expect(holdsLock(file)).toBe(true);
    makeBackup(file, NOW, its);
    checkOpenFile(file, its);
    writeBundle(file, `${file}.sending`, false, (text) => String(text.length), its);
    expect(holdsLock(file)).toBe(true);
    // What must not be done to an open file, so that the above can fail.
    checkFile(file, its);
    expect(holdsLock(file)).toBe(false);
  });
});
