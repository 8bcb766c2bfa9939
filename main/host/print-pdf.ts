import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { LacunaError } from '../contract/errors.ts';
import { getMachine } from './data-folder.ts';
import { findInstalledBrowser } from './installed-browser.ts';

/** A long report of fifty policies takes some seconds. */
const LONGEST_MS = 120_000;

/** Nothing is sent anywhere: no host's name leads to an address. */
const QUIET = [
  '--headless',
  '--disable-gpu',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-extensions',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--no-pdf-header-footer',
];

/**
 * Print a page that needs nothing else as a PDF, by the Chromium of this machine, with a profile of its own that is thrown away. The signal
 * ends that Chromium.
 *
 * @throws LacunaError `no-browser` if there is none, `cannot-print` if it does not print the page.
 */
export async function printPdf(
  html: string,
  browser = findInstalledBrowser(getMachine()),
  signal?: AbortSignal,
): Promise<Uint8Array> {
  if (browser === null) throw new LacunaError('no-browser');
  const folder = await mkdtemp(path.join(tmpdir(), 'lacuna-print-'));
  const [page, pdf] = [path.join(folder, 'report.html'), path.join(folder, 'report.pdf')];
  try {
    await writeFile(page, html);
    const asRoot = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const args = [...QUIET, ...asRoot, `--user-data-dir=${path.join(folder, 'profile')}`, `--print-to-pdf=${pdf}`];
    await promisify(execFile)(browser, [...args, pathToFileURL(page).href], { timeout: LONGEST_MS, signal });
    return new Uint8Array(await readFile(pdf));
  } catch (error) {
    throw new LacunaError('cannot-print', {}, { cause: error });
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
