import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { toDecisionId, toPolicyId } from '../../main/contract/decode.ts';
import { isBackupDue, makeBackup, restoreBeside } from '../../main/store/backup.ts';
import { listBackups, toBackupFolder } from '../../main/store/backup-files.ts';
import { chooseKept } from '../../main/store/backup-rotation.ts';
import { checkFile } from '../../main/store/check-file.ts';
import { appendDecision } from '../../main/store/decisions.ts';
import type { WritableDatabase } from '../../main/store/database.ts';
import { openWorkspace } from '../../main/store/open.ts';
import { repairFile, restoreInPlace } from '../../main/store/repair.ts';
import { setSetting } from '../../main/store/settings.ts';
import { createTempFolder } from '../support/temp-folder.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const NOW = new Date('2026-05-01T12:00:00Z');
let count = 0;

function decide(db: WritableDatabase, times: number): readonly string[] {
  return Array.from({ length: times }, () => {
    count += 1;
    const id = toDecisionId(`decision-${count}`);
    const [policyId, decidedAt] = [toPolicyId('a'.repeat(64)), NOW.toISOString()];
    const rest = {
      labels: ['sharing'],
      action: 'set',
      author: 'Ada',
      codebookRevision: 1,
      suggestion: null,
      origin: null,
    } as const;
    appendDecision(db, { ...rest, id, policyId, decidedAt, start: 0, end: 400, quote: 'x'.repeat(400) });
    return id;
  });
}

function open(file: string): WritableDatabase {
  const db = openWorkspace(file);
  onTestFinished(() => void db.close());
  return db;
}

const newFile = (): string => path.join(createTempFolder(), 'w.lacuna');
const listIds = (file: string): unknown =>
  open(file).prepare('SELECT id FROM decision ORDER BY sequence').pluck().all();

/** Noise over the pages that hold a table’s rows, found by what stands in them. */
function spoilPages(file: string, mark: string, share: number): void {
  const bytes = readFileSync(file);
  const pages = Array.from({ length: bytes.length / 4096 }, (_, at) => at).filter((at) =>
    bytes.subarray(at * 4096, (at + 1) * 4096).includes(mark),
  );
  const spoilt = pages.slice(1, 1 + Math.max(1, Math.floor(pages.length * share)));
  for (const at of spoilt) bytes.fill(0xa5, at * 4096, (at + 1) * 4096);
  writeFileSync(file, bytes);
}

describe('backups', () => {
  it('hold one moment of a workspace that is in use, and are due only after something was done', () => {
    const file = newFile();
    const db = open(file);
    expect(isBackupDue(db)).toBe(false);
    const ids = decide(db, 3);
    expect(isBackupDue(db)).toBe(true);
    const backup = makeBackup(file, NOW);
    expect(backup).toMatchObject({ name: '2026-05-01T12-00-00Z.lacuna', madeAt: '2026-05-01T12:00:00.000Z' });
    expect(isBackupDue(db)).toBe(false);
    decide(db, 1);
    expect(isBackupDue(db)).toBe(true);
    expect(listIds(path.join(toBackupFolder(file), backup.name))).toEqual(ids);
  });

  it('are due again once the newest has gone bad', () => {
    const file = newFile();
    const db = open(file);
    decide(db, 1);
    const { name } = makeBackup(file, NOW);
    writeFileSync(path.join(toBackupFolder(file), name), 'x');
    expect(isBackupDue(db)).toBe(true);
  });

  it('are not made of a damaged workspace, and leave nothing half done', () => {
    const file = newFile();
    decide(openWorkspace(file), 300);
    const db = openWorkspace(file);
    db.pragma('wal_checkpoint(TRUNCATE)');
    db.close();
    spoilPages(file, 'x'.repeat(400), 0.3);
    expect(() => makeBackup(file, NOW)).toThrow(expect.objectContaining({ code: 'damaged-workspace' }));
    expect(readdirSync(toBackupFolder(file))).toEqual([]);
  });

  it('say so where their folder can’t be made', () => {
    const file = newFile();
    decide(open(file), 1);
    writeFileSync(toBackupFolder(file), 'a file of that name');
    expect(() => makeBackup(file, NOW)).toThrow(expect.objectContaining({ code: 'workspace-unwritable' }));
  });

  it('clear away what an interrupted one left, and look at no other file', () => {
    const file = newFile();
    decide(open(file), 1);
    mkdirSync(toBackupFolder(file));
    for (const name of ['unfinished.part', 'notes.txt', '2026-99-99T00-00-00Z.lacuna']) {
      writeFileSync(path.join(toBackupFolder(file), name), 'x');
    }
    makeBackup(file, NOW);
    expect(listBackups(file)).toHaveLength(1);
    expect(readdirSync(toBackupFolder(file)).toSorted()).toEqual([
      '2026-05-01T12-00-00Z.lacuna',
      '2026-99-99T00-00-00Z.lacuna',
      'notes.txt',
    ]);
  });

  it('can be had back beside the workspace as often as one likes, nothing being overwritten', () => {
    const file = newFile();
    const ids = decide(open(file), 2);
    const { name } = makeBackup(file, NOW);
    const places = [restoreBeside(file, name), restoreBeside(file, name)];
    expect(new Set([file, ...places]).size).toBe(3);
    for (const place of places) expect(listIds(place)).toEqual(ids);
    expect(() => restoreBeside(file, '../w.lacuna')).toThrow(expect.objectContaining({ code: 'no-backup' }));
  });

  it('can take the workspace’s place, which is kept', () => {
    const file = newFile();
    const db = openWorkspace(file);
    const ids = decide(db, 2);
    const { name } = makeBackup(file, NOW);
    const later = decide(db, 2);
    db.close();
    const replaced = restoreInPlace(file, name, NOW);
    expect(listIds(file)).toEqual(ids);
    expect(listIds(replaced)).toEqual([...ids, ...later]);
  });
});

