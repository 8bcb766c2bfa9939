// Disks and drives that fail for real: each in a namespace of its own, where a drive can be mounted, filled and taken away.
import { spawnSync } from 'node:child_process';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished, test } from 'vitest';
import { openWorkspace } from '../../main/store/open.ts';
import { findSetting, setSetting } from '../../main/store/settings.ts';
import { createTempFolder } from '../support/temp-folder.ts';

const SCRIPT = path.join(import.meta.dirname, '../support/hard-place.ts');
const ALONE = ['--map-root-user', '--mount'];
const canMount =
  spawnSync('unshare', [...ALONE, 'sh', '-c', 'mount -t tmpfs drive /mnt'], { stdio: 'ignore' }).status === 0;
const why = canMount ? '' : ' (they take Linux, and a system that lets users mount in a namespace)';

const GONE = expect.stringMatching(/^workspace-gone: .*Bring it back to its place/);

describe.runIf(canMount)(`drives${why}`, () => {
  test.for([
    [
      'full disk',
      {
        before: 'done',
        full: expect.stringMatching(/^workspace-unwritable: .*disk is full.*Free some space/),
        kept: 'Ada',
        after: 'done',
      },
    ],
    ['vanished drive', { before: 'done', gone: GONE, anew: expect.stringMatching(/^workspace-unwritable: /) }],
    [
      'read-only folder',
      {
        opened: expect.stringMatching(/^workspace-unwritable: .*choose a folder in which you may write/),
        made: expect.stringMatching(/^workspace-unwritable: /),
      },
    ],
  ] as const)('a %s is refused in words, and what was saved stays', ([place, expected]) => {
    const run = spawnSync('unshare', [...ALONE, process.execPath, SCRIPT, place, createTempFolder()], {
      encoding: 'utf8',
    });
    expect(run.stderr).toBe('');
    expect(JSON.parse(run.stdout)).toEqual(expected);
  });
});

// Windows doesn't let go of a file that is open.
describe.runIf(process.platform !== 'win32')('a workspace that is open', () => {
  it('takes nothing while its folder is elsewhere, and goes on when that is back', () => {
    const folder = path.join(createTempFolder(), 'drive');
    mkdirSync(folder);
    const db = openWorkspace(path.join(folder, 'w.lacuna'));
    onTestFinished(() => void db.close());
    setSetting(db, 'author', 'Ada');
    renameSync(folder, `${folder}-away`);
    expect(() => setSetting(db, 'author', 'Ben')).toThrow(expect.objectContaining({ code: 'workspace-gone' }));
    renameSync(`${folder}-away`, folder);
    expect(findSetting(db, 'author')).toBe('Ada');
    setSetting(db, 'author', 'Ben');
    expect(findSetting(db, 'author')).toBe('Ben');
  });

  it('takes nothing when another file has come into its place', () => {
    const file = path.join(createTempFolder(), 'w.lacuna');
    const db = openWorkspace(file);
    onTestFinished(() => void db.close());
    writeFileSync(`${file}.other`, 'put here by a program that keeps folders in step');
    renameSync(`${file}.other`, file);
    expect(() => setSetting(db, 'author', 'Ben')).toThrow(expect.objectContaining({ code: 'workspace-gone' }));
  });
});
