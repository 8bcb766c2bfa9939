import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser, NO_BROWSER } from '../support/browser.ts';
import { launch, type Launched } from '../support/launch.ts';

// One story, by keyboard: each test goes on where the one before it left the window.
describe.skipIf(findBrowser() === null)(`finding clauses${findBrowser() === null ? ` (${NO_BROWSER})` : ''}`, () => {
  let launched: Launched;
  let page: Page;

  beforeAll(async () => {
    launched = await launch();
    page = launched.page;
  });
  afterAll(() => launched.close());

  const list = () => page.getByRole('listbox', { name: 'Clauses found' });
  const active = () => list().locator('[role="option"][aria-selected="true"]');
  const seriousFindings = async (): Promise<readonly string[]> => {
    const { violations } = await new AxeBuilder({ page }).analyze();
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  };

  test('Ctrl+Shift+F opens the view with the caret in the query, and what is typed is found with its words marked', async () => {
    await page.getByRole('heading', { name: 'Library', level: 1 }).waitFor();
    await page.keyboard.press('Control+Shift+F');
    await page.locator('[data-find-query]:focus').waitFor();
    await page.keyboard.type('"personal information" label:sharing');
    await page.waitForFunction(() => window.location.hash.includes('label%3Asharing'));
    await list().locator('mark').first().waitFor();
    expect((await list().locator('mark').first().innerText()).toLowerCase()).toBe('personal information');
    expect(await page.getByRole('list', { name: 'Parts of the query' }).getByRole('listitem').count()).toBe(2);
    expect(await seriousFindings()).toEqual([]);
  });

  test('arrows go through the list, Enter opens the reader at the clause, and back leads to the same line', async () => {
    await page.keyboard.press('ArrowDown');
    await page.locator('#find-results:focus').waitFor();
    await page.keyboard.press('ArrowDown');
    await list().locator('#found-1[aria-selected="true"]').waitFor();
    const words = await active().locator('.found-text').innerText();
    await page.keyboard.press('Enter');
    const clause = page.locator('[role="option"][aria-selected="true"]:not(.found)');
    await clause.waitFor();
    expect((await clause.innerText()).replaceAll(/\s+/g, ' ')).toContain(words.replaceAll(/\s+/g, ' ').slice(0, 40));
    await page.goBack();
    await list().locator('#found-1[aria-selected="true"]').waitFor();
    expect(await active().locator('.found-text').innerText()).toBe(words);
  });

  test('a mistake is said where it is typed, and nothing found is said as well', async () => {
    await page.keyboard.press('/');
    await page.locator('[data-find-query]:focus').waitFor();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('status:maybe');
    await page.getByText(/Not understood yet: “status:” is one of/).waitFor();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('xyzzy');
    await page.getByText('No clause fits.').waitFor();
    expect(await seriousFindings()).toEqual([]);
  });

  test('a query is built without typing one, kept as a view, and opened from the library', async () => {
    await page.getByRole('button', { name: 'Show all clauses' }).press('Enter');
    await list().waitFor();
    await page.getByRole('button', { name: /^Retention & deletion/ }).press('Enter');
    await page.getByRole('button', { name: /^Undecided/ }).press('Enter');
    await page.waitForFunction(() => window.location.hash.includes('undecided'));
    expect(await page.locator('[data-find-query]').inputValue()).toBe('label:retention status:undecided');
    await page.getByRole('button', { name: 'Save view…' }).press('Enter');
    await page.getByRole('dialog', { name: 'Save view' }).waitFor();
    await page.keyboard.type('To check');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: 'Library' }).press('Enter');
    await page.getByLabel('Saved views').selectOption({ label: 'To check' });
    await list().waitFor();
    expect(await page.locator('[data-find-query]').inputValue()).toBe('label:retention status:undecided');
  });

  test('all that was found is decided in one step, after a look at what would become of it', async () => {
    await page.getByRole('button', { name: 'Label all…' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Label all that was found' });
    await dialog.getByLabel('What to do').selectOption('confirm');
    const decide = dialog.getByRole('button', { name: /^Decide \d+ clauses$/ });
    await decide.waitFor();
    expect(await seriousFindings()).toEqual([]);
    await decide.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('No clause fits.').waitFor();
    const taken = await page.evaluate(() => window.location.hash);
    expect(taken).toContain('undecided');
  });

  test('what was decided in bulk is taken back and put back in place, by key and by button', async () => {
    await page.getByText(/^\d+ clauses? decided in one step\.$/).waitFor();
    await page.getByRole('button', { name: 'Label all…' }).focus();
    await page.keyboard.press('Control+z');
    await page.getByText('Undone: the last decision on labels.').waitFor();
    await list().waitFor();
    expect(await seriousFindings()).toEqual([]);
    await page.getByRole('button', { name: /^Redo/ }).press('Enter');
    await page.getByText('No clause fits.').waitFor();
    await page.getByText('Redone: the last decision on labels.').waitFor();
    // In the query it is the typing that is taken back.
    await page.locator('[data-find-query]').focus();
    await page.keyboard.type('u');
    await page.keyboard.press('Control+z');
    await page.getByText('Redone: the last decision on labels.').waitFor();
    await page.getByRole('button', { name: 'Dismiss' }).press('Enter');
    await page.getByText('Redone: the last decision on labels.').waitFor({ state: 'detached' });
  });

  test('? lists the keys of Find', async () => {
    await page.getByRole('button', { name: 'Label all…' }).waitFor();
    await page.getByRole('heading', { name: 'Find', level: 1 }).waitFor();
    await page.getByRole('button', { name: /^Keys/ }).focus();
    await page.keyboard.press('?');
    await page
      .getByRole('dialog', { name: 'Keys of Find' })
      .getByRole('row', { name: /^Back to the query/ })
      .waitFor();
    expect(await seriousFindings()).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  test('what is to be reviewed waits in all policies, least certain first: once decided, the next is in its place', async () => {
    await page.getByLabel('Saved views').selectOption({ label: 'To review' });
    await page.getByRole('button', { name: 'Least certain first', pressed: true }).waitFor();
    await active().waitFor();
    expect(await seriousFindings()).toEqual([]);
    const words = await active().locator('.found-text').innerText();
    await page.locator('[data-find-query]').press('ArrowDown');
    await page.locator('#find-results:focus').waitFor();
    await page.keyboard.press('Enter');
    const clause = page.locator('[role="option"][aria-selected="true"]:not(.found)');
    await clause.waitFor();
    const opened = await clause.innerText();
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      (was) => document.querySelector<HTMLElement>('[role="option"][aria-selected="true"]')?.innerText !== was,
      opened,
    );
    await page.keyboard.press('Escape');
    await page.waitForFunction((was) => {
      const first = document.querySelector<HTMLElement>('#found-0[aria-selected="true"] .found-text');
      return first !== null && first.innerText !== was;
    }, words);
    await page.locator('#find-results:focus').waitFor();
  });

  test('nothing was said on the console, and nothing was asked of any other place', () => {
    expect(launched.problems).toEqual([]);
    expect(launched.foreignRequests).toEqual([]);
  });
});
