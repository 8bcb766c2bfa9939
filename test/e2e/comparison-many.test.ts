import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser, NO_BROWSER } from '../support/browser.ts';
import { launch, type Launched } from '../support/launch.ts';
import { importWhole } from '../support/page-calls.ts';

const COUNT = 20;
/** As long as no heading should be. */
const LONG = `The ${'very '.repeat(60)}long company`;

describe.skipIf(findBrowser() === null)(`twenty policies${findBrowser() === null ? ` (${NO_BROWSER})` : ''}`, () => {
  let launched: Launched;
  let page: Page;

  beforeAll(async () => {
    launched = await launch({ corpus: 'empty' });
    page = launched.page;
    for (let number = 1; number <= COUNT; number += 1) {
      await importWhole(page, `company-${number}.txt`, number === 2 ? LONG.slice(0, 200) : `Company ${number}`, [
        'Privacy Policy',
        `We collect your name and e-mail address when you open account number ${number}.`,
        `We keep account records for ${number} days after you close your account.`,
      ]);
    }
    await page.goto(`${launched.serving.origin}/#/compare`);
    await page.locator(`[role="treegrid"][aria-colcount="${COUNT + 1}"]`).waitFor();
    await page.locator('[data-row="1"][data-column="1"]:focus').waitFor();
  });
  afterAll(() => launched.close());

  test('only what is in view is in the page, and the names of rows and policies stay there', async () => {
    expect(await page.getByRole('gridcell').count()).toBeLessThan((COUNT * 52) / 3);
    await page.keyboard.press('Control+End');
    await page.locator('[data-row="52"][data-column="1"]:focus').waitFor();
    await page.keyboard.press('End');
    await page.locator(`[data-row="52"][data-column="${COUNT}"]:focus`).waitFor();
    await page.getByRole('columnheader', { name: 'Company 20' }).waitFor();
    const [name, cell] = [page.locator('[data-row="52"][data-column="0"]'), page.locator(':focus')];
    const [nameBox, cellBox] = [await name.boundingBox(), await cell.boundingBox()];
    expect(nameBox?.x).toBe(0);
    expect(cellBox?.x).toBeGreaterThanOrEqual(nameBox?.width ?? Infinity);
    expect((cellBox?.x ?? Infinity) + (cellBox?.width ?? 0)).toBeLessThanOrEqual(1280);
  });

  test('Enter opens the words of a cell far to the right beside those of another policy', async () => {
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: /^Words on / }).waitFor();
    const panes = page.getByLabel('Policy in this pane');
    await panes.nth(1).waitFor();
    expect(await panes.nth(1).locator('option:checked').innerText()).toContain('Company 20');
    await page.keyboard.press('Escape');
    await page.getByRole('region', { name: /^Words on / }).waitFor({ state: 'detached' });
  });

  test('opening and closing a label moves nothing above it', async () => {
    await page.keyboard.press('Control+Home');
    await page.locator('[data-row="1"][data-column="0"]:focus').waitFor();
    const label = page.getByRole('rowheader', { name: 'Sharing & disclosure' });
    const before = await label.boundingBox();
    await label.click();
    await page.getByRole('rowheader', { name: 'Recipient categories' }).waitFor({ state: 'detached' });
    expect(await label.boundingBox()).toEqual(before);
  });

  test('a name of hundreds of characters is cut short, and whole in its title', async () => {
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    const head = page.getByRole('columnheader', { name: /very very/ });
    expect((await head.boundingBox())?.width).toBeLessThan(400);
    const link = head.getByRole('link');
    expect(await link.evaluate((element) => element.scrollWidth > element.clientWidth)).toBe(true);
    expect(await link.getAttribute('title')).toContain('very very');
  });

  test('nothing was logged', () => {
    expect(launched.problems).toEqual([]);
  });
});