describe('rotation', () => {
  it('keeps at most six, always the newest, and after two months one of each age', () => {
    const every = fc.integer({ min: 10, max: 600 }).map((minutes) => minutes * MINUTE_MS);
    fc.assert(
      fc.property(fc.array(every, { minLength: 400, maxLength: 400 }), (pauses) => {
        let kept: readonly number[] = [];
        let now = 0;
        for (const pause of pauses) {
          now += pause;
          const chosen = chooseKept([...kept, now], now);
          kept = [...kept, now].filter((at) => chosen.has(at));
          expect(kept.length).toBeLessThanOrEqual(6);
          expect(kept).toContain(now);
        }
        const ages = kept.map((at) => now - at);
        expect(ages.some((age) => age >= DAY_MS / 24 && age < 7 * DAY_MS)).toBe(true);
        expect(ages.some((age) => age >= 7 * DAY_MS)).toBe(true);
      }),
      { seed: 7, numRuns: 30 },
    );
  });

  it('keeps the newest also when the clock was put back, and forgets none at once', () => {
    const [past, future] = [NOW.getTime() - DAY_MS, NOW.getTime() + 400 * DAY_MS];
    expect(chooseKept([past, NOW.getTime(), future], NOW.getTime())).toContain(NOW.getTime());
    expect(chooseKept([], 0)).toEqual(new Set());
  });
});

describe('checking and repairing', () => {
  it('finds a sound workspace sound and only reads it', () => {
    const file = newFile();
    const db = openWorkspace(file);
    decide(db, 5);
    db.close();
    const before = readFileSync(file);
    expect(checkFile(file)).toEqual({ problems: [], policies: 0, entries: 5 });
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('joins what can be read with the last backup, says what was lost and keeps the damaged file', () => {
    const file = newFile();
    const db = openWorkspace(file);
    const early = decide(db, 200);
    makeBackup(file, NOW);
    const late = decide(db, 400);
    setSetting(db, 'author', 'Ada');
    db.close();
    spoilPages(file, 'x'.repeat(400), 0.2);
    const damaged = readFileSync(file);
    expect(() => openWorkspace(file)).toThrow(expect.objectContaining({ code: 'damaged-workspace' }));
    expect(checkFile(file).problems.length).toBeGreaterThan(0);
    const { damagedFile, backup, tables, entries } = repairFile(file, NOW);
    expect(readFileSync(damagedFile).equals(damaged)).toBe(true);
    expect(backup).toBe('2026-05-01T12-00-00Z.lacuna');
    const log = tables.find(({ table }) => table === 'decision');
    expect(log?.lost).toBeGreaterThan(0);
    expect((log?.rows ?? 0) + (log?.lost ?? 0)).toBe(600);
    expect(checkFile(file)).toMatchObject({ problems: [], entries });
    const kept = new Set(listIds(file) as readonly string[]);
    // What the backup holds is back whole; of what came later, all that stands on sound pages.
    expect(early.filter((id) => !kept.has(id))).toEqual([]);
    expect(late.filter((id) => kept.has(id)).length).toBeGreaterThan(100);
    expect(open(file).prepare("SELECT value FROM setting WHERE name = 'author'").pluck().get()).toBe('Ada');
    expect(() => open(file).exec('DELETE FROM decision')).toThrow(/never deleted/);
  });

  it('mends without any backup, and from a backup alone', () => {
    const [bare, gone] = [newFile(), newFile()];
    for (const file of [bare, gone]) {
      const db = openWorkspace(file);
      decide(db, 300);
      if (file === gone) makeBackup(file, NOW);
      db.close();
    }
    spoilPages(bare, 'x'.repeat(400), 0.2);
    writeFileSync(gone, readFileSync(gone).fill(0xa5, 100));
    expect(repairFile(bare, NOW)).toMatchObject({ backup: null });
    expect(repairFile(gone, NOW)).toMatchObject({ tables: [], entries: 300 });
    for (const file of [bare, gone]) expect(checkFile(file).problems).toEqual([]);
  });

  it('leaves all as it was where nothing can be had back', () => {
    const file = newFile();
    openWorkspace(file).close();
    const noise = readFileSync(file).fill(0xa5, 100);
    writeFileSync(file, noise);
    expect(() => repairFile(file, NOW)).toThrow(expect.objectContaining({ code: 'damaged-workspace' }));
    expect(readFileSync(file).equals(noise)).toBe(true);
    expect(readdirSync(path.dirname(file))).toEqual(['w.lacuna']);
  });

  it('takes along what stands in the write-ahead log of the damaged file', () => {
    const file = newFile();
    const db = openWorkspace(file);
    decide(db, 50);
    db.pragma('wal_checkpoint(TRUNCATE)');
    decide(db, 2);
    const crashed = newFile();
    for (const suffix of ['', '-wal']) copyFileSync(file + suffix, crashed + suffix);
    db.close();
    expect(existsSync(`${crashed}-wal`)).toBe(true);
    expect(repairFile(crashed, NOW).entries).toBe(52);
  });
});
