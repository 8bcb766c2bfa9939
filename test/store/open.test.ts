import { copyFileSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { ErrorCode } from '../../main/contract/errors.ts';
import { MIGRATIONS } from '../../main/store/migrations/all.ts';
import { openWorkspace } from '../../main/store/open.ts';
import { setSetting } from '../../main/store/settings.ts';
import { createTempFolder } from '../support/temp-folder.ts';

/** A sound workspace with something in it. */
function makeWorkspace(file: string): void {
  const db = openWorkspace(file);
  db.exec(`
    WITH RECURSIVE n (at) AS (SELECT 1 UNION ALL SELECT at + 1 FROM n WHERE at < 400)
    INSERT INTO model (id, name) SELECT printf('%064d', at), hex(zeroblob(100)) FROM n`);
  db.close();
}

function overwrite(file: string, at: number, bytes: Uint8Array): void {
  const whole = readFileSync(file);
  whole.set(bytes, at);
  writeFileSync(file, whole);
}

const toBigEndian = (value: number): Uint8Array => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};

interface BadFile {
  readonly what: string;
  readonly code: ErrorCode;
  readonly make: (file: string) => void;
}

const BAD_FILES: readonly BadFile[] = [
  { what: 'a text', code: 'not-a-workspace', make: (file) => writeFileSync(file, 'We collect your name.'.repeat(50)) },
  { what: 'a few bytes', code: 'not-a-workspace', make: (file) => writeFileSync(file, 'x') },
  {
    what: 'nothing but the first bytes of SQLite',
    code: 'not-a-workspace',
    make: (file) => writeFileSync(file, 'SQLite format 3\0'),
  },
  {
    what: 'another program’s SQLite file',
    code: 'not-a-workspace',
    make: (file) => new Database(file).exec('CREATE TABLE policy (id TEXT)').close(),
  },
  {
    what: 'a workspace of a newer Lacuna',
    code: 'newer-workspace',
    make: (file) => {
      makeWorkspace(file);
      overwrite(file, 60, toBigEndian(MIGRATIONS.length + 1));
    },
  },
  {
    what: 'a workspace that was cut short',
    code: 'damaged-workspace',
    make: (file) => {
      makeWorkspace(file);
      truncateSync(file, 3 * 4096);
    },
  },
  {
    what: 'a workspace with a page of noise',
    code: 'damaged-workspace',
    make: (file) => {
      makeWorkspace(file);
      overwrite(file, readFileSync(file).length - 2 * 4096, new Uint8Array(4096).fill(0xa5));
    },
  },
  {
    // Found by test/fuzz: a module of SQLite that can't read its own tables reports a mistake in the statement.
    what: 'a workspace whose index of words says that it is of no known kind',
    code: 'damaged-workspace',
    make: (file) => {
      makeWorkspace(file);
      new Database(file)
        .unsafeMode()
        .exec("UPDATE clause_text_config SET v = 0 WHERE k = 'version'; PRAGMA journal_mode = DELETE")
        .close();
    },
  },
  {
    what: 'a workspace whose header says that nothing was ever made',
    code: 'damaged-workspace',
    make: (file) => {
      makeWorkspace(file);
      overwrite(file, 60, toBigEndian(0));
    },
  },
];

