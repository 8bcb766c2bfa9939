import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { toBackupFolder } from '../../main/store/backup-files.ts';
import { isBackupDue, makeBackup, restoreBeside } from '../../main/store/backup.ts';
import { changeKey } from '../../main/store/change-key.ts';
import { checkFile } from '../../main/store/check-file.ts';
import { findSalt } from '../../main/store/file-header.ts';
import { copyWorkspace, mergeWorkspace, takeWorkspace } from '../../main/store/merge.ts';
import { MIGRATIONS } from '../../main/store/migrations/all.ts';
import { openWorkspace } from '../../main/store/open.ts';
import { getKey } from '../../main/store/open-database.ts';
import { repairFile, restoreInPlace } from '../../main/store/repair.ts';
import {
  createKey,
  deriveKey,
  findKey,
  findKeyOfDamaged,
  makesKey,
  KEY_ROUNDS,
} from '../../main/store/workspace-key.ts';
import { NOW, countEntries, decide, listBare, makeWorkspace, newFile, open, refusal } from '../support/encrypted.ts';

const PASSPHRASE = 'grey heron, still water';
const key = await createKey(PASSPHRASE);
const other = await createKey('white egret');

describe('an encrypted workspace', () => {
  it('shows no word of what it holds, in the file, its log or its index, while it is open and afterwards', () => {
    const file = newFile();
    const db = open(file, key);
    decide(db, 50);
    expect(readdirSync(path.dirname(file)).toSorted()).toEqual(['w.lacuna', 'w.lacuna-shm', 'w.lacuna-wal']);
    expect(listBare(path.dirname(file))).toEqual([]);
    db.pragma('wal_checkpoint(TRUNCATE)');
    expect(listBare(path.dirname(file))).toEqual([]);
    // The same, seen where nothing is encrypted: the search finds what there is to find.
    const bare = newFile();
    decide(open(bare, null), 50);
    expect(listBare(path.dirname(bare))).toEqual(['w.lacuna-wal']);
  });

  it('keeps what SQLite puts down for itself in memory, where nothing would encrypt it', () => {
    expect(open(newFile(), key).pragma('temp_store', { simple: true })).toBe(2);
  });

  it('is known by its first bytes, and by nothing else', () => {
    const file = newFile();
    makeWorkspace(file, key, 1);
    expect(Buffer.from(findSalt(file) ?? []).toString('hex')).toBe(key.slice(64));
    const bare = newFile();
    makeWorkspace(bare, null, 1);
    const noise = newFile();
    writeFileSync(noise, new Uint8Array(8192).fill(0xa5));
    for (const one of [bare, noise, newFile()]) expect(findSalt(one)).toBeNull();
  });

  it.each([
    { what: 'without a passphrase', with: null, code: 'workspace-locked' },
    { what: 'with a wrong one', with: other, code: 'wrong-passphrase' },
  ] as const)(
    'is not opened $what, copied, checked, repaired or changed, and stays as it is',
    ({ with: given, code }) => {
      const file = newFile();
      makeWorkspace(file, key, 3);
      const before = readFileSync(file);
      const to = `${file}.copy`;
      for (const attempt of [
        () => openWorkspace(file, { key: given }),
        () => copyWorkspace(file, to, given),
        () => checkFile(file, given),
        () => repairFile(file, NOW, given),
        () => changeKey(file, given, null),
      ]) {
        expect(attempt).toThrow(refusal(code));
      }
      expect(readFileSync(file).equals(before)).toBe(true);
      expect(readdirSync(path.dirname(file)).filter((name) => !name.endsWith('.backups'))).toEqual(['w.lacuna']);
    },
  );

  it('is refused as another program’s where it is no workspace', () => {
    const file = newFile();
    makeWorkspace(file, key, 1);
    const db = open(file, key);
    db.pragma('application_id = 7');
    db.close();
    expect(() => openWorkspace(file, { key })).toThrow(refusal('not-a-workspace'));
  });

  it('is damaged where a page was changed, and not of another passphrase', () => {
    const file = newFile();
    makeWorkspace(file, key);
    const bytes = readFileSync(file);
    bytes.fill(0xa5, 5 * 4096 + 100, 5 * 4096 + 101);
    writeFileSync(file, bytes);
    expect(() => openWorkspace(file, { key })).toThrow(refusal('damaged-workspace'));
  });

  it('is brought up to date after a copy that is encrypted too', () => {
    const file = newFile();
    openWorkspace(file, { key, migrations: MIGRATIONS.slice(0, 1) }).close();
    open(file, key);
    expect(findSalt(file.replace('.lacuna', '.version-1.lacuna'))).not.toBeNull();
  });

  it('a key for a workspace that is not encrypted changes nothing', () => {
    const file = newFile();
    makeWorkspace(file, null, 2);
    expect(getKey(open(file, key))).toBeNull();
    expect(findSalt(file)).toBeNull();
  });

  it('backups, restored ones and copies for merging are encrypted alike', () => {
    const file = newFile();
    const db = open(file, key);
    decide(db, 3);
    expect(isBackupDue(db)).toBe(true);
    const { name } = makeBackup(file, NOW, key);
    expect(isBackupDue(db)).toBe(false);
    const beside = restoreBeside(file, name, key);
    db.close();
    const replaced = restoreInPlace(file, name, NOW, key);
    const copy = `${file}.copy`;
    copyWorkspace(file, copy, key);
    for (const one of [file, beside, replaced, copy, path.join(toBackupFolder(file), name)]) {
      expect(countEntries(one, key)).toBe(3);
    }
    expect(listBare(path.dirname(file))).toEqual([]);
  });

  it('is mended from what can be read and a backup, also where its first page is gone', () => {
    for (const spoilt of [12 * 4096, 64]) {
      const file = newFile();
      const db = openWorkspace(file, { key });
      decide(db, 200);
      makeBackup(file, NOW, key);
      decide(db, 200);
      db.close();
      const bytes = readFileSync(file);
      bytes.fill(0xa5, spoilt, spoilt + 2000);
      writeFileSync(file, bytes);
      expect(checkFile(file, key).problems.length).toBeGreaterThan(0);
      const { entries } = repairFile(file, NOW, key);
      expect(entries).toBeGreaterThanOrEqual(200);
      expect(checkFile(file, key)).toMatchObject({ problems: [], entries });
      expect(listBare(path.dirname(file))).toEqual([]);
    }
  });

  it('takes in a workspace that is not encrypted, or with another passphrase, and gives one that is not', () => {
    const [mine, bare, theirs] = [newFile(), newFile(), newFile()];
    makeWorkspace(mine, key, 1);
    makeWorkspace(bare, null, 2);
    makeWorkspace(theirs, other, 4);
    const db = open(mine, key);
    for (const [file, itsKey] of [
      [bare, null],
      [theirs, other],
    ] as const) {
      const copy = `${mine}.merging`;
      copyWorkspace(file, copy, itsKey, key);
      mergeWorkspace(db, copy);
    }
    expect(countEntries(mine, key)).toBe(7);
    expect(listBare(path.dirname(mine))).toEqual([]);
    const out = newFile();
    writeFileSync(out, takeWorkspace(`${mine}.merging`, key));
    expect(checkFile(out)).toMatchObject({ problems: [], entries: 4 });
  });
});

