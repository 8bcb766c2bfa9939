// Workspaces as every release so far has written them, opened by this one, and cut off at each step on the way.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { checkFile } from '../../main/store/check-file.ts';
import { MIGRATIONS } from '../../main/store/migrations/all.ts';
import { openWorkspace } from '../../main/store/open.ts';
import { findSetting } from '../../main/store/settings.ts';
import { createTempFolder } from '../support/temp-folder.ts';

const VERSIONS = MIGRATIONS.map(({ version }) => version);
const [NEWEST = 0, ...OLDER] = VERSIONS.toReversed();
const CUT = path.join(import.meta.dirname, '../support/cut-migration.ts');
const COLUMNS =
  '(id, stamp, action, author, decided_at, target, policy_id, "start", "end", quote, labels, codebook_revision)';

/** A workspace of an older format with an author and two entries in its log. */
function makeOld(version: number): string {
  const file = path.join(createTempFolder(), 'w.lacuna');
  const db = openWorkspace(file, { migrations: MIGRATIONS.slice(0, version) });
  db.exec(`
    INSERT INTO setting (name, value) VALUES ('author', 'Ada');
    INSERT INTO decision ${COLUMNS} VALUES ('d1', 5, 'set', 'Ada', '2026-01-02T03:04:05.000Z', NULL, '${'a'.repeat(64)}', 0, 4, 'Text', '["sharing"]', 1);
    INSERT INTO decision ${COLUMNS} VALUES ('u1', 9, 'undo', 'Ada', '2026-01-02T03:04:05.000Z', 'd1', NULL, NULL, NULL, NULL, NULL, NULL)`);
  db.close();
  return file;
}

function readVersionAndLog(file: string): { readonly version: unknown; readonly log: unknown } {
  const db = new Database(file, { readonly: true });
  try {
    const log = db.prepare('SELECT id FROM decision ORDER BY sequence').pluck().all();
    return { version: db.pragma('user_version', { simple: true }), log };
  } finally {
    db.close();
  }
}

describe.each(OLDER)('a workspace of format %i', (version) => {
  it('is brought up to date after a copy, with all that was said in it', () => {
    const file = makeOld(version);
    const db = openWorkspace(file);
    expect(findSetting(db, 'author')).toBe('Ada');
    db.close();
    expect(readVersionAndLog(file)).toEqual({ version: NEWEST, log: ['d1', 'u1'] });
    expect(checkFile(file).problems).toEqual([]);
    const copy = path.join(path.dirname(file), `w.version-${version}.lacuna`);
    expect(readVersionAndLog(copy)).toEqual({ version, log: ['d1', 'u1'] });
  });
});

it(
  'a workspace of the first format is whole after a cut at any step, and the next opening finishes',
  { timeout: 120_000 },
  () => {
    const file = makeOld(1);
    for (const [at, step] of VERSIONS.slice(1).entries()) {
      expect(spawnSync(process.execPath, [CUT, file, String(step)]).signal).toBe('SIGKILL');
      expect(readVersionAndLog(file)).toEqual({ version: VERSIONS[at], log: ['d1', 'u1'] });
    }
    openWorkspace(file).close();
    expect(readVersionAndLog(file)).toEqual({ version: NEWEST, log: ['d1', 'u1'] });
    expect(checkFile(file).problems).toEqual([]);
  },
);
