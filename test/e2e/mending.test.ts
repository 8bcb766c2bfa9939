import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser, NO_BROWSER } from '../support/browser.ts';
import { launch, type Launched } from '../support/launch.ts';

const TEXT = [
  'Sharing',
  'We share records with partners who help us. They may not sell them; nor may we.',
  'We keep logs for thirty days.',
  'Children under thirteen may not open an account.',
].join('\n\n');

async function ask(page: Page, method: string, request: unknown): Promise<unknown> {
  return page.evaluate(async (body) => {
    const answer = await fetch('/api', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    return ((await answer.json()) as { value: unknown }).value;
  }, JSON.stringify({ method, request }));
}

describe.skipIf(findBrowser() === null)(`mending${findBrowser() === null ? ` (${NO_BROWSER})` : ''}`, () => {
  let launched: Launched;
  let page: Page;

  const inFocus = () => page.locator('[role="option"][aria-selected="true"], .reader-text [data-focused="true"]');
  const clauses = async () => (await page.getByRole('option').allTextContents()).map((words) => words.trim());
  const status = () => page.getByRole('complementary').getByRole('status');
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const says = async (words: string | RegExp): Promise<void> => {
    await expect.poll(() => status().textContent()).toMatch(words);
  };

  beforeAll(async () => {
    launched = await launch({ corpus: 'empty' });
    page = launched.page;
    await ask(page, 'author.set', { name: 'Ann' });
    const files = [{ name: 'mend.txt', bytes: { $bytes: Buffer.from(TEXT).toString('base64') } }];
    const { imported } = (await ask(page, 'policy.import', { taskId: 'mend', files })) as {
      readonly imported: readonly { readonly id: string }[];
    };
    await page.goto(`${launched.serving.origin}/#/read/${imported[0]?.id}`);
    await inFocus().waitFor();
  });
  afterAll(() => launched.close());

  test('S cuts the clause in focus where the caret was moved to, and says so at every step', async () => {
    const before = await clauses();
    expect(before[1]).toBe('They may not sell them; nor may we.');
    await press('j', 's');
    await says(/Cut between “…They may not sell them;” and “nor may we\.…”/);
    await press('ArrowLeft', 'ArrowLeft');
    await says(/between “…They may not” and “sell them; nor/);
    expect(await page.locator('.cut-caret').count()).toBe(1);
    await press('ArrowDown', 'Enter');
    await says('Split in two');
    expect(await clauses()).toEqual([before[0], 'They may not sell them;', 'nor may we.', ...before.slice(2)]);
    expect(await inFocus().textContent()).toContain('They may not sell them;');
    expect(await page.getByRole('complementary').textContent()).toMatch(/split by Ann, \d+ \w+/i);
    expect(await page.locator('.margin-mend').allTextContents()).toHaveLength(2);
    expect(await page.locator('.cut-caret').count()).toBe(0);
  });

  test('a part is labelled at once, and undo takes back whichever came last', async () => {
    await press('j', '6');
    await says('Set: ');
    await press('u');
    await says('Undone: the clause is now not decided');
    await press('Control+z');
    await says('Undone: the split');
    expect(await clauses()).toContain('They may not sell them; nor may we.');
    await press('Control+Shift+z');
    await says('Redone: the split');
    expect(await clauses()).toContain('nor may we.');
    await press('u');
    await says('Undone: the split');
  });

  test('Escape leaves a clause whole, and other keys do nothing meanwhile', async () => {
    const before = await clauses();
    await press('s', '1', 'j', 'Escape');
    await says('Nothing was changed');
    expect(await clauses()).toEqual(before);
    expect(await page.locator('.cut-caret').count()).toBe(0);
    expect(await page.locator('[data-decided="true"]').count()).toBe(0);
  });

  test('M joins a clause with the next, and the decision that lost its clause is listed until undo', async () => {
    const before = await clauses();
    await press('1');
    await says('Set: ');
    await press('m');
    await says('Joined with what followed');
    expect(await clauses()).toHaveLength(before.length - 1);
    await page.getByText('1 decision no longer fit').waitFor();
    await press('u');
    await says('Undone: the joining');
    expect(await clauses()).toEqual(before);
    await expect.poll(() => page.getByText('1 decision no longer fit').count()).toBe(0);
    await press('u');
    await says('Undone: the clause');
  });

  test('X and a letter say what a segment is; headings and furniture can be gone to and mended as well', async () => {
    await press('End', 'x');
    await says('This is a clause. Press the key beside what it is, or the level of a heading.');
    await press('h');
    await says('It is a heading now.');
    await page.getByRole('heading', { name: /^Children under thirteen/ }).waitFor();
    expect(await page.getByRole('navigation', { name: 'Outline' }).textContent()).toContain('Children under thirteen');
    expect(await inFocus().evaluate((piece) => piece === document.activeElement)).toBe(true);
    await press('x', 'f');
    await says('It is site furniture now.');
    expect(await inFocus().isVisible()).toBe(true);
    await press('1');
    await says('Only clauses and list items carry labels');
    await press('Shift+K', 'Shift+J', 'x', 'c');
    await says('It is a clause now.');
    await press('Home', 'Shift+K');
    await says('Heading.');
    expect(await inFocus().textContent()).toBe('Sharing');
    await press('j');
    expect(await inFocus().getAttribute('aria-posinset')).toBe('1');
  });

  test('the buttons do the same', async () => {
    const before = await clauses();
    await page.getByRole('button', { name: 'Split …' }).click();
    await page.getByRole('button', { name: 'Word on' }).click();
    await page.getByRole('button', { name: 'Cut here' }).click();
    await says('Split in two');
    expect(await clauses()).toHaveLength(before.length + 1);
    await page.getByRole('button', { name: 'Join with next' }).click();
    await says('Joined with what followed');
    expect(await clauses()).toEqual(before);
    await page.getByRole('button', { name: 'List item' }).click();
    await says('It is a list item now.');
    await press('u', 'u', 'u');
    await says('Undone: the split');
  });

  test('a heading is put as deep as a person says, by the field beside it or by its number behind X', async () => {
    await press('Home', 'Shift+K');
    await says('Heading.');
    expect(await page.locator('.place-source').textContent()).toBe('line 1');
    await page.getByRole('combobox', { name: 'Level' }).selectOption('3');
    await says('It is a heading of level 3 now.');
    expect(await page.getByRole('heading', { name: 'Sharing', level: 4 }).count()).toBe(1);
    await page.locator('.policy-heading[data-focused="true"]').focus();
    await press('x', '1');
    await says('It is a heading of level 1 now.');
    await press('u', 'u');
    await says('Undone: the change of kind');
    await press('j');
  });

  test('a click on a word sets the place to cut before it', async () => {
    await press('Home', 's');
    await says('Cut between');
    const { width = 0 } = (await inFocus().boundingBox()) ?? {};
    await inFocus().click({ position: { x: width - 8, y: 8 } });
    await says(/and “us\.…”/);
    expect(await page.locator('.cut-caret').count()).toBe(1);
    await press('Escape');
  });

  test('the keys are listed, and axe finds nothing in light and dark, also while cutting', async () => {
    await press('?');
    const keys = await page.getByRole('dialog').textContent();
    for (const words of ['Split: choose where to cut', 'Join with what follows', 'Say what it is', 'A word on']) {
      expect(keys).toContain(words);
    }
    await press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await press('Home', 's');
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    }
    await press('Escape');
  });

  test('nothing went wrong on the console', () => {
    expect(launched.problems).toEqual([]);
  });
});
