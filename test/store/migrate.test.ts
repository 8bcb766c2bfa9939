import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { toPolicyId } from '../../main/contract/decode.ts';
import { MIGRATIONS } from '../../main/store/migrations/all.ts';
import type { Migration } from '../../main/store/migrations/migration.ts';
import { openWorkspace } from '../../main/store/open.ts';
import { readDecisions } from '../../main/store/decisions.ts';
import { setSetting } from '../../main/store/settings.ts';
import { createTempFolder } from '../support/temp-folder.ts';

const next = MIGRATIONS.length + 1;
const ADDING: Migration = { version: next, title: 'notes', sql: 'CREATE TABLE note (text TEXT NOT NULL) STRICT' };
const FAILING: Migration = {
  version: next + 1,
  title: 'fails half way',
  sql: "INSERT INTO note VALUES ('half'); INSERT INTO no_such_table VALUES (1)",
};

function makeWorkspace(): string {
  const file = path.join(createTempFolder(), 'w.lacuna');
  const db = openWorkspace(file);
  setSetting(db, 'author', 'Ada');
  db.close();
  return file;
}

function inspect(file: string): { readonly version: unknown; readonly author: unknown; readonly tables: unknown[] } {
  const db = new Database(file, { readonly: true });
  const version = db.pragma('user_version', { simple: true });
  const author = db.prepare('SELECT value FROM setting').pluck().get();
  const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name = 'note'").pluck().all();
  db.close();
  return { version, author, tables };
}

describe('migrations', () => {
  it('are numbered 1, 2, 3 and so on', () => {
    expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, at) => at + 1));
  });

  it('bring an older file up to date and leave a copy of it beside', () => {
    const file = makeWorkspace();
    openWorkspace(file, { migrations: [...MIGRATIONS, ADDING] }).close();
    expect(inspect(file)).toEqual({ version: next, author: 'Ada', tables: ['note'] });
    const copy = path.join(path.dirname(file), `w.version-${next - 1}.lacuna`);
    expect(inspect(copy)).toEqual({ version: next - 1, author: 'Ada', tables: [] });
    openWorkspace(copy).close();
  });

  it('take the log of the first format over, entry by entry, with its guards', () => {
    const file = path.join(createTempFolder(), 'w.lacuna');
    const old = openWorkspace(file, { migrations: MIGRATIONS.slice(0, 1) });
    const [policy, columns] = [
      'a'.repeat(64),
      '(id, stamp, action, author, decided_at, target, policy_id, "start", "end", quote, labels, codebook_revision)',
    ];
    old.exec(`
      INSERT INTO decision ${columns} VALUES ('d1', 5, 'set', 'Ada', '2026', NULL, '${policy}', 0, 4, 'Text', '["sharing"]', 1);
      INSERT INTO decision ${columns} VALUES ('d2', 7, 'confirm', 'Ada', '2026', NULL, '${policy}', 5, 9, x'3dd8', '[]', 1);
      INSERT INTO decision ${columns} VALUES ('u1', 9, 'undo', 'Ada', '2026', 'd2', NULL, NULL, NULL, NULL, NULL, NULL)`);
    const log = old.prepare(`SELECT sequence, * FROM decision ORDER BY sequence`).all();
    old.close();
    const db = openWorkspace(file);
    expect(db.prepare(`SELECT sequence, * FROM decision ORDER BY sequence`).all()).toMatchObject(log);
    expect([...readDecisions(db, toPolicyId(policy)).keys()]).toEqual(['d1', 'd2']);
    expect(() => db.exec('DELETE FROM decision')).toThrow(/never deleted/);
    expect(() => db.exec(`UPDATE decision SET author = 'Ben'`)).toThrow(/never altered/);
    db.exec(
      `INSERT INTO decision (id, stamp, action, author, decided_at, target) VALUES ('u2', 10, 'redo', 'Ada', '2026', 'd2')`,
    );
    expect(db.prepare(`SELECT max(sequence) FROM decision`).pluck().get()).toBe(4);
    db.close();
  });

  it('make no copy of a file that is up to date', () => {
    const file = makeWorkspace();
    openWorkspace(file).close();
    expect(readdirSync(path.dirname(file))).toEqual(['w.lacuna']);
  });

  it('never overwrite an earlier copy', () => {
    const file = makeWorkspace();
    const failing = { ...FAILING, version: next };
    expect(() => openWorkspace(file, { migrations: [...MIGRATIONS, failing] })).toThrow(
      expect.objectContaining({
        code: 'damaged-workspace',
        cause: expect.objectContaining({ message: expect.stringMatching(/no such table/) }),
      }),
    );
    openWorkspace(file, { migrations: [...MIGRATIONS, ADDING] }).close();
    const names = readdirSync(path.dirname(file)).toSorted();
    expect(names).toEqual(['w.lacuna', `w.version-${next - 1}-2.lacuna`, `w.version-${next - 1}.lacuna`]);
  });

  it('leave the file at the last whole version when one fails half way', () => {
    const file = makeWorkspace();
    expect(() => openWorkspace(file, { migrations: [...MIGRATIONS, ADDING, FAILING] })).toThrow(
      expect.objectContaining({
        code: 'damaged-workspace',
        cause: expect.objectContaining({ message: expect.stringMatching(/no such table/) }),
      }),
    );
    expect(inspect(file)).toEqual({ version: next, author: 'Ada', tables: ['note'] });
    const db = openWorkspace(file, { migrations: [...MIGRATIONS, ADDING] });
    expect(db.prepare('SELECT count(*) FROM note').pluck().get()).toBe(0);
    db.close();
  });

  it('leave a migrated file alone when an older Lacuna meets it', () => {
    const file = makeWorkspace();
    openWorkspace(file, { migrations: [...MIGRATIONS, ADDING] }).close();
    const before = readFileSync(file);
    expect(() => openWorkspace(file)).toThrow(expect.objectContaining({ code: 'newer-workspace' }));
    expect(readFileSync(file).equals(before)).toBe(true);
  });
});
