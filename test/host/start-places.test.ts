import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { toDataFolder, toFirstWorkspace, type Machine } from '../../main/host/data-folder.ts';
import { listBrowserPlaces } from '../../main/host/installed-browser.ts';
import { findResources } from '../../main/host/resources.ts';
import { canOpenWindows, chooseWayIn } from '../../main/host/way-in.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const HOME = path.resolve('/home/ada');
const inHome = (folder: string): string => path.join(HOME, folder);
const on = (platform: NodeJS.Platform, env: Machine['env'] = {}): Machine => ({ platform, home: HOME, env });

describe('the data folder', () => {
  // What Electron calls `userData` on each system: https://www.electronjs.org/docs/latest/api/app#appgetpathname
  test.for([
    [on('linux'), inHome('.config/Lacuna')],
    [on('linux', { XDG_CONFIG_HOME: path.resolve('/cfg') }), path.resolve('/cfg/Lacuna')],
    [on('linux', { XDG_CONFIG_HOME: 'relative' }), inHome('.config/Lacuna')],
    [on('darwin'), inHome('Library/Application Support/Lacuna')],
    [on('win32', { APPDATA: inHome('Roaming') }), inHome('Roaming/Lacuna')],
    [on('win32'), inHome('AppData/Roaming/Lacuna')],
    [on('linux', { LACUNA_HOME: path.resolve('/mine') }), path.resolve('/mine')],
    [on('darwin', { LACUNA_HOME: '' }), inHome('Library/Application Support/Lacuna')],
  ] as const)('of %j is %s', ([machine, folder]) => {
    expect(toDataFolder(machine)).toBe(folder);
    expect(toFirstWorkspace(folder)).toBe(path.join(folder, 'First workspace.lacuna'));
  });
});

describe('the application’s own files', () => {
  test('are found from the source tree', () => {
    expect(findResources()).toMatchObject({ root: ROOT, corpusFolder: path.join(ROOT, 'corpus') });
  });
});

describe('the browser', () => {
  test('named in LACUNA_CHROMIUM is the only one that counts', () => {
    expect(listBrowserPlaces(on('linux', { LACUNA_CHROMIUM: '/mine/chromium' }))).toEqual(['/mine/chromium']);
  });

  test.for([
    ['linux', '/usr/bin/chromium'],
    ['darwin', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    ['win32', path.join(HOME, 'Google/Chrome/Application/chrome.exe')],
  ] as const)('of %s is looked for first at %s', ([platform, place]) => {
    expect(listBrowserPlaces(on(platform, { PROGRAMFILES: HOME }))[0]).toBe(place);
  });
});

describe('the way in', () => {
  const program = '/electron';
  const chromium = (): string | null => '/chromium';
  const nothing = (): string | null => null;
  const none = { program: null, why: 'Electron’s program could not be fetched' } as const;
  test.for([
    [
      'Electron',
      { hasDisplay: true, electron: () => ({ program }), browser: chromium },
      'electron',
      'its program is installed',
    ],
    ['a browser', { hasDisplay: true, electron: () => none, browser: chromium }, 'browser', none.why],
    ['the address', { hasDisplay: true, electron: () => none, browser: nothing }, 'address', 'no Chromium was found'],
  ] as const)('is %s where that is the best that can be had', ([, offer, type, why]) => {
    expect(chooseWayIn(offer)).toMatchObject({ type, why: expect.stringContaining(why) });
  });

  test('is the address where there is no display, and nothing is fetched or looked for', () => {
    const never = (): never => {
      throw new TypeError('asked');
    };
    expect(chooseWayIn({ hasDisplay: false, electron: never, browser: never })).toMatchObject({ type: 'address' });
  });

  test.for([
    ['linux', {}, false],
    ['linux', { DISPLAY: '' }, false],
    ['linux', { DISPLAY: ':0' }, true],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
    ['darwin', {}, true],
    ['win32', {}, true],
  ] as const)('%s with %j can open windows: %s', ([platform, env, expected]) => {
    expect(canOpenWindows(platform, env)).toBe(expected);
  });
});
