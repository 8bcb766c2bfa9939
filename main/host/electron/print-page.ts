import { randomUUID } from 'node:crypto';
import { LacunaError } from '../../contract/errors.ts';
import { LOCKED_PREFERENCES, lockSession } from './lockdown.ts';
import type { ElectronNamespace } from './namespace.ts';
import { SCHEME } from './pages.ts';

/** The page to print, which is nowhere but in its own session: nothing of it is written to a disk. */
const ADDRESS = `${SCHEME}://print/report.html`;

const HEADERS = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
} as const;

/**
 * Print a page that needs nothing else as a PDF, in a window that is never shown, runs no script and can load nothing but the page. The signal
 * ends that window.
 *
 * @throws LacunaError `cannot-print` if it does not come out.
 */
export async function printPage(
  { BrowserWindow, session }: Pick<ElectronNamespace, 'BrowserWindow' | 'session'>,
  html: string,
  signal?: AbortSignal,
): Promise<Uint8Array> {
  // Kept in memory, as any whose name does not begin with “persist:”.
  const partition = `print-${randomUUID()}`;
  const own = session.fromPartition(partition);
  lockSession(own, (url) => url === ADDRESS);
  own.protocol.handle(SCHEME, () => new Response(html, { headers: HEADERS }));
  const window = new BrowserWindow({
    show: false,
    webPreferences: { ...LOCKED_PREFERENCES, partition, javascript: false },
  });
  let isOpen = true;
  const close = (): void => {
    if (isOpen) window.destroy();
    isOpen = false;
  };
  signal?.addEventListener('abort', close);
  try {
    await window.loadURL(ADDRESS);
    return new Uint8Array(await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true }));
  } catch (error) {
    throw new LacunaError('cannot-print', {}, { cause: error });
  } finally {
    signal?.removeEventListener('abort', close);
    close();
    own.protocol.unhandle(SCHEME);
  }
}
