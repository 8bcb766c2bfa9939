import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { LacunaError } from '../../contract/errors.ts';
import { LOCKED_PREFERENCES } from './lockdown.ts';
import type { ElectronNamespace } from './namespace.ts';

/** A session of its own, kept in memory: the page to print is a file, which our windows may not load. */
const PARTITION = 'print';

/**
 * Print a page that needs nothing else as a PDF, in a window that is never shown, runs no script and can load nothing but the page.
 *
 * @throws LacunaError `cannot-print` if it does not come out.
 */
export async function printPage(
  { BrowserWindow, session }: Pick<ElectronNamespace, 'BrowserWindow' | 'session'>,
  html: string,
): Promise<Uint8Array> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lacuna-print-'));
  const file = path.join(folder, 'report.html');
  const address = pathToFileURL(file).href;
  session.fromPartition(PARTITION).webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: url !== address }));
  const window = new BrowserWindow({
    show: false,
    webPreferences: { ...LOCKED_PREFERENCES, partition: PARTITION, javascript: false },
  });
  try {
    await writeFile(file, html);
    await window.loadURL(address);
    return new Uint8Array(await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true }));
  } catch (error) {
    throw new LacunaError('cannot-print', {}, { cause: error });
  } finally {
    window.destroy();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
