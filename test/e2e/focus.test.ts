import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser, NO_BROWSER } from '../support/browser.ts';
import { launch, type Launched } from '../support/launch.ts';

// Each test goes on where the one before it stopped, as a person would.
describe.skipIf(findBrowser() === null)(
  `the keyboard’s place${findBrowser() === null ? ` (${NO_BROWSER})` : ''}`,
  () => {
    let launched: Launched;
    let page: Page;

    beforeAll(async () => {
      launched = await launch({ corpus: 'empty' });
      page = launched.page;
      page.setDefaultTimeout(20_000);
    }, 60_000);
    afterAll(() => launched.close());

    const line = (company: string) => page.getByRole('link', { name: new RegExp(`^${company} `) });

    test('is the content once the first import has taken away the button that began it', async () => {
      const button = page.getByRole('button', { name: 'Choose files…' });
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button.press('Enter')]);
      await chooser.setFiles(
        ['Acme', 'Birch', 'Cedar'].map((company) => ({
          name: `${company}.txt`,
          mimeType: 'text/plain',
          buffer: Buffer.from(`${company} Privacy Policy\n\nWe collect your name.\n\nWe keep logs for thirty days.\n`),
        })),
      );
      await page.getByText('Imported 3 policies.').waitFor();
      await page.locator('main:focus').waitFor();
      expect(await button.count()).toBe(0);
    });

    test('is the content once what was imported is put away, with ways on from it till then', async () => {
      expect(await page.getByRole('link', { name: 'Compare them side by side' }).getAttribute('href')).toContain(
        'policies=',
      );
      await page.getByRole('button', { name: 'Dismiss' }).focus();
      await page.keyboard.press('Enter');
      await page.getByText('Imported 3 policies.').waitFor({ state: 'detached' });
      await page.locator('main:focus').waitFor();
    });

    test('goes from policy to policy in the reader, and back to the line of the last', async () => {
      await line('Birch').focus();
      await page.keyboard.press('Enter');
      const clause = page.locator('[role="option"]:focus');
      await clause.waitFor();
      await page.keyboard.press('Shift+N');
      await page.getByRole('heading', { level: 1, name: 'Cedar' }).waitFor();
      await clause.waitFor();
      await page.keyboard.press('Shift+N');
      await page.getByRole('heading', { level: 1, name: 'Acme' }).waitFor();
      await clause.waitFor();
      await page.getByRole('link', { name: 'Library', exact: true }).first().focus();
      await page.keyboard.press('Enter');
      await line('Acme').and(page.locator(':focus')).waitFor();
      expect(launched.problems).toEqual([]);
    });
  },
);
