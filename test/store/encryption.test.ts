import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { toDecisionId, toPolicyId } from '../../main/contract/decode.ts';
import type { ErrorCode } from '../../main/contract/errors.ts';
import type { WorkspaceKey } from '../../main/contract/protection.ts';
import { toBackupFolder } from '../../main/store/backup-files.ts';
import { isBackupDue, makeBackup, restoreBeside } from '../../main/store/backup.ts';
import { changeKey } from '../../main/store/change-key.ts';
import { writeBundle } from '../../main/store/bundle.ts';
import { checkFile, checkOpenFile } from '../../main/store/check-file.ts';
import type { WritableDatabase } from '../../main/store/database.ts';
import { appendDecision } from '../../main/store/decisions.ts';
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
import { createTempFolder } from '../support/temp-folder.ts';

/** Stands in every decision, and so must stand in no file. */
const SENTENCE = 'The heron keeps your letters for ninety days';
const NOW = new Date('2026-05-01T12:00:00Z');
const PASSPHRASE = 'grey heron, still water';
const key = await createKey(PASSPHRASE);
const other = await createKey('white egret');

const newFile = (): string => path.join(createTempFolder(), 'w.lacuna');

function open(file: string, withKey: WorkspaceKey | null = key): WritableDatabase {
  const db = openWorkspace(file, { key: withKey });
  onTestFinished(() => void db.close());
  return db;
}

let count = 0;
function decide(db: WritableDatabase, times: number): void {
  for (let at = 0; at < times; at += 1) {
    count += 1;
    appendDecision(db, {
      id: toDecisionId(`decision-${count}`),
      policyId: toPolicyId('a'.repeat(64)),
      start: 0,
      end: SENTENCE.length,
      quote: SENTENCE,
      labels: ['retention'],
      action: 'set',
      author: 'Ada',
      decidedAt: NOW.toISOString(),
      codebookRevision: 1,
      suggestion: null,
      origin: null,
    });
  }
}

/** A workspace of some decisions that nobody has open. */
function makeWorkspace(file: string, withKey: WorkspaceKey | null, decisions = 300): void {
  const db = openWorkspace(file, { key: withKey });
  decide(db, decisions);
  db.close();
}

const countEntries = (file: string, withKey: WorkspaceKey | null): unknown =>
  open(file, withKey).prepare('SELECT count(*) FROM decision').pluck().get();

/** The files in a folder and below it that hold the sentence as it is. */
function listBare(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => readFileSync(file).includes(SENTENCE))
    .map((file) => path.relative(folder, file));
}

const refusal = (code: ErrorCode): Error => expect.objectContaining({ name: 'LacunaError', code }) as Error;

describe('an encrypted workspace', () => {
  it('shows no word of what it holds, in the file, its log or its index, while it is open and afterwards', () => {
    const file = newFile();
    const db = open(file);
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
    expect(open(newFile()).pragma('temp_store', { simple: true })).toBe(2);
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
    const db = open(file);
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
    open(file);
    expect(findSalt(file.replace('.lacuna', '.version-1.lacuna'))).not.toBeNull();
  });

  it('a key for a workspace that is not encrypted changes nothing', () => {
    const file = newFile();
    makeWorkspace(file, null, 2);
    expect(getKey(open(file))).toBeNull();
    expect(findSalt(file)).toBeNull();
  });

  it('backups, restored ones and copies for merging are encrypted alike', () => {
    const file = newFile();
    const db = open(file);
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
    const db = open(mine);
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
