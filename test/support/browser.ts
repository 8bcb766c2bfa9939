// Finds the Chromium that the browser tests drive; run as a script, installs Debian's where that is allowed.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { getMachine } from '../../main/host/data-folder.ts';
import { findInstalledBrowser } from '../../main/host/installed-browser.ts';

/** The Chromium to test with, or null. */
export function findBrowser(): string | null {
  return findInstalledBrowser(getMachine());
}

/** Why browser tests are skipped, for the name of a skipped suite. */
export const NO_BROWSER = 'skipped: no Chromium; install chromium or set LACUNA_CHROMIUM';

function succeeds(command: string, args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

// As root, or as somebody whom sudo asks for no password.
function findPrivilege(): readonly string[] | null {
  if (process.getuid?.() === 0) return [];
  return succeeds('sudo', ['-n', 'true']) ? ['sudo', '-n'] : null;
}

function installFromDebian(): boolean {
  if (process.env['LACUNA_CHROMIUM'] !== undefined) return false;
  const privilege = existsSync('/usr/bin/apt-get') ? findPrivilege() : null;
  if (privilege === null) return false;
  process.stderr.write('No Chromium found: installing Debian’s chromium for the browser tests\n');
  // Without the lock option a second apt-get fails at once instead of waiting.
  const apt = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', '-o', 'DPkg::Lock::Timeout=600'];
  return [['update'], ['install', '-y', '--no-install-recommends', 'chromium']].every((step) => {
    const [command = 'env', ...args] = [...privilege, ...apt, ...step];
    return spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
  });
}

function prepare(): void {
  if (findBrowser() !== null) return;
  if (installFromDebian() && findBrowser() !== null) return;
  process.stderr.write(
    'No Chromium found, so the browser tests will be skipped: install chromium (or Google Chrome), or set LACUNA_CHROMIUM to its path\n',
  );
}

if (import.meta.main) prepare();
