import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { keepPreferences } from '../../main/host/preferences.ts';
import { serveApplication } from '../../main/host/serving.ts';
import { findBrowser, NO_BROWSER } from '../support/browser.ts';
import { launch, type Launched } from '../support/launch.ts';

describe.skipIf(findBrowser() === null)(`window${findBrowser() === null ? ` (${NO_BROWSER})` : ''}`, () => {
  let launched: Launched;
  let page: Page;

  beforeAll(async () => {
    launched = await launch();
    page = launched.page;
  });
  beforeEach(async () => {
    await page.goto(`${launched.serving.origin}/#/library`);
    await page.reload();
    await page.getByRole('table').waitFor();
  });
  afterAll(() => launched.close());

  const paper = (): Promise<string> =>
    page.locator('body').evaluate((body) => body.computedStyleMap().get('background-color')?.toString() ?? '');
  const theme = () => page.getByRole('button', { name: /^Theme:/ });

  test('the theme goes from the system’s to light to dark, and is kept for the next start', async () => {
    await page.emulateMedia({ colorScheme: 'dark' });
    const dark = await paper();
    await theme().click();
    const light = await paper();
    expect(light).not.toBe(dark);
    await theme().click();
    expect(await paper()).toBe(dark);
    await expect.poll(() => keepPreferences(launched.dataFolder).get().theme).toBe('dark');
    await page.emulateMedia({ colorScheme: 'light' });
    await page.reload();
    await theme().waitFor();
    expect(await theme().getAttribute('aria-label')).toBe('Theme: Dark. Change');
    expect(await paper()).toBe(dark);
    await theme().click();
    expect(await paper()).toBe(light);
  });

  test('the theme is kept also where the host has another port the next time', async () => {
    keepPreferences(launched.dataFolder).set({ theme: 'dark' });
    const { dataFolder } = launched;
    const workspaceFile = path.join(dataFolder, 'Other.lacuna');
    const serving = await serveApplication({ workspaceFile, dataFolder, corpusFolder: null });
    const other = await page.context().newPage();
    await other.goto(serving.url);
    await other.getByRole('button', { name: 'Theme: Dark. Change' }).waitFor();
    expect(serving.origin).not.toBe(launched.serving.origin);
    await other.close();
    await serving.close();
    keepPreferences(dataFolder).set({ theme: 'system' });
  });

  test('the author’s name is asked for in a dialog and stands in the bar, also after a reload', async () => {
    await page.getByRole('button', { name: /^Your name:/ }).click();
    await page.getByRole('dialog', { name: 'Your name' }).getByLabel('Name').fill('  Ada Lovelace ');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Your name: Ada Lovelace. Change' }).waitFor();
    await page.reload();
    const author = page.getByRole('button', { name: 'Your name: Ada Lovelace. Change' });
    await author.waitFor();
    expect(await author.isVisible()).toBe(true);
  });

  test('About tells version, workspace and model, and its licences can be read', async () => {
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('menuitem', { name: 'About Lacuna' }).click();
    const dialog = page.getByRole('dialog', { name: 'About Lacuna' });
    const words = await dialog.innerText();
    expect(words).toContain('Nothing leaves this machine');
    expect(words).toContain('Test.lacuna');
    expect(words).toMatch(/Macro F1\s+0\.\d{3}/);
    const address = await dialog.getByRole('link').getAttribute('href');
    const licences = await page.request.get(`${launched.serving.origin}${address ?? ''}`);
    expect(licences.status()).toBe(200);
    expect(await licences.text()).toContain('react');
  });

  test.each<readonly [dialog: string, item: string]>([
    ['Paste a policy', 'Paste a policy…'],
    ['Export labelled clauses', 'Export…'],
    ['Your name', 'Your name…'],
    ['About Lacuna', 'About Lacuna'],
  ])(
    'the dialog “%s” opens from the menu by keyboard, satisfies axe, and gives the keyboard back',
    async (name, item) => {
      await page.getByRole('button', { name: 'Menu' }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('menuitem', { name: new RegExp(`^${item}`) }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('dialog', { name }).waitFor();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog', { name }).waitFor({ state: 'detached' });
      await expect.poll(() => page.locator(':focus').getAttribute('aria-label')).toBe('Menu');
    },
  );

  test('shortcuts wait while a dialog is open', async () => {
    await page.keyboard.press('Control+e');
    await page.getByRole('dialog', { name: 'Export labelled clauses' }).waitFor();
    await page.keyboard.press('Control+e');
    expect(await page.getByRole('dialog').count()).toBe(1);
  });

  test('a link that keyboards and screen readers meet first skips the bar', async () => {
    await page.getByRole('link', { name: 'Skip to the content' }).focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('main:focus').count()).toBe(1);
  });

  test('an address that is not known leads to the library', async () => {
    await page.goto(`${launched.serving.origin}/#/nowhere?x=1`);
    const heading = page.getByRole('heading', { name: 'Library' });
    await heading.waitFor();
    expect(await heading.isVisible()).toBe(true);
  });

  test('the console stays quiet and nothing is asked of anybody else', () => {
    expect(launched.problems).toEqual([]);
    expect(launched.foreignRequests).toEqual([]);
  });
});