describe('the key', () => {
  it('is what the library makes of the passphrase with the documented rounds, so that other programs open the file', () => {
    const file = newFile();
    makeWorkspace(file, key, 5);
    const db = new Database(file, { readonly: true });
    onTestFinished(() => void db.close());
    db.pragma("cipher = 'chacha20'");
    db.pragma(`kdf_iter = ${KEY_ROUNDS}`);
    db.pragma(`key = '${PASSPHRASE}'`);
    expect(db.prepare('SELECT count(*) FROM decision').pluck().get()).toBe(5);
  });

  it('is found by the passphrase, however its letters were composed, and is another for each salt', async () => {
    const file = newFile();
    const made = await createKey('re\u0301sume\u0301');
    makeWorkspace(file, made, 1);
    expect(await findKey(file, 'r\u00e9sum\u00e9')).toBe(made);
    expect(await makesKey('r\u00e9sum\u00e9', made)).toBe(true);
    expect(await makesKey('resume', made)).toBe(false);
    expect(await createKey('resume')).not.toBe(await createKey('resume'));
  });

  it('is needed for an encrypted file alone, and made anew for one that is not there yet', async () => {
    const [file, bare] = [newFile(), newFile()];
    makeWorkspace(file, key, 1);
    makeWorkspace(bare, null, 1);
    expect(await findKey(bare, PASSPHRASE)).toBeNull();
    expect(await findKey(newFile(), null)).toBeNull();
    expect(await findKey(newFile(), PASSPHRASE)).toMatch(/^[0-9a-f]{96}$/);
    expect(await findKey(file, null, key)).toBe(key);
    await expect(findKey(file, null)).rejects.toThrow(refusal('workspace-locked'));
    await expect(findKey(file, null, other)).rejects.toThrow(refusal('workspace-locked'));
  });

  it('of a file whose first bytes are gone comes of its backup’s salt', async () => {
    const file = newFile();
    makeWorkspace(file, key, 1);
    makeBackup(file, NOW, key);
    writeFileSync(file, readFileSync(file).fill(0xa5, 0, 100));
    expect(await findKeyOfDamaged(file, PASSPHRASE)).toBe(key);
    await expect(findKeyOfDamaged(file, null)).rejects.toThrow(refusal('workspace-locked'));
  });

  it('is drawn from all of the passphrase and all of the salt', async () => {
    const salt = new Uint8Array(16);
    const one = await deriveKey('a', salt);
    expect(await deriveKey('a', salt)).toBe(one);
    expect(await deriveKey('a ', salt)).not.toBe(one);
    expect(await deriveKey('a', salt.with(15, 1))).not.toBe(one);
  });
});