describe('opening a file that is no sound workspace', () => {
  it.each(BAD_FILES)('refuses $what as $code and leaves it as it is', ({ code, make }) => {
    const file = path.join(createTempFolder(), 'bad.lacuna');
    make(file);
    const before = readFileSync(file);
    expect(() => openWorkspace(file)).toThrow(expect.objectContaining({ name: 'LacunaError', code }));
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(path.dirname(file))).toEqual(['bad.lacuna']);
  });

  it('refuses a folder', () => {
    expect(() => openWorkspace(createTempFolder())).toThrow(expect.objectContaining({ code: 'is-a-folder' }));
  });

  it('refuses a path below a file, and one in a folder that does not exist', () => {
    const folder = createTempFolder();
    writeFileSync(path.join(folder, 'file'), 'x');
    const refusal = expect.objectContaining({ code: 'workspace-unwritable' }) as Error;
    expect(() => openWorkspace(path.join(folder, 'file', 'w.lacuna'))).toThrow(refusal);
    expect(() => openWorkspace(path.join(folder, 'missing', 'w.lacuna'))).toThrow(refusal);
  });

  it('says which Node is needed before SQLite is loaded', () => {
    const file = path.join(createTempFolder(), 'w.lacuna');
    expect(() => openWorkspace(file, { nodeVersion: '20.20.2' })).toThrow(
      expect.objectContaining({ code: 'node-too-old', details: { found: '20.20.2' } }),
    );
    expect(readdirSync(path.dirname(file))).toEqual([]);
  });

  it('says so when another program holds the file for itself', () => {
    const file = path.join(createTempFolder(), 'w.lacuna');
    makeWorkspace(file);
    const other = new Database(file);
    onTestFinished(() => void other.close());
    other.pragma('locking_mode = EXCLUSIVE');
    other.exec("BEGIN EXCLUSIVE; INSERT INTO setting VALUES ('author', 'other')");
    expect(() => openWorkspace(file, { busyTimeoutMs: 10 })).toThrow(
      expect.objectContaining({ code: 'workspace-busy' }),
    );
  });
});

describe('opening a workspace', () => {
  it('makes a file that does not exist, and takes one without any bytes as one', () => {
    const folder = createTempFolder();
    writeFileSync(path.join(folder, 'empty.lacuna'), '');
    for (const name of ['new.lacuna', 'empty.lacuna']) {
      const db = openWorkspace(path.join(folder, name));
      expect(db.pragma('user_version', { simple: true })).toBe(MIGRATIONS.length);
      db.close();
    }
    expect(readdirSync(folder).toSorted()).toEqual(['empty.lacuna', 'new.lacuna']);
  });

  it('flushes each commit to the disk, keeps foreign keys and distrusts the file’s own schema', () => {
    const db = openWorkspace(path.join(createTempFolder(), 'w.lacuna'));
    onTestFinished(() => void db.close());
    const pragmas = ['journal_mode', 'synchronous', 'foreign_keys', 'trusted_schema'];
    expect(pragmas.map((name) => db.pragma(name, { simple: true }))).toEqual(['wal', 2, 1, 0]);
  });

  it('reads what an interrupted process left in the write-ahead log', () => {
    const folder = createTempFolder();
    const file = path.join(folder, 'w.lacuna');
    const db = openWorkspace(file);
    onTestFinished(() => void db.close());
    setSetting(db, 'author', 'Ada');
    mkdirSync(path.join(folder, 'after'));
    // What stands on the disk at this moment is what a power cut would leave.
    for (const name of ['w.lacuna', 'w.lacuna-wal']) {
      copyFileSync(path.join(folder, name), path.join(folder, 'after', name));
    }
    const again = openWorkspace(path.join(folder, 'after', 'w.lacuna'));
    onTestFinished(() => void again.close());
    expect(again.prepare('SELECT value FROM setting').pluck().get()).toBe('Ada');
  });

  it('still refuses rows that break a constraint after the check at opening', () => {
    const file = path.join(createTempFolder(), 'w.lacuna');
    makeWorkspace(file);
    const db = openWorkspace(file);
    onTestFinished(() => void db.close());
    expect(() => db.exec("INSERT INTO model (id, name) VALUES ('short', 'x')")).toThrow(/CHECK constraint failed/);
  });

  it('turns a read-only file into a refusal', () => {
    const db = openWorkspace(path.join(createTempFolder(), 'w.lacuna'));
    onTestFinished(() => void db.close());
    db.pragma('query_only = ON');
    expect(() => setSetting(db, 'author', 'Ada')).toThrow(expect.objectContaining({ code: 'workspace-unwritable' }));
  });

  it('turns a full disk into a refusal and loses nothing', () => {
    const db = openWorkspace(path.join(createTempFolder(), 'w.lacuna'));
    onTestFinished(() => void db.close());
    setSetting(db, 'author', 'Ada');
    db.pragma(`max_page_count = ${Number(db.pragma('page_count', { simple: true }))}`);
    expect(() => setSetting(db, 'author', 'x'.repeat(100_000))).toThrow(
      expect.objectContaining({ code: 'workspace-unwritable', details: { why: 'the disk is full' } }),
    );
    expect(db.prepare('SELECT value FROM setting').pluck().get()).toBe('Ada');
  });
});
