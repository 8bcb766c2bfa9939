import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { DEFAULT_PREFERENCES } from '../../main/contract/preferences.ts';
import { openDoor } from '../../main/host/lock.ts';
import { keepPreferences } from '../../main/host/preferences.ts';
import { createTempFolder } from '../support/temp-folder.ts';

describe('preferences', () => {
  test('are found again by the next host, each change leaving the others', () => {
    const folder = path.join(createTempFolder(), 'not there yet');
    expect(keepPreferences(folder).set({ theme: 'dark' })).toEqual({ theme: 'dark', tour: null });
    expect(keepPreferences(folder).set({ tour: 1 })).toEqual({ theme: 'dark', tour: 1 });
    expect(keepPreferences(folder).set({ tour: null })).toEqual({ theme: 'dark', tour: null });
    expect(keepPreferences(folder).get()).toEqual({ theme: 'dark', tour: null });
  });

  test.skipIf(process.platform === 'win32')('are nobody else’s to read', () => {
    const folder = path.join(createTempFolder(), 'data');
    keepPreferences(folder).set({ theme: 'dark' });
    const modes = [folder, path.join(folder, 'preferences.json')].map((place) => statSync(place).mode & 0o777);
    expect(modes).toEqual([0o700, 0o600]);
  });

  test.each([
    ['', DEFAULT_PREFERENCES],
    ['null', DEFAULT_PREFERENCES],
    ['[1]', DEFAULT_PREFERENCES],
    ['{"theme":"neon","tour":"ended"}', { theme: 'system', tour: 'ended' }],
    ['{"theme":"light","tour":-1,"more":2}', { theme: 'light', tour: null }],
  ])('in a file that holds %s are read as far as they can be', (text, read) => {
    const folder = createTempFolder();
    writeFileSync(path.join(folder, 'preferences.json'), text);
    expect(keepPreferences(folder).get()).toEqual(read);
  });

  test('that can’t be written last as long as the host', () => {
    const file = path.join(createTempFolder(), 'a file');
    writeFileSync(file, 'text');
    for (const place of [file, null]) {
      const keeper = keepPreferences(place);
      keeper.set({ theme: 'dark' });
      expect(keeper.set({ tour: 'ended' })).toEqual({ theme: 'dark', tour: 'ended' });
      expect(keeper.get()).toEqual({ theme: 'dark', tour: 'ended' });
      expect(keepPreferences(place).get()).toEqual(DEFAULT_PREFERENCES);
    }
    expect(readFileSync(file, 'utf8')).toBe('text');
  });

  test('are answered also while a workspace waits for its passphrase, and hold in every workspace', async () => {
    const folder = createTempFolder();
    const options = { host: 'test', corpusFolder: null, worksAhead: false, dataFolder: folder } as const;
    const first = await openDoor({ ...options, workspaceFile: path.join(folder, 'First.lacuna') });
    await first.dispatch('preferences.set', { theme: 'dark' });
    await first.dispatch('protection.set', { current: null, next: 'grey heron, still water' });
    await first.close();
    for (const name of ['First.lacuna', 'Second.lacuna']) {
      const door = await openDoor({ ...options, workspaceFile: path.join(folder, name) });
      expect(await door.dispatch('preferences.get', {})).toEqual({ ok: true, value: { theme: 'dark', tour: null } });
      await door.close();
    }
  }, 60_000);
});
