import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { ingest } from '../../main/core/1-ingest/ingest.ts';
import { getMachine } from '../../main/host/data-folder.ts';
import type { ElectronNamespace } from '../../main/host/electron/namespace.ts';
import { printPage } from '../../main/host/electron/print-page.ts';
import { findInstalledBrowser } from '../../main/host/installed-browser.ts';
import { printPdf } from '../../main/host/print-pdf.ts';
import { createFakeSession } from '../support/fake-session.ts';
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

  test.skipIf(browser === null)('ends with that Chromium when it is called off', { timeout: 120_000 }, async () => {
    const controller = new AbortController();
    const printed = printPdf(PAGE, undefined, controller.signal);
    controller.abort();
    await expect(printed).rejects.toMatchObject({ code: 'cannot-print' });
  });

  test('is refused where there is no browser, and where it prints nothing', async () => {
    await expect(printPdf(PAGE, null)).rejects.toMatchObject({ code: 'no-browser' });
    await expect(printPdf(PAGE, path.join(createTempFolder(), 'gone'))).rejects.toMatchObject({ code: 'cannot-print' });
  });
});

/** Electron as far as printing sees it: `print` is what its window answers. */
function openElectron(print: (html: string) => Promise<Buffer>) {
  const { session: rules, ...fake } = createFakeSession();
  const served = new Map<string, () => Response>();
  const seen = { headers: new Headers(), html: '', preferences: {} as Record<string, unknown>, destroyed: 0 };
  class BrowserWindow {
    readonly webContents = { printToPDF: () => print(seen.html) };
    constructor(options: { readonly webPreferences: Record<string, unknown> }) {
      seen.preferences = options.webPreferences;
    }
    async loadURL(address: string): Promise<void> {
      const response = fake.loads(address) ? served.get(new URL(address).protocol.slice(0, -1))?.() : undefined;
      if (response === undefined) throw new Error('ERR_BLOCKED');
      seen.headers = response.headers;
      seen.html = await response.text();
    }
    destroy(): void {
      seen.destroyed += 1;
    }
  }
  const protocol = {
    handle: (scheme: string, answer: () => Response) => void served.set(scheme, answer),
    unhandle: (scheme: string) => void served.delete(scheme),
  };
  const session = { fromPartition: () => Object.assign(rules, { protocol }) };
  return { electron: { BrowserWindow, session } as unknown as ElectronNamespace, seen, served, fake };
}

describe('printing a report in a window of Electron', () => {
  test('loads nothing but the page, runs no script, writes nothing to the disk and leaves no window behind', async () => {
    const { electron, seen, served, fake } = openElectron((html) => Promise.resolve(Buffer.from(`%PDF ${html}`)));
    const pdf = await printPage(electron, PAGE);
    expect(new TextDecoder().decode(pdf)).toBe(`%PDF ${PAGE}`);
    expect(seen.preferences).toMatchObject({ sandbox: true, javascript: false, nodeIntegration: false });
    expect(seen.preferences['partition']).toMatch(/^print-/);
    expect(seen.headers.get('content-security-policy')).toContain("default-src 'none'");
    for (const url of ['https://example.org/', 'file:///etc/passwd', 'lacuna://app/', 'lacuna://print/'])
      expect(fake.loads(url)).toBe(false);
    expect([fake.grants('media'), fake.passesCheck('media'), fake.grantsDevice()]).toEqual([false, false, false]);
    expect([seen.destroyed, served.size]).toEqual([1, 0]);
  });

  test('closes its window when it is called off, once', async () => {
    const controller = new AbortController();
    const { electron, seen, served } = openElectron(() => {
      controller.abort();
      return Promise.reject(new Error('window is gone'));
    });
    await expect(printPage(electron, PAGE, controller.signal)).rejects.toMatchObject({ code: 'cannot-print' });
    expect([seen.destroyed, served.size]).toEqual([1, 0]);
  });

  test('is refused where it does not come out, and leaves nothing behind then either', async () => {
    const { electron, seen, served } = openElectron(() => Promise.reject(new Error('no printer')));
    await expect(printPage(electron, PAGE)).rejects.toMatchObject({ code: 'cannot-print' });
    expect([seen.destroyed, served.size]).toEqual([1, 0]);
  });
});
