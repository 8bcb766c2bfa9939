import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Machine } from './data-folder.ts';

const UNIX_FOLDERS = ['/usr/bin', '/usr/local/bin', '/snap/bin'];
const UNIX_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const MAC_PROGRAMS = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];
const WINDOWS_PROGRAMS = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];

/** The places where a Chromium may stand on a machine, best first. `LACUNA_CHROMIUM` alone counts where it is set. */
export function listBrowserPlaces({ platform, home, env }: Machine): readonly string[] {
  const chosen = env['LACUNA_CHROMIUM'];
  if (chosen !== undefined && chosen !== '') return [chosen];
  if (platform === 'darwin') {
    const folders = ['/Applications', path.join(home, 'Applications')];
    return folders.flatMap((folder) => MAC_PROGRAMS.map((program) => path.join(folder, program)));
  }
  if (platform === 'win32') {
    const folders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];
    return folders.flatMap((folder) =>
      folder === undefined ? [] : WINDOWS_PROGRAMS.map((program) => path.join(folder, program)),
    );
  }
  return UNIX_NAMES.flatMap((name) => UNIX_FOLDERS.map((folder) => path.join(folder, name)));
}

/** The Chromium of this machine, or null. */
export function findInstalledBrowser(machine: Machine): string | null {
  return listBrowserPlaces(machine).find((place) => existsSync(place)) ?? null;
}
