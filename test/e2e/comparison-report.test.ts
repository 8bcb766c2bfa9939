import AxeBuilder from '@axe-core/playwright';
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser, NO_BROWSER } from '../support/browser.ts';
import { launch, type Launched } from '../support/launch.ts';

/** Machines may be slow: a state is waited for, however long it takes within the test. */

// One story: each test goes on where the one before it left the window.
describe.skipIf(findBrowser() === null)(`comparison report${findBrowser() === null ? ` (${NO_BROWSER})` : ''}`, () => {
  let launched: Launched;
  let page: Page;
  let dialog: Locator;

  beforeAll(async () => {
    launched = await launch();
    page = launched.page;
    dialog = page.getByRole('dialog', { name: 'Report for a client' });
    await page.goto(`${launched.serving.origin}/#/compare`);
    await page.getByRole('treegrid').waitFor();
  });
  afterAll(() => launched.close());

  const lines = (): Locator => dialog.getByRole('list').getByRole('checkbox');
  const chosen = (): Promise<number> => dialog.getByRole('list').getByRole('checkbox', { checked: true }).count();
  const chooseCouple = async (a: number, b: number): Promise<void> => {
    await dialog.getByLabel('First policy of the redlines').selectOption({ index: a });
    await dialog.getByLabel('Second policy of the redlines').selectOption({ index: b });
    await lines().first().waitFor();
  };
  const save = async (format: string): Promise<string> => {
    await dialog.getByRole('radio', { name: format }).locator('xpath=ancestor::label').click();
    const download = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Save report' }).click();
    return readFile(await (await download).path(), 'utf8');
  };

  test('lists the clauses of two policies to redline, with the near-verbatim ones chosen', async () => {
    await page.getByRole('button', { name: 'Report …' }).click();
    await dialog.getByLabel('With redlines from').check();
    await chooseCouple(1, 2);
    const first = await chosen();
    expect(first).toBeGreaterThan(0);
    expect(await lines().count()).toBeGreaterThan(first);
    expect(await dialog.getByRole('list').getByText('Near-verbatim', { exact: true }).count()).toBe(first);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });

  test('takes all or none, and keeps what was chosen while other policies are looked at', async () => {
    await dialog.getByRole('button', { name: 'All', exact: true }).press('Enter');
    await expect.poll(chosen).toBe(await lines().count());
    await dialog.getByRole('button', { name: 'None', exact: true }).press('Enter');
    await expect.poll(chosen).toBe(0);
    await lines().first().press('Space');
    await lines().nth(1).press('Space');
    await expect.poll(chosen).toBe(2);
    await chooseCouple(0, 2);
    await chooseCouple(2, 1);
    await expect.poll(chosen).toBe(2);
    await chooseCouple(1, 2);
    await expect.poll(chosen).toBe(2);
  });

  test('writes the chosen ones into the page and the text alike', async () => {
    const html = await save('Web page');
    expect(html.match(/<blockquote class="redline">/g)).toHaveLength(2);
    const markdown = await save('Markdown');
    const redlined = markdown.slice(markdown.indexOf('## Redlines'));
    expect(redlined.match(/^### .* → /gm)).toHaveLength(1);
    expect(redlined.match(/^(?!#|- |>).* → /gm)).toHaveLength(2);
    await dialog.getByLabel('With redlines from').uncheck();
    expect(await save('Web page')).not.toContain('class="redline"');
  });

  test('shows how far a report is, and calls it off', async () => {
    // The call is held back until its cancel has been answered, so that neither can be too late.
    const cancelled = Promise.withResolvers<void>();
    await page.route('**/*', async (route) => {
      const asked = `${route.request().url()} ${route.request().postData() ?? ''}`;
      if (asked.includes('task.cancel')) {
        await route.fulfill({ response: await route.fetch() });
        cancelled.resolve();
        return;
      }
      if (asked.includes('report.write')) await cancelled.promise;
      await route.continue();
    });
    await dialog.getByRole('button', { name: 'Save report' }).click();
    await dialog.getByText(/^Writing the report: 0 of/).waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    await dialog.getByRole('button', { name: 'Cancel report' }).click();
    await dialog.getByText('Cancelled. Nothing was changed.').waitFor();
    await page.unroute('**/*');
    expect(await save('Web page')).toContain('What each policy says');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  test('the line between the table and the words is moved by keys and by dragging, and stays where it was put', async () => {
    await page.goto(`${launched.serving.origin}/#/compare?row=SHA-4`);
    const line = page.getByRole('separator', { name: 'Height of the table' });
    const share = async (): Promise<number> => Number(await line.getAttribute('aria-valuenow'));
    const heightOfTable = async (): Promise<number> => (await page.getByRole('treegrid').boundingBox())?.height ?? 0;
    await line.waitFor();
    const before = { share: await share(), height: await heightOfTable() };
    await line.press('ArrowDown');
    await line.press('PageDown');
    await expect.poll(share).toBe(before.share + 12);
    expect(await heightOfTable()).toBeGreaterThan(before.height);
    await line.press('Home');
    await expect.poll(share).toBe(Number(await line.getAttribute('aria-valuemin')));
    const box = await line.boundingBox();
    await page.mouse.move((box?.x ?? 0) + 100, (box?.y ?? 0) + 3);
    await page.mouse.down();
    await page.mouse.move((box?.x ?? 0) + 100, (box?.y ?? 0) + 150, { steps: 3 });
    await page.mouse.up();
    await expect.poll(share).toBeGreaterThan(before.share - 10);
    const moved = await share();
    await page.reload();
    await line.waitFor();
    expect(await share()).toBe(moved);
    await line.press('Enter');
    await expect.poll(share).toBe(before.share);
  });

  test('raised no error', () => {
    expect(launched.problems).toEqual([]);
  });
});
