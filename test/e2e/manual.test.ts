import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Diagnostics } from '../../main/contract/diagnostics.ts';
import { MANUAL_SECTIONS } from '../../renderer/text/manual-sections.ts';
import { findBrowser, NO_BROWSER } from '../support/browser.ts';
import { launch, type Launched } from '../support/launch.ts';

const SHOTS = process.env['LACUNA_SHOTS'];

async function lookAt(page: Page, name: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  if (SHOTS !== undefined) await page.screenshot({ path: `${SHOTS}/${name}.png` });
}

describe.skipIf(findBrowser() === null)(`manual${findBrowser() === null ? ` (${NO_BROWSER})` : ''}`, () => {
  let launched: Launched;
  let page: Page;

  beforeAll(async () => {
    launched = await launch();
    page = launched.page;
  });
  beforeEach(async () => {
    await page.goto(`${launched.serving.origin}/#/library`);
    await page.getByRole('table').waitFor();
  });
  afterAll(() => launched.close());

  const heading = (name: string) => page.getByRole('heading', { name, exact: true });

  test('F1 opens it, and the way back leads where one was', async () => {
    await page.keyboard.press('F1');
    await heading('Manual').waitFor();
    expect(await page.title()).toBe('Manual · Lacuna');
    await page.goBack();
    await heading('Library').waitFor();
  });

  test('the menu opens it, and the outline leads to each section by keyboard', async () => {
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('menuitem', { name: /^Manual/ }).click();
    await heading('Manual').waitFor();
    for (const { id, title } of MANUAL_SECTIONS) {
      await page.getByRole('navigation', { name: 'Sections of the manual' }).getByRole('link', { name: title }).focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => page.locator(':focus').getAttribute('id')).toBe(`manual-${id}`);
    }
  });

  test('it says the figures of the model’s card, and each key and format of the application', async () => {
    await page.goto(`${launched.serving.origin}/#/manual`);
    const figures = page.getByRole('table', { name: 'Figures of the model, in the manual' });
    await figures.waitFor();
    expect(await figures.innerText()).toMatch(/Mean F1\s+0\.\d{3}/);
    const words = await page.locator('main').innerText();
    for (const said of [
      'Confirm the labels shown and go on',
      'Next gap that nobody has judged',
      'INCEpTION',
      '.docx',
    ]) {
      expect(words).toContain(said);
    }
  });

  test('its search goes from place to place, and says where nothing is found', async () => {
    await page.goto(`${launched.serving.origin}/#/manual`);
    await page.getByRole('table', { name: 'Figures of the model, in the manual' }).waitFor();
    const field = page.getByRole('searchbox', { name: 'Search in the manual' });
    const count = page.getByRole('search').getByRole('status');
    await field.fill('workspace');
    await expect.poll(() => count.innerText()).toMatch(/^1 of \d+$/);
    await field.press('Enter');
    await expect.poll(() => count.innerText()).toMatch(/^2 of \d+$/);
    await field.press('Shift+Enter');
    await field.press('Shift+Enter');
    await expect.poll(() => count.innerText()).toMatch(/^(\d+) of \1$/);
    await field.fill('qqzz');
    await expect.poll(() => count.innerText()).toBe('not found');
  });

  test('on paper it stands alone', async () => {
    await page.goto(`${launched.serving.origin}/#/manual`);
    await heading('Manual').waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('banner').count()).toBe(0);
    expect(await page.getByRole('navigation', { name: 'Sections of the manual' }).count()).toBe(0);
    const isWhole = await page.locator('main').evaluate((main) => main.scrollHeight <= main.clientHeight + 1);
    expect(isWhole).toBe(true);
    await page.emulateMedia({ media: 'screen' });
  });

  test('About saves diagnostics that hold no word of the policies', async () => {
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('menuitem', { name: 'About Lacuna' }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save diagnostics…' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^lacuna-diagnostics-\d{4}-\d\d-\d\d\.json$/);
    const json = await readFile(await download.path(), 'utf8');
    const found = JSON.parse(json) as Diagnostics;
    expect(found.policies.count).toBe(5);
    expect(found.workspace.problems).toBe(0);
    expect(json).not.toMatch(/vmware|compucom|test\.lacuna/i);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  test.each(['light', 'dark'] as const)('axe finds nothing wrong, %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(`${launched.serving.origin}/#/manual`);
    await page.getByRole('table', { name: 'Figures of the model, in the manual' }).waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
    await lookAt(page, `manual-${colorScheme}`);
    if (SHOTS === undefined) return;
    for (const { id, title } of MANUAL_SECTIONS) {
      await page.getByRole('navigation', { name: 'Sections of the manual' }).getByRole('link', { name: title }).click();
      await page.screenshot({ path: `${SHOTS}/manual-${colorScheme}-${id}.png` });
    }
  });

  test('the console stays quiet and nothing is asked of anybody else', () => {
    expect(launched.problems).toEqual([]);
    expect(launched.foreignRequests).toEqual([]);
  });
});
