import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { ingest } from '../../main/core/1-ingest/ingest.ts';
import { getMachine } from '../../main/host/data-folder.ts';
import type { ElectronNamespace } from '../../main/host/electron/namespace.ts';
import { printPage } from '../../main/host/electron/print-page.ts';
import { findInstalledBrowser } from '../../main/host/installed-browser.ts';
import { printPdf } from '../../main/host/print-pdf.ts';
import { createTempFolder } from '../support/temp-folder.ts';

const PAGE =
  '<!doctype html><meta charset="utf-8"><title>Report</title><p>Acme keeps logs for thirty days — “no gap”.</p>';

describe('printing a report by the machine’s Chromium', () => {
  const browser = findInstalledBrowser(getMachine());

  test.skipIf(browser === null)('makes a PDF that holds the page’s words', { timeout: 120_000 }, async () => {
    const pdf = await printPdf(PAGE);
    const { text, mediaType } = await ingest(pdf, 'report.pdf');
    expect(mediaType).toBe('application/pdf');
    expect(text).toContain('Acme keeps logs for thirty days — “no gap”.');
  });

  test('is refused where there is no browser, and where it prints nothing', async () => {
    await expect(printPdf(PAGE, null)).rejects.toMatchObject({ code: 'no-browser' });
    await expect(printPdf(PAGE, path.join(createTempFolder(), 'gone'))).rejects.toMatchObject({ code: 'cannot-print' });
  });
});

/** Electron as far as printing sees it: `print` is what its window answers. */
function openElectron(print: (html: string) => Promise<Buffer>) {
  const seen = { address: '', html: '', preferences: {} as Record<string, unknown>, destroyed: false };
  let ask: (details: { url: string }, answer: (given: { cancel: boolean }) => void) => void = () => {};
  class BrowserWindow {
    readonly webContents = { printToPDF: () => print(seen.html) };
    constructor(options: { readonly webPreferences: Record<string, unknown> }) {
      seen.preferences = options.webPreferences;
    }
    loadURL(address: string): Promise<void> {
      seen.address = address;
      seen.html = readFileSync(fileURLToPath(address), 'utf8');
      return Promise.resolve();
    }
    destroy(): void {
      seen.destroyed = true;
    }
  }
  const webRequest = { onBeforeRequest: (listener: typeof ask) => void (ask = listener) };
  const session = { fromPartition: () => ({ webRequest }) };
  const isCancelled = (url: string): boolean => {
    let cancelled = false;
    ask({ url }, ({ cancel }) => {
      cancelled = cancel;
    });
    return cancelled;
  };
  return { electron: { BrowserWindow, session } as unknown as ElectronNamespace, seen, isCancelled };
}

describe('printing a report in a window of Electron', () => {
  test('loads nothing but the page, runs no script, and leaves neither window nor file behind', async () => {
    const { electron, seen, isCancelled } = openElectron((html) => Promise.resolve(Buffer.from(`%PDF ${html}`)));
    const pdf = await printPage(electron, PAGE);
    expect(new TextDecoder().decode(pdf)).toBe(`%PDF ${PAGE}`);
    expect(seen.preferences).toMatchObject({ sandbox: true, javascript: false, nodeIntegration: false });
    expect(isCancelled(seen.address)).toBe(false);
    for (const url of ['https://example.org/', 'file:///etc/passwd', 'lacuna://app/'])
      expect(isCancelled(url)).toBe(true);
    expect(seen.destroyed).toBe(true);
    expect(existsSync(fileURLToPath(seen.address))).toBe(false);
  });

  test('is refused where it does not come out, and leaves nothing behind then either', async () => {
    const { electron, seen } = openElectron(() => Promise.reject(new Error('no printer')));
    await expect(printPage(electron, PAGE)).rejects.toMatchObject({ code: 'cannot-print' });
    expect(seen.destroyed).toBe(true);
    expect(existsSync(fileURLToPath(seen.address))).toBe(false);
  });
});
