import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser, NO_BROWSER } from '../support/browser.ts';
import { launch, type Launched } from '../support/launch.ts';

/** Longer than usual, since machines that run tests are often busy. */
const browser = findBrowser();

describe.skipIf(browser === null)(`reader${browser === null ? ` (${NO_BROWSER})` : ''}`, () => {
  let launched: Launched;
  let page: Page;
  let address: string;

  const selected = () => page.locator('[role="option"][aria-selected="true"]');
  const clauses = () => page.getByRole('option');
  const status = () => page.getByRole('complementary').getByRole('status');
  const toLabels = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
  /** What stands in the margin beside each clause. */
  const readMargins = async () => (await page.locator('[id^="clause-"][id$="-state"]').allTextContents()).map(toLabels);
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };

  beforeAll(async () => {
    launched = await launch();
    page = launched.page;
    const { id } = await page.evaluate(async () => {
      const body = JSON.stringify({ method: 'policy.list', request: {} });
      const answer = await fetch('/api', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
      const { value } = (await answer.json()) as { value: readonly { id: string; name: string }[] };
      return value.find(({ name }) => name.startsWith('004')) ?? { id: '' };
    });
    address = `${launched.serving.origin}/#/read/${id}`;
    await page.goto(address);
    await selected().waitFor();
  });
  afterAll(() => launched.close());

  test('opens with the first clause in focus and under the keyboard, named by its words and described by its labels', async () => {
    const first = clauses().first();
    expect(await first.getAttribute('aria-selected')).toBe('true');
    await expect.poll(() => first.evaluate((option) => option === document.activeElement)).toBe(true);
    const named = page.getByRole('option', { name: /^Your right to privacy/ });
    expect(await named.getAttribute('id')).toBe(await first.getAttribute('id'));
    const described = await first.getAttribute('aria-describedby');
    expect(await page.locator(`[id="${described}"]`).textContent()).toMatch(/^Suggested/);
    expect(await first.getAttribute('aria-posinset')).toBe('1');
  });

  test('every character of the policy is in the page, in order and selectable', async () => {
    const shown = await page.locator('.policy-heading, .clause-words, .furniture p').allTextContents();
    const text = await page.evaluate(async () => {
      const body = JSON.stringify({ method: 'policy.read', request: { policyId: location.hash.split(/[/?]/)[2] } });
      const answer = await fetch('/api', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
      return ((await answer.json()) as { value: { text: string } }).value.text;
    });
    expect(shown.join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
  });

  test('has nothing for axe to find, in light and dark, with furniture and markup shown', async () => {
    await page.locator('summary').first().click();
    await page.getByRole('button', { name: 'Show markup' }).click();
    // Only the contrast depends on the theme.
    for (const [colorScheme, rules] of [
      ['light', null],
      ['dark', ['color-contrast']],
    ] as const) {
      await page.emulateMedia({ colorScheme });
      const axe = new AxeBuilder({ page }).include('.reader');
      const { violations } = await (rules === null ? axe : axe.withRules([...rules])).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    }
    await page.emulateMedia({ colorScheme: 'light' });
    await page.getByRole('button', { name: 'Show markup' }).click();
  });

  test('hovering a label shows the words that make it, in the text and in a list', async () => {
    await page
      .getByRole('group', { name: 'Labels' })
      .getByRole('button', { name: /^Collection/ })
      .hover();
    await page.locator('.why-words li').first().waitFor();
    const inText = await selected().locator('.weight-for, .weight-against').allTextContents();
    expect(inText.length).toBeGreaterThan(0);
    await page.mouse.move(5, 400);
    await expect.poll(() => selected().locator('.weight-for, .weight-against').count()).toBe(0);
  });

  test('a whole policy is worked through without a mouse, and a reload shows all of it again', async () => {
    const total = await clauses().count();
    const before = await readMargins();
    await press('Home', '3', 'Enter', '0', 'Enter', '1', '1', '2', 'Enter');
    await expect.poll(() => selected().getAttribute('aria-posinset')).toBe('4');
    await press(...Array.from({ length: total - 3 }, () => 'Enter'));
    await page.getByText(`decided ${total} of ${total}`).waitFor();
    await expect.poll(() => status().textContent()).toContain('the last clause');
    const after = await readMargins();
    expect(after.every((note) => note.startsWith('Decided:'))).toBe(true);
    expect(after[0]).toContain('Retention');
    expect(after[1]).toBe('Decided: None applies');
    expect(after.slice(3)).toEqual(before.slice(3).map((note) => note.replace('Suggested:', 'Decided:')));
    const last = (await selected().getAttribute('id'))?.replace('clause-', '');
    await expect.poll(() => page.url()).toBe(`${address}?at=${last}`);
    await page.reload();
    await selected().waitFor();
    expect(await readMargins()).toEqual(after);
    expect(await selected().getAttribute('aria-posinset')).toBe(String(total));
  });

  test('undo takes decisions back one by one and goes to where they were, redo puts them back', async () => {
    const total = await clauses().count();
    await press('Home', 'u', 'u');
    await page.getByText(`decided ${total - 2} of ${total}`).waitFor();
    expect(await selected().getAttribute('aria-posinset')).toBe(String(total - 1));
    await press('g', 'n');
    await expect.poll(() => selected().getAttribute('aria-posinset')).toBe(String(total - 1));
    await press('Shift+U', 'Control+Shift+Z');
    await page.getByText(`decided ${total} of ${total}`).waitFor();
    await press('Shift+U');
    await expect.poll(() => status().textContent()).toBe('There is nothing to redo.');
  });

  test('an undo in one window shows in the other', async () => {
    const other = await page.context().newPage();
    await other.goto(address);
    const total = await clauses().count();
    const progress = other.locator('.strip-progress span');
    await expect.poll(() => progress.textContent()).toBe(`decided ${total} of ${total}`);
    await press('u');
    await expect.poll(() => progress.textContent()).toBe(`decided ${total - 1} of ${total}`);
    await press('Shift+U');
    await expect.poll(() => progress.textContent()).toBe(`decided ${total} of ${total}`);
    expect(await other.getByRole('alert').count()).toBe(0);
    await other.close();
  });

  test('Enter after a click on a label confirms the clause instead of pressing the label again', async () => {
    await press('Home');
    const children = page.getByRole('group', { name: 'Labels' }).getByRole('button', { name: /^Children/ });
    await children.click();
    await expect.poll(() => children.getAttribute('aria-pressed')).toBe('true');
    await press('Enter');
    await expect.poll(() => selected().getAttribute('aria-posinset')).toBe('2');
    expect((await readMargins())[0]).toContain('Children');
    await press('u', 'u');
    await expect.poll(async () => (await readMargins())[0]).not.toContain('Children');
  });

  test('a refusal is said in words, the keys behind it do nothing, and the screen shows what is stored', async () => {
    await press('Home');
    const before = await readMargins();
    const error = { code: 'workspace-busy', message: 'Another program holds the workspace.' };
    await page.route('**/api', (route) => route.fulfill({ json: { ok: false, error } }));
    await expect.poll(() => page.evaluate(async () => (await fetch('/api')).text())).toContain(error.code);
    await press('4', 'Enter');
    await expect.poll(() => page.getByRole('alert').textContent()).toContain('Another program holds the workspace.');
    await page.unroute('**/api');
    expect(await selected().getAttribute('aria-posinset')).toBe('1');
    expect(await readMargins()).toEqual(before);
    await press('Enter', 'Escape');
    expect(await selected().getAttribute('aria-posinset')).toBe('1');
    await expect.poll(() => page.getByRole('alert').count()).toBe(0);
  });

  test('keys do nothing while somebody types or a dialog is open', async () => {
    await press('Home', '/');
    await page.keyboard.type('safe j03');
    expect(await page.getByRole('searchbox').inputValue()).toBe('safe j03');
    await press('Escape', '?');
    const dialog = page.getByRole('dialog', { name: 'Keys of the reader' });
    await dialog.waitFor();
    await press('j', '0');
    await press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await selected().getAttribute('aria-posinset')).toBe('1');
    expect((await readMargins())[0]).toContain('Retention');
  });

  test('the search goes from place to place and takes the focus along', async () => {
    await press('/');
    await page.keyboard.type('safe harbor');
    await press('Enter');
    await expect.poll(() => page.locator('.match-current').allTextContents()).not.toEqual([]);
    const first = await selected().textContent();
    expect(first).toMatch(/safe harbor/i);
    await press('Enter', 'Enter', 'Shift+Enter', 'Shift+Enter');
    await expect.poll(() => selected().textContent()).toBe(first);
    await press('Escape');
    expect(await page.locator('.match-found, .match-current').count()).toBe(0);
    expect(await selected().evaluate((option) => option === document.activeElement)).toBe(true);
  });

  test('a filter dims the other clauses and the keys pass over them', async () => {
    await page.getByRole('button', { name: /^Transfer \d+$/ }).click();
    const bright = page.locator('.clause:not(.dimmed)');
    const count = Number(
      (
        await page
          .getByRole('button', { name: /^Transfer/ })
          .first()
          .textContent()
      )?.match(/\d+/)?.[0],
    );
    await press('Home');
    await expect.poll(() => bright.count()).toBe(count);
    await press('End');
    const note = page.locator('.clause').filter({ has: selected() }).locator('.margin-note');
    expect(await note.textContent()).toContain('Transfer');
    await page.getByRole('button', { name: /^All \d+$/ }).click();
    await expect.poll(() => page.locator('.clause.dimmed').count()).toBe(0);
  });

  test('the outline leads to a section, marks it, and hands the keyboard to its first clause', async () => {
    const entry = page
      .getByRole('navigation', { name: 'Outline' })
      .getByRole('button', { name: /^Links to Other Sites/ });
    await entry.focus();
    await press('Enter');
    await expect.poll(() => entry.getAttribute('aria-current')).toBe('location');
    await expect.poll(() => selected().evaluate((option) => option === document.activeElement)).toBe(true);
    expect(await page.getByRole('complementary').textContent()).toContain('Links to Other Sites');
  });

  test('the address keeps the place, and another place in the address is gone to', async () => {
    await press('Home', 'j', 'j');
    const start = (await selected().getAttribute('id'))?.replace('clause-', '');
    await expect.poll(() => page.url()).toBe(`${address}?at=${start}`);
    await page.evaluate(() => (location.hash = location.hash.replace(/at=\d+/, 'at=999999999')));
    await expect.poll(() => selected().getAttribute('aria-posinset')).toBe(String(await clauses().count()));
  });

  test('a policy that is not there is refused in words, with a way back', async () => {
    await page.goto(`${launched.serving.origin}/#/read/${'0'.repeat(64)}`);
    expect(await page.getByRole('alert').textContent()).toContain('is not in this workspace');
    await page.getByRole('link', { name: 'Back to the library' }).click();
    await expect.poll(() => page.url()).toContain('#/library');
  });

  test('nothing went wrong on the console and nothing was asked of other hosts', () => {
    expect(launched.problems).toEqual([]);
    expect(launched.foreignRequests).toEqual([]);
  });
});
