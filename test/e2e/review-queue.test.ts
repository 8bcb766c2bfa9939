import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FoundClause } from '../../main/contract/search.ts';
import { findBrowser, NO_BROWSER } from '../support/browser.ts';
import { launch, type Launched } from '../support/launch.ts';
import { ask, importWhole } from '../support/page-calls.ts';

const SHOTS = process.env['LACUNA_SHOTS'];
const QUEUE = 'status:undecided sort:uncertain';
const POLICIES = {
  One: ['We collect your name when you open an account.', 'We keep logs for thirty days.', 'Thank you for reading.'],
  Two: ['We share records with partners who help us.', 'Children may not open an account here.'],
  Three: ['Complaints go to the office in Bern.', 'Your records may travel to other countries.'],
};

// One story, by keyboard: each test goes on where the one before it left the window.
describe.skipIf(findBrowser() === null)(
  `going through the queue of review${findBrowser() === null ? ` (${NO_BROWSER})` : ''}`,
  () => {
    let launched: Launched;
    let page: Page;
    let queue: readonly FoundClause[];
    let pressed = 0;

    const list = () => page.getByRole('listbox', { name: 'Clauses found' });
    const inFocus = () => page.locator('[role="option"][aria-selected="true"]:not(.found)');
    const walked = () => page.getByRole('group', { name: 'List from Find' });
    const press = async (key: string): Promise<void> => {
      pressed += 1;
      await page.keyboard.press(key);
    };
    /** Wait until the reader stands at a clause of the queue. */
    const standAt = async (place: number): Promise<void> => {
      const { text, policyId } = queue[place]!;
      await inFocus().filter({ hasText: text }).waitFor();
      await page.waitForFunction((id) => window.location.hash.startsWith(`#/read/${id}`), policyId);
    };
    const readDecided = async (): Promise<readonly string[]> =>
      (await ask(page, 'search.find', { query: 'status:decided' })).clauses.map(({ text }) => text);

    beforeAll(async () => {
      launched = await launch({ corpus: 'empty' });
      page = launched.page;

      await ask(page, 'author.set', { name: 'Ann' });
      for (const [name, paragraphs] of Object.entries(POLICIES)) {
        await importWhole(page, `${name}.txt`, name, paragraphs);
      }
      queue = (await ask(page, 'search.find', { query: QUEUE })).clauses;
    });
    afterAll(() => launched.close());

    test('five clauses of three policies are labelled from the queue, without a mouse and without going back to Find', async () => {
      expect(new Set(queue.slice(0, 5).map(({ policyId }) => policyId)).size).toBe(3);
      await page.keyboard.press('Control+Shift+F');
      await page.locator('[data-find-query]:focus').waitFor();
      await page.keyboard.type(QUEUE);
      await page.waitForFunction(() => window.location.hash.includes('uncertain'));
      await list().locator('#found-0').filter({ hasText: queue[0]!.text }).waitFor();
      await page.keyboard.press('ArrowDown');
      await page.locator('#find-results:focus').waitFor();
      await press('Enter');
      await walked().getByRole('link', { name: 'To review' }).waitFor();
      for (const place of [0, 1, 2, 3, 4]) {
        await standAt(place);
        await press('Enter');
      }
      await standAt(5);
      expect(pressed).toBe(6);
      expect((await readDecided()).toSorted()).toEqual(
        queue
          .slice(0, 5)
          .map(({ text }) => text)
          .toSorted(),
      );
    });

    test('keys lead on and back along the list, also from elsewhere in the policy; its ends are said', async () => {
      await press('.');
      await standAt(6);
      await press('.');
      await page.getByText('This was the last clause of the list.').waitFor();
      await press('g');
      await press(',');
      await standAt(5);
      await press(',');
      await page.getByText('This was the first clause of the list.').waitFor();
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
        if (SHOTS !== undefined) await page.screenshot({ path: `${SHOTS}/queue-${colorScheme}.png` });
      }
    });

    test('a reload stays in the list at its place', async () => {
      await page.waitForFunction((start) => window.location.hash.includes(`item=${start}`), queue[5]!.start);
      await page.reload();
      await standAt(5);
      await press('.');
      await standAt(6);
      expect(await walked().getByRole('link').textContent()).toBe('To review');
    });

    test('undo leads back to the clause in its policy, and the list goes on from there', async () => {
      await press('u');
      await standAt(4);
      await walked().waitFor();
      expect(await readDecided()).not.toContain(queue[4]!.text);
      await press('.');
      await standAt(5);
    });

    test('Escape leads back to the list, which holds what is left', async () => {
      await press('Escape');
      await list().locator('#found-0').waitFor();
      await page.getByText('3 clauses in').waitFor();
      expect(await list().getByRole('option').allTextContents()).toHaveLength(3);
    });

    test('left, the list is gone, and confirming goes on in the policy', async () => {
      // The list had to be fetched again since the reload.
      await page.locator('#find-results:focus').waitFor();
      await press('Enter');
      await walked().waitFor();
      await walked().getByRole('button', { name: 'Leave the list' }).press('Enter');
      await walked().waitFor({ state: 'detached' });
      await press('.');
      await page.getByText('No list is being gone through: open a clause from Find.').waitFor();
      expect(await page.evaluate(() => window.location.hash)).not.toContain('found=');
    });

    test('nothing was complained of on the way', () => {
      expect(launched.problems).toEqual([]);
      expect(launched.foreignRequests).toEqual([]);
    });
  },
);
