import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from 'playwright-core';
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
    await grid().waitFor();
    await focused('[data-row="1"][data-column="1"]').waitFor();
  });
  afterAll(() => launched.close());

  const grid = (): Locator => page.getByRole('treegrid', { name: 'What each policy says' });
  const cell = (row: number, column: number): Locator => page.locator(`[data-row="${row}"][data-column="${column}"]`);
  const focused = (selector: string): Locator => page.locator(`${selector}:focus`);
  const press = (...keys: readonly string[]): Promise<void> =>
    keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
  const said = (words: RegExp | string): Promise<void> => page.getByRole('status').getByText(words).waitFor();

  test('six labels open into 46 aspects, five policies stand as columns, and every cell says its state in words', async () => {
    expect(await grid().getAttribute('aria-rowcount')).toBe(String(1 + 6 + 46));
    expect(await grid().getAttribute('aria-colcount')).toBe(String(1 + 5));
    expect(await page.getByRole('columnheader').count()).toBe(1 + 5);
    const states = await page.locator('[data-kind="aspect"] [role="gridcell"]').allInnerTexts();
    expect(states.length).toBeGreaterThan(5 * 8);
    for (const state of states) expect(state).toMatch(/^\s*(Stated|Partly stated|Denied|Deferred|Silent|Not held)/);
  });

  test('an excerpt never shows a gap, and its column says that none are counted', async () => {
    const heads = await page.getByRole('columnheader').allInnerTexts();
    const excerpts = heads.flatMap((head, column) => (head.includes('Excerpt') ? [column] : []));
    expect(excerpts.length).toBeGreaterThan(0);
    for (const column of excerpts) {
      expect(heads[column]).toContain('No gaps counted');
      const states = await page.locator(`[role="gridcell"][data-column="${column}"]`).allInnerTexts();
      expect(states.filter((state) => state.includes('Silent'))).toEqual([]);
    }
  });

  test('arrows, Home, End and Ctrl with them walk the cells, also to rows that were not in the page', async () => {
    await press('t', 'Control+Home', 'ArrowRight', 'ArrowDown', 'ArrowRight');
    await focused('[data-row="2"][data-column="2"]').waitFor();
    await press('End');
    await focused('[data-row="2"][data-column="5"]').waitFor();
    await press('Control+End');
    await focused('[data-row="52"][data-column="5"]').waitFor();
    await cell(2, 5).waitFor({ state: 'detached' });
    await press('Control+Home');
    await focused('[data-row="1"][data-column="0"]').waitFor();
    expect(await cell(1, 0).innerText()).toContain('Collection & use');
  });

  test('← and → on a label’s name close and open it; Shift 8, the star, does so with all', async () => {
    const first = page.getByRole('row', { name: /Collection & use/ });
    await press('t', 'Control+Home', 'ArrowLeft');
    await page.locator('[role="row"][aria-level="1"][aria-expanded="false"]').waitFor();
    expect(await first.getAttribute('aria-expanded')).toBe('false');
    await press('ArrowRight');
    await page.getByRole('rowheader', { name: 'Data categories named' }).waitFor();
    await press('Shift+Digit8');
    await page.getByRole('rowheader', { name: 'Data categories named' }).waitFor({ state: 'detached' });
    expect(await page.getByRole('rowheader').count()).toBe(6);
    await press('Shift+Digit8');
    await page.getByRole('rowheader', { name: 'Data categories named' }).waitFor();
  });

  test('G leaves only rows with gaps, and D only rows with differences', async () => {
    const all = await grid().getAttribute('aria-rowcount');
    await press('g');
    await page.getByRole('radio', { name: /Only gaps/, checked: true }).waitFor();
    const gaps = page.locator('[data-state="silent"], .cell-doubt');
    const silent = page.locator('[data-kind="aspect"]').filter({ has: gaps });
    expect(await silent.count()).toBe(await page.locator('[data-kind="aspect"]').count());
    await press('d');
    await page.getByRole('radio', { name: /Only differences/, checked: true }).waitFor();
    const different = await grid().getAttribute('aria-rowcount');
    expect(Number(different)).toBeLessThan(Number(all));
    await press('d');
    await page.getByRole('radio', { name: 'All rows', checked: true }).waitFor();
    expect(await grid().getAttribute('aria-rowcount')).toBe(all);
  });

  test('B holds all other columns against one, in words and shapes', async () => {
    await press('Control+Home', 'ArrowRight', 'ArrowRight', 'b');
    await page.getByRole('columnheader', { name: /Baseline/ }).waitFor();
    const words = await page.locator('.cell-relation').allInnerTexts();
    expect(words.length).toBeGreaterThan(0);
    for (const word of words) expect(word).toMatch(/(Same|Weaker|Missing|More|Opposite|Other fact|Not held)$/);
    await press('b');
    await page.getByRole('columnheader', { name: /Baseline/ }).waitFor({ state: 'detached' });
  });

  test('N finds a gap, Enter shows why it counts and what was looked at, Escape leads back to its cell', async () => {
    await press('n');
    const gap = page.locator('[role="gridcell"][data-state="silent"]:focus');
    await gap.waitFor();
    await press('Enter');
    const panes = page.getByRole('region', { name: /^Words on / });
    await panes.waitFor();
    await panes
      .getByText(/verify before relying on it/)
      .first()
      .waitFor();
    await panes.getByText('Nearest clauses that were looked at').first().waitFor();
    expect(await panes.getByLabel('Policy in this pane').count()).toBe(2);
    await press('Escape');
    await panes.waitFor({ state: 'detached' });
    await gap.waitFor();
  });

  test('one key confirms a gap, another takes it back, and a note overrules it', async () => {
    await press('c');
    await said(/^Confirmed: .* is silent, a gap\.$/);
    await page.locator('[role="gridcell"]:focus', { hasText: 'Confirmed by' }).waitFor();
    await press('Control+z');
    await said(/^Undone: the judgement on a cell/);
    await page.locator('[role="gridcell"]:focus:not(:has-text("Confirmed by"))').waitFor();
    await press('o');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: 'Stated', exact: true }).waitFor();
    await press('ArrowDown');
    await dialog.getByRole('radio', { name: 'Partly stated', checked: true }).waitFor();
    await dialog.getByLabel('Note').focus();
    await page.keyboard.type('Said in the annex.');
    await press('Tab', 'Tab', 'Enter');
    await dialog.waitFor({ state: 'detached' });
    await said(/^Overruled: .* is partly stated\.$/);
    await page.locator('[role="gridcell"][data-state="partial"]:focus', { hasText: 'Overruled by' }).waitFor();
    await press('Enter');
    await page.getByText(/Overruled by .*: Said in the annex\./).waitFor();
    await press('r');
    await said(/^Left to the machine again/);
    await page.getByText(/Overruled by .*: Said in the annex\./).waitFor({ state: 'detached' });
    expect(await page.getByText('Overruled by').count()).toBe(0);
    await press('Escape');
  });

  test('the panes lay clauses in rows of one table, and S shows them in their source with folds that open', async () => {
    await press('Control+Home', 'ArrowDown', 'ArrowRight', 'Enter');
    const table = page.getByRole('grid', { name: /^Clauses on / });
    // Before the clauses of the pair are aligned there is no line to go to.
    await table.locator('[data-line="1"]').first().waitFor();
    await press('w');
    await focused('[data-line="0"]').waitFor();
    await press('j');
    await focused('[data-line="1"]').waitFor();
    await press('t');
    await page.locator('[role="treegrid"] [data-row]:focus').waitFor();
    await press('s');
    const pane = page.getByRole('article').first();
    await pane.locator('mark').first().waitFor();
    const fold = pane.getByRole('button', { name: /^Show \d+ passages? between$/ }).first();
    const before = await pane.locator('.pane-segment').count();
    await fold.focus();
    await press('Enter');
    await expect.poll(() => pane.locator('.pane-segment').count()).toBeGreaterThan(before);
    await press('s', 'Escape');
    await page.getByRole('region', { name: /^Words on / }).waitFor({ state: 'detached' });
  });

  test('every key is listed behind the question mark', async () => {
    await press('Shift+?');
    const dialog = page.getByRole('dialog', { name: 'Keys and signs of the comparison' });
    await dialog.getByText('Next gap that nobody has judged').waitFor();
    expect(await dialog.getByRole('row').count()).toBeGreaterThan(25);
    await press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  test('the facts stand in a table of their own, each a way to its words', async () => {
    await page.getByRole('link', { name: 'Facts', exact: true }).press('Enter');
    const row = page.getByRole('row', { name: /^Age threshold/ });
    await row.waitFor();
    expect(await row.getByRole('link', { name: '13' }).first().getAttribute('href')).toMatch(
      /^#\/read\/[0-9a-f]+\?at=\d+$/,
    );
    await page.getByRole('link', { name: 'Aspects', exact: true }).press('Enter');
    await grid().waitFor();
  });

  test('a report is written in the format that the arrow keys choose', async () => {
    await page.getByRole('button', { name: /^Report/ }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Report for a client' });
    await dialog.getByRole('radio', { name: /^Word/, checked: true }).waitFor();
    await press('ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown');
    await dialog.getByRole('radio', { name: /^CSV/, checked: true }).waitFor();
    const download = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Save report' }).press('Enter');
    expect((await download).suggestedFilename()).toMatch(/\.csv$/);
    await dialog.getByText(/ was saved \(/).waitFor();
    await press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  test('back and forward lead to the cells that were open', async () => {
    const { origin } = launched.serving;
    await page.goto(`${origin}/#/compare?row=DIS-3`);
    await page.getByRole('region', { name: 'Words on Independent dispute body' }).waitFor();
    await page.goto(`${origin}/#/compare?row=COL-3`);
    await page.getByRole('region', { name: 'Words on Purposes stated' }).waitFor();
    await page.goBack();
    await page.getByRole('region', { name: 'Words on Independent dispute body' }).waitFor();
    await page.getByRole('rowheader', { name: 'Independent dispute body' }).waitFor();
    await page.goto(`${origin}/#/compare`);
    await page.getByRole('region', { name: /^Words on / }).waitFor({ state: 'detached' });
    expect(await grid().getAttribute('aria-rowcount')).toBe('53');
  });

  test('columns can be chosen, and the choice and the open cell are kept in the address', async () => {
    await page.getByRole('button', { name: '5 of 5 policies' }).press('Enter');
    await page.getByRole('dialog', { name: 'Policies to compare' }).getByRole('checkbox').first().press('Space');
    await press('Escape');
    await page.getByRole('button', { name: '4 of 5 policies' }).waitFor();
    await page.locator('[role="treegrid"][aria-colcount="5"]').waitFor();
    await press('t', 'Control+Home', 'ArrowDown', 'ArrowRight');
    await focused('[data-row="2"][data-column="1"]').waitFor();
    await press('Enter');
    await page.getByRole('region', { name: 'Words on Data categories named' }).waitFor();
    await page.waitForURL(/row=COL-1/);
    await page.reload();
    await page.getByRole('region', { name: 'Words on Data categories named' }).waitFor();
    await page.getByRole('button', { name: '4 of 5 policies' }).waitFor();
    expect(await page.getByRole('columnheader').first().innerText()).toBe('All aspects');
  });

  test('a label alone can be shown, and its rows only', async () => {
    await page.getByLabel('Label').selectOption('children');
    await page.getByRole('rowheader', { name: 'Data categories named' }).waitFor({ state: 'detached' });
    expect(await grid().getAttribute('aria-rowcount')).toBe(String(1 + 1 + 8));
  });

  test('nothing is inaccessible, nothing is logged, nothing leaves the machine', async () => {
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
    expect(launched.problems).toEqual([]);
    expect(launched.foreignRequests).toEqual([]);
  });
});
