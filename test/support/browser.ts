// Finds the Chromium that the browser tests drive; run as a script, installs Debian's where that is allowed.
import { getMachine } from '../../main/host/data-folder.ts';
import { findInstalledBrowser } from '../../main/host/installed-browser.ts';
import { installFromDebian } from './debian.ts';

/** The Chromium to test with, or null. */
export function findBrowser(): string | null {
  return findInstalledBrowser(getMachine());
}

/** Why browser tests are skipped, for the name of a skipped suite. */
export const NO_BROWSER = 'skipped: no Chromium; install chromium or set LACUNA_CHROMIUM';

function installChromium(): boolean {
  return process.env['LACUNA_CHROMIUM'] === undefined && installFromDebian(['chromium']);
}

function prepare(): void {
  if (findBrowser() !== null) return;
  if (installChromium() && findBrowser() !== null) return;
  process.stderr.write(
    'No Chromium found, so the browser tests will be skipped: install chromium (or Google Chrome), or set LACUNA_CHROMIUM to its path\n',
  );
}

if (import.meta.main) prepare();
