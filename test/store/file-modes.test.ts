import { chmodSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeBackup, restoreBeside } from '../../main/store/backup.ts';
import { changeKey } from '../../main/store/change-key.ts';
import { copyWorkspace, putWorkspace, takeWorkspace } from '../../main/store/merge.ts';
import { MIGRATIONS } from '../../main/store/migrations/all.ts';
import { openWorkspace } from '../../main/store/open.ts';
import { repairFile, restoreInPlace } from '../../main/store/repair.ts';
import { setSetting } from '../../main/store/settings.ts';
import { createKey } from '../../main/store/workspace-key.ts';
import { createTempFolder } from '../support/temp-folder.ts';

const NOW = new Date('2026-05-01T12:00:00Z');
const modeOf = (file: string): number => statSync(file).mode & 0o777;

/** The modes of all files in a folder and below it. */
function listModes(folder: string): readonly (readonly [name: string, mode: string])[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => [entry.name, modeOf(path.join(entry.parentPath, entry.name)).toString(8)] as const);
}

describe.skipIf(process.platform === 'win32')('whose files are to read', () => {
  test('a new workspace is its owner’s alone, and so is all that SQLite keeps beside it', () => {
    const folder = createTempFolder();
    const db = openWorkspace(path.join(folder, 'w.lacuna'));
    setSetting(db, 'author', 'Ada');
    expect(listModes(folder).map(([, mode]) => mode)).toEqual(['600', '600', '600']);
    db.close();
  });

  test('no copy is open to more people than the workspace, whatever it is made for', async () => {
    const folder = createTempFolder();
    const file = path.join(folder, 'w.lacuna');
    openWorkspace(file, { migrations: MIGRATIONS.slice(0, 12) }).close();
    openWorkspace(file).close();
    const { name } = makeBackup(file, NOW);
    restoreBeside(file, name);
    copyWorkspace(file, path.join(folder, 'copy.lacuna'));
    putWorkspace(takeWorkspace(file, null), path.join(folder, 'received.lacuna'));
    repairFile(file, NOW);
    restoreInPlace(file, name, NOW);
    changeKey(file, null, await createKey('grey heron'));
    const modes = listModes(folder);
    expect(modes.length).toBeGreaterThanOrEqual(8);
    expect(modes.filter(([, mode]) => mode !== '600')).toEqual([]);
  });

  test('a workspace that its owner shares stays so when its file is replaced', async () => {
    const file = path.join(createTempFolder(), 'w.lacuna');
    openWorkspace(file).close();
    chmodSync(file, 0o660);
    const { name } = makeBackup(file, NOW);
    restoreInPlace(file, name, NOW);
    changeKey(file, null, await createKey('grey heron'));
    // As far as the system's own mask for new files allows.
    expect(modeOf(file)).toBe(0o660 & ~process.umask());
  });
});
