import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const FETCH_TIMEOUT_MS = 120_000;

/**
 * Electron's program, fetched by Electron's own installer if it isn't there; null where it can't be had.
 *
 * A fetch that failed is not tried again by the next start (a firewall may let it hang for minutes): the mark beside the
 * package goes away with the next install.
 */
export function fetchElectron(): string | null {
  const folder = findPackage();
  if (folder === null) return null;
  const mark = path.join(folder, '.lacuna-fetch-failed');
  if (findProgram(folder) === null && !existsSync(mark)) {
    process.stderr.write('Fetching Electron, once…\n');
    const install = path.join(folder, 'install.js');
    spawnSync(process.execPath, [install], { stdio: 'ignore', timeout: FETCH_TIMEOUT_MS });
    if (findProgram(folder) === null) writeFileSync(mark, '');
  }
  return findProgram(folder);
}

/** Electron's program if it is already here, or null. */
export function findElectron(): string | null {
  const folder = findPackage();
  return folder === null ? null : findProgram(folder);
}

function findPackage(): string | null {
  try {
    return path.dirname(createRequire(import.meta.url).resolve('electron/package.json'));
  } catch {
    return null;
  }
}

// Electron's installer writes path.txt once the program stands in dist.
function findProgram(folder: string): string | null {
  const pointer = path.join(folder, 'path.txt');
  if (!existsSync(pointer)) return null;
  const program = path.join(folder, 'dist', readFileSync(pointer, 'utf8').trim());
  return existsSync(program) ? program : null;
}
