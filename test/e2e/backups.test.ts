import { copyFileSync, existsSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import Database from 'better-sqlite3';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findBrowser, NO_BROWSER } from '../support/browser.ts';
import { launch, type Launched } from '../support/launch.ts';
import { ask, importWhole } from '../support/page-calls.ts';

const SHOTS = process.env['LACUNA_SHOTS'];
const NO_BACKUP = 'There is no backup yet';

describe.skipIf(findBrowser() === null)(`backups${findBrowser() === null ? ` (${NO_BROWSER})` : ''}`, () => {
  let launched: Launched;
  let page: Page;
  let folder: string;
  let backups: string;

  beforeAll(async () => {
    launched = await launch({ corpus: 'empty' });
    page = launched.page;
    folder = path.dirname(launched.workspaceFile);
    backups = path.join(folder, 'Test.backups');
  });
  afterAll(() => launched.close());
  beforeEach(async () => {
    await page.goto(`${launched.serving.origin}/#/library`);
    await page.reload();
    await page.getByRole('heading', { name: 'Library' }).waitFor();
  });

  const dialog = () => page.getByRole('dialog', { name: 'Backups' });
  const button = (name: string | RegExp) => dialog().getByRole('button', { name });
  const said = (text: string | RegExp) => dialog().getByText(text);

  async function open(): Promise<void> {
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('menuitem', { name: 'Backups and check…' }).click();
    await said('At most six are kept').waitFor();
  }

  async function expectAccessible(name: string): Promise<void> {
    for (const colorScheme of SHOTS === undefined ? (['light'] as const) : (['dark', 'light'] as const)) {
      await page.emulateMedia({ colorScheme });
      for (const [width, height] of [
        [1920, 1080],
        [1280, 800],
      ] as const) {
        await page.setViewportSize({ width, height });
        if (SHOTS !== undefined)
          await page.screenshot({ path: path.join(SHOTS, `backups-${name}-${colorScheme}-${width}.png`) });
      }
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    }
  }

  test('of an empty workspace there are none, and none is needed', async () => {
    await open();
    await said(`${NO_BACKUP}, and nothing to back up.`).waitFor();
    expect(await dialog().getByRole('table').count()).toBe(0);
    await expectAccessible('empty');
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
  });

  test('are made when asked for, and listed', async () => {
    await importWhole(page, 'heron.txt', 'Heron', ['Privacy', 'The heron keeps your letters for ninety days.']);
    await open();
    await said(`${NO_BACKUP}.`).waitFor();
    await button('Back up now').click();
    await said(/^Backed up: /).waitFor();
    await said('The newest backup holds everything that was done so far.').waitFor();
    expect(await dialog().getByRole('row').count()).toBe(2);
    await expectAccessible('made');
    await ask(page, 'author.set', { name: 'Ada' });
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    await open();
    await said('Something was done since the newest backup.').waitFor();
  });

  test('are put beside the workspace, with the way to open them', async () => {
    await open();
    await button(/^Put beside: /).click();
    await said('now lies beside this workspace').waitFor();
    const line = await dialog().locator('code').innerText();
    const file = readdirSync(folder).find((name) => name.includes(' as of '));
    expect(line).toBe(`lacuna serve --workspace "${file}"`);
    expect(await button('Open it').count()).toBe(0);
    await expectAccessible('beside');
    // What the last answer said makes room for the next.
    await button('Check this workspace').click();
    await said(/^The workspace is sound: .* \(1 policy, no entries\)\.$/).waitFor();
    expect(await said('now lies beside this workspace').count()).toBe(0);
    await expectAccessible('sound');
  });

  test('that fail say why, and can be tried again', async () => {
    const aside = `${backups}-aside`;
    renameSync(backups, aside);
    writeFileSync(backups, 'a file of that name');
    await open();
    await said(`${NO_BACKUP}.`).waitFor();
    await button('Back up now').click();
    await dialog().getByRole('alert').filter({ hasText: 'The workspace could not be backed up' }).waitFor();
    await expectAccessible('failed');
    rmSync(backups);
    renameSync(aside, backups);
    await button('Back up now').click();
    await said(/^Backed up: /).waitFor();
    expect(await dialog().getByRole('alert').count()).toBe(0);
  });

  test('that have gone meanwhile are refused by name', async () => {
    await open();
    const first = button(/^Put beside: /).first();
    await first.waitFor();
    renameSync(backups, `${backups}-gone`);
    await first.click();
    await dialog().getByRole('alert').filter({ hasText: 'There is no such backup' }).waitFor();
    renameSync(`${backups}-gone`, backups);
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  test('of which somebody has put in many are scrolled, and the buttons stay in reach', async () => {
    const [name = ''] = readdirSync(backups);
    for (let at = 0; at < 60; at += 1) {
      const day = new Date(Date.UTC(2020, 0, 1 + at)).toISOString().slice(0, 10);
      copyFileSync(path.join(backups, name), path.join(backups, `${day}T12-00-00Z.lacuna`));
    }
    await open();
    await dialog().getByRole('row').nth(60).waitFor({ state: 'attached' });
    await expectAccessible('huge');
    expect(await button('Close').isVisible()).toBe(true);
    await button('Back up now').click();
    await said(/^Backed up: /).waitFor();
    await expect.poll(() => dialog().getByRole('row').count()).toBeLessThanOrEqual(7);
  });

  test('are opened by the desktop application itself', async () => {
    const asked: string[] = [];
    await page.route('**/api', async (route) => {
      const body = route.request().postData() ?? '';
      if (body.includes('"host.get"')) {
        const response = await route.fetch();
        const answer = (await response.json()) as { readonly value: object };
        return route.fulfill({ response, json: { ...answer, value: { ...answer.value, host: 'electron' } } });
      }
      if (!body.includes('"backup.open"')) return route.fallback();
      asked.push(body);
      return route.fulfill({ json: { ok: true, value: {} } });
    });
    await page.reload();
    await open();
    await button(/^Put beside: /)
      .first()
      .click();
    await button('Open it').click();
    await expect.poll(() => asked.length).toBe(1);
    expect(asked[0]).toMatch(/"file":"Test as of [^"/]+\.lacuna"/);
    expect(await dialog().locator('code').count()).toBe(0);
    await page.unroute('**/api');
  });

  test('of which the browser’s host can open none say so', async () => {
    const refused = await page.evaluate(async () => {
      const body = JSON.stringify({ method: 'backup.open', request: { file: 'Test as of x.lacuna' } });
      const answer = await fetch('/api', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
      return answer.json() as Promise<unknown>;
    });
    expect(refused).toMatchObject({ ok: false, error: { code: 'no-shell' } });
  });

  test('of a protected workspace are said to take its passphrase', async () => {
    await page.route('**/api', async (route) => {
      const asked = route.request().postData() ?? '';
      if (!asked.includes('protection.get')) return route.fallback();
      const value = { workspace: 'Test.lacuna', isProtected: true, isLocked: false };
      await route.fulfill({ json: { ok: true, value } });
    });
    await page.reload();
    await open();
    const words = 'They are encrypted, and open with the passphrase of this workspace.';
    await expect.poll(() => dialog().innerText()).toContain(words);
    await page.unroute('**/api');
  });

  test('show while they are looked for, and a call that fails says so', async () => {
    const gate = Promise.withResolvers<void>();
    await page.route('**/api', async (route) => {
      if (!(route.request().postData() ?? '').includes('backup.list')) return route.fallback();
      await gate.promise;
      await route.fulfill({ json: { ok: false, error: { code: 'internal', message: 'Something went wrong.' } } });
    });
    await open();
    await said('Looking for backups …').waitFor();
    gate.resolve();
    await dialog().getByRole('alert').filter({ hasText: 'Something went wrong.' }).waitFor();
    expect(await said('Looking for backups …').count()).toBe(0);
    await page.unroute('**/api');
  });

  test('while work is under way, its progress shows, and it can be stopped', async () => {
    const gate = Promise.withResolvers<void>();
    await page.route('**/api', async (route) => {
      const asked = route.request().postData() ?? '';
      if (asked.includes('task.cancel')) gate.resolve();
      if (!asked.includes('workspace.check')) return route.fallback();
      await gate.promise;
      await route.fulfill({
        json: { ok: false, error: { code: 'cancelled', message: 'Cancelled. Nothing was changed.' } },
      });
    });
    await open();
    await button('Check this workspace').click();
    await dialog()
      .getByRole('progressbar', { name: /^Checking: / })
      .waitFor();
    expect(await button('Back up now').isDisabled()).toBe(true);
    await expectAccessible('running');
    await button('Cancel').click();
    await said('Cancelled. Nothing was changed.').waitFor();
    await page.unroute('**/api');
  });

  test('find damage in a workspace that opens all the same, and mend it; the damaged file is kept', async () => {
    const db = new Database(launched.workspaceFile);
    db.pragma('foreign_keys = OFF');
    db.exec('UPDATE segment SET policy_key = 999 WHERE position = 0');
    db.close();
    await open();
    await button('Check this workspace').click();
    await dialog()
      .getByRole('alert')
      .filter({ hasText: /The workspace’s file is damaged: \d+ problems? found\./ })
      .waitFor();
    expect(await dialog().getByRole('list', { name: 'What is damaged' }).innerText()).toContain('segment');
    await expectAccessible('damaged');
    expect(existsSync(`${launched.workspaceFile}.checking`)).toBe(false);
    await button('Mend it').click();
    await said('The workspace was mended.').waitFor();
    const kept = readdirSync(folder).find((name) => name.startsWith('Test.damaged-'));
    expect(await dialog().innerText()).toContain('It holds 1 policy and 0 entries of its log.');
    expect(await page.getByText('Reading policies').count()).toBe(0);
    expect(await dialog().innerText()).toContain(`The damaged file is now “${kept}”, in the same folder.`);
    await expectAccessible('mended');
    await button('Check this workspace').click();
    await said(/^The workspace is sound: .* \(1 policy, no entries\)\.$/).waitFor();
    await button('Close').click();
    await page.getByRole('row').filter({ hasText: 'Heron' }).waitFor();
  });

  test('show how far mending is, which can’t be stopped, and why it failed', async () => {
    const gate = Promise.withResolvers<void>();
    await page.route('**/api', async (route) => {
      const asked = route.request().postData() ?? '';
      if (asked.includes('workspace.check')) {
        const value = { policies: 1, entries: 0, problems: ['row 1 missing from index a'] };
        return route.fulfill({ json: { ok: true, value } });
      }
      if (!asked.includes('workspace.mend')) return route.fallback();
      await gate.promise;
      const message = 'The workspace could not be mended: the disk is full. The damaged file was left as it is.';
      await route.fulfill({ json: { ok: false, error: { code: 'not-mended', message } } });
    });
    await open();
    await button('Check this workspace').click();
    await button('Mend it').click();
    await dialog()
      .getByRole('progressbar', { name: /^Mending: / })
      .waitFor();
    expect(await button('Cancel').count()).toBe(0);
    expect(await button('Check this workspace').isDisabled()).toBe(true);
    await expectAccessible('mending');
    gate.resolve();
    await dialog().getByRole('alert').filter({ hasText: 'could not be mended: the disk is full' }).waitFor();
    await page.unroute('**/api');
  });

  test('the console stays quiet and nothing is asked of anybody else', () => {
    expect(launched.problems).toEqual([]);
    expect(launched.foreignRequests).toEqual([]);
  });
});
