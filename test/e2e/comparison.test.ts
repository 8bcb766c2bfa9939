import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser, NO_BROWSER } from '../support/browser.ts';
import { launch, type Launched } from '../support/launch.ts';

const browser = findBrowser();

describe.skipIf(browser === null)(`comparison${browser === null ? ` (${NO_BROWSER})` : ''}`, () => {
  let launched: Launched;
  let page: Page;

  beforeAll(async () => {
    launched = await launch();
    page = launched.page;
    await page.getByRole('link', { name: 'Side by side' }).click();
    await page.getByRole('grid').waitFor();
  });
  afterAll(() => launched.close());

  const cell = (row: number, column: number) => page.locator(`[data-row="${row}"][data-column="${column}"]`);

  test('five policies stand as columns, six labels as rows, and every cell says its state in words', async () => {
    expect(await page.getByRole('columnheader').count()).toBe(1 + 5);
    expect(await page.getByRole('rowheader').count()).toBe(6);
    const states = await page.getByRole('gridcell').allInnerTexts();
    expect(states).toHaveLength(30);
    for (const state of states) expect(state).toMatch(/^\s*(Stated|Silent|Not held)/);
  });

  test('an excerpt never shows a gap', async () => {
    const heads = await page.getByRole('columnheader').allInnerTexts();
    const excerpts = heads.slice(1).flatMap((head, column) => (head.includes('Excerpt') ? [column] : []));
    expect(excerpts.length).toBeGreaterThan(0);
    for (const column of excerpts) {
      const states = await page.locator(`[data-column="${column}"]`).allInnerTexts();
      expect(states.filter((state) => state.includes('Silent'))).toEqual([]);
    }
  });

  test('arrow keys walk the cells, Enter opens two panes with the words in their source, Escape closes them', async () => {
    await cell(0, 0).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    expect(await cell(1, 1).evaluate((button) => button.matches(':focus'))).toBe(true);
    await page.keyboard.press('Enter');
    const panes = page.getByRole('article');
    await panes.nth(1).waitFor();
    expect(await panes.count()).toBe(2);
    const mark = panes.first().locator('mark').first();
    await mark.waitFor();
    expect(await page.getByRole('region', { name: 'Clauses on Sharing & disclosure' }).isVisible()).toBe(true);
    await cell(1, 1).focus();
    await page.keyboard.press('Escape');
    await panes.first().waitFor({ state: 'detached' });
  });

  test('two cells clicked one after the other show their two policies, in the order of the columns', async () => {
    await cell(0, 4).click();
    await cell(0, 1).click();
    const chosen = page.getByLabel('Policy in this pane');
    const names = await page.getByRole('columnheader').locator('a').allInnerTexts();
    const shown = await chosen.evaluateAll((selects) =>
      selects.map((select) => select.querySelector('option:checked')?.textContent ?? ''),
    );
    expect(shown).toHaveLength(2);
    expect(shown[0]).toContain(names[1]);
    expect(shown[1]).toContain(names[4]);
  });

  test('a fold opens where it stands', async () => {
    const pane = page.getByRole('article').first();
    const fold = pane.getByRole('button', { name: /^Show \d+ passages? between$/ }).first();
    const before = await pane.locator('.pane-segment').count();
    await fold.click();
    expect(await pane.locator('.pane-segment').count()).toBeGreaterThan(before);
  });

  test('columns can be chosen, and the choice is kept in the address', async () => {
    await page.getByRole('button', { name: '5 of 5 policies' }).click();
    await page.getByRole('dialog', { name: 'Policies to compare' }).getByRole('checkbox').first().uncheck();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '4 of 5 policies' }).waitFor();
    expect(await page.getByRole('columnheader').count()).toBe(1 + 4);
    await page.reload();
    await page.getByRole('button', { name: '4 of 5 policies' }).waitFor();
  });

  test('nothing is inaccessible, nothing is logged, nothing leaves the machine', async () => {
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    expect(launched.problems).toEqual([]);
    expect(launched.foreignRequests).toEqual([]);
  });
});
