// Drives the real desktop application. It runs wherever Electron's program is installed and there is a display, and says so where not.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findElectron } from '../../main/host/electron-binary.ts';
import { canOpenWindows } from '../../main/host/way-in.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const program = findElectron();
const canRun = program !== null && canOpenWindows(process.platform, process.env);
const WHY = program === null ? 'Electron’s program is not installed' : 'there is no display';

describe.runIf(canRun)(`the desktop application in Electron${canRun ? '' : ` (${WHY})`}`, () => {
  let folder: string;
  let application: ElectronApplication;
  let page: Page;
  const problems: string[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'lacuna-electron-'));
    const asRoot = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    application = await _electron.launch({
      executablePath: program ?? '',
      args: [ROOT, ...asRoot],
      env: { ...process.env, LACUNA_HOME: folder },
    });
    page = await application.firstWindow();
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    page.on('pageerror', (error) => problems.push(String(error)));
  }, 120_000);
  afterAll(async () => {
    await application.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  test('shows our own page over our own scheme, and the provided policies come in', async () => {
    expect(page.url()).toMatch(/^lacuna:\/\/app\//);
    await page.getByText('VMware').first().waitFor();
    await page.getByText('CompuCom').first().waitFor();
  });

  test('gives the page a bridge of two functions and nothing of Node', async () => {
    const seen = await page.evaluate(() => ({
      bridge: Object.keys(Reflect.get(globalThis, 'lacuna') as object),
      node: ['require', 'process', 'module', 'Buffer'].filter((name) => Reflect.has(globalThis, name)),
    }));
    expect(seen).toEqual({ bridge: ['call', 'subscribe'], node: [] });
  });

  test('answers over IPC with the real store and model', async () => {
    const answer = await page.evaluate(async () => {
      const bridge = Reflect.get(globalThis, 'lacuna') as {
        call: (method: string, request: unknown) => Promise<unknown>;
      };
      return bridge.call('host.get', {});
    });
    expect(answer).toMatchObject({ ok: true, value: { host: 'electron', workspace: 'First workspace.lacuna' } });
  });

  test('prints a report as a PDF, in a page that nobody sees', async () => {
    const printed = await page.evaluate(async () => {
      const bridge = Reflect.get(globalThis, 'lacuna') as {
        call: (method: string, request: unknown) => Promise<{ readonly value: unknown }>;
      };
      const [policy] = (await bridge.call('policy.list', {})).value as readonly { readonly id: string }[];
      const answer = await bridge.call('report.write', { policyIds: [policy?.id], format: 'pdf' });
      return new TextDecoder().decode((answer.value as { readonly bytes: Uint8Array }).bytes.slice(0, 4));
    });
    expect(printed).toBe('%PDF');
    expect(application.windows()).toHaveLength(1);
  }, 120_000);

  test('opens no window, goes nowhere and loads nothing from elsewhere', async () => {
    const outcome = await page.evaluate(async () => ({
      opened: (Reflect.get(globalThis, 'open') as (url: string) => unknown)('https://example.com/') !== null,
      fetched: await fetch('https://example.com/').then(
        () => true,
        () => false,
      ),
    }));
    expect(outcome).toEqual({ opened: false, fetched: false });
    expect(application.windows()).toHaveLength(1);
  });

  test('shows no error in its console but that of the fetch that was refused', () => {
    expect(problems.filter((problem) => !problem.includes('example.com') && !problem.includes('ERR_BLOCKED'))).toEqual(
      [],
    );
  });
});
