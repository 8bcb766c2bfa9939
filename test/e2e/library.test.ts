import AxeBuilder from '@axe-core/playwright';
import { readFile } from 'node:fs/promises';
import type { Download, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { LABELS } from '../../main/contract/labels.ts';
import { findBrowser, NO_BROWSER } from '../support/browser.ts';
import { launch, type Launched } from '../support/launch.ts';

const POLICIES = 5;
/** The address of a policy in the reader, which adds the clause in focus to it a little later. */
const READING = /#\/read\/[0-9a-f]{64}(?:\?at=\d+)?$/;

describe.skipIf(findBrowser() === null)(`library${findBrowser() === null ? ` (${NO_BROWSER})` : ''}`, () => {
  let launched: Launched;
  let page: Page;

  beforeAll(async () => {
    launched = await launch();
    page = launched.page;
  });
  beforeEach(async () => {
    await page.goto(`${launched.serving.origin}/#/library`);
    await page.reload();
    await page.getByRole('table').waitFor();
  });
  afterAll(() => launched.close());

  const rows = () => page.locator('tbody tr');
  async function toLibrary(): Promise<void> {
    await page.getByRole('navigation').getByRole('link', { name: 'Library' }).click();
    await page.getByRole('table').waitFor();
  }
  async function toView(name: string): Promise<void> {
    await page.getByRole('navigation').getByRole('link', { name }).click();
    await page.getByRole('table', { name: 'The policies of this workspace' }).waitFor({ state: 'detached' });
  }
  const rowOf = (name: RegExp) => rows().filter({ has: page.getByRole('rowheader', { name }) });
  const totalOf = async (column: number): Promise<number> =>
    Number((await page.locator('tfoot').locator('th, td').nth(column).innerText()).replace(',', ''));

  async function exported(choose: () => Promise<void>): Promise<ReadonlyMap<string, string>> {
    const downloads: Download[] = [];
    page.on('download', (download) => downloads.push(download));
    await page.keyboard.press('Control+e');
    const dialog = page.getByRole('dialog', { name: 'Export labelled clauses' });
    await dialog.waitFor();
    await choose();
    await dialog.getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByRole('dialog', { name: 'Exported' }).waitFor();
    await expect.poll(() => downloads.length).toBe(2);
    const files = await Promise.all(
      downloads.map(async (one) => [one.suggestedFilename(), await readFile(await one.path(), 'utf8')] as const),
    );
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    page.removeAllListeners('download');
    return new Map(files);
  }

  test('a fresh start shows the five provided policies with date, extent and counts', async () => {
    expect(await rows().count()).toBe(POLICIES);
    const dell = await rowOf(/^Dell Privacy Statement/).innerText();
    expect(dell).toMatch(/1 Jan 2020\s+effective/);
    expect(await rowOf(/^CompuCom/).innerText()).toMatch(/19 Nov 2013\s+archived/);
    expect(
      await rowOf(/^Dell EMC/)
        .getByRole('combobox')
        .inputValue(),
    ).toBe('excerpt');
    for (const row of await rows().all()) {
      expect(Number(await row.locator('td.column-clauses').innerText())).toBeGreaterThan(20);
      expect(await row.locator('td.column-label').count()).toBe(LABELS.length);
    }
  });

  test('a count leads to the first clause that carries its label', async () => {
    const count = rowOf(/^VMware VMware Privacy Policy/).getByRole('link', { name: /on Sharing & disclosure/ });
    await count.click();
    await expect.poll(() => page.url()).toMatch(/#\/read\/[0-9a-f]{64}\?at=\d+$/);
  });

  test('a policy opens by its name with Enter, and by a double click on its row', async () => {
    await page.getByRole('link', { name: /^CompuCom/ }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toMatch(READING);
    await toLibrary();
    await rowOf(/^CompuCom/)
      .locator('td.column-date')
      .dblclick();
    await expect.poll(() => page.url()).toMatch(READING);
    await toLibrary();
  });

  test('a column orders the rows both ways and then lets go, and says so', async () => {
    const names = () => page.locator('.policy-company').allInnerTexts();
    const taken = await names();
    const head = page.getByRole('columnheader', { name: 'Policy' });
    await head.getByRole('button').click();
    expect(await head.getAttribute('aria-sort')).toBe('ascending');
    expect(await names()).toEqual(['CompuCom', 'Dell', 'Dell EMC', 'VMware', 'VMware']);
    await head.getByRole('button').click();
    expect(await head.getAttribute('aria-sort')).toBe('descending');
    expect(await names()).toEqual(['VMware', 'VMware', 'Dell EMC', 'Dell', 'CompuCom']);
    await head.getByRole('button').click();
    expect(await names()).toEqual(taken);
  });

  test('arrow keys lead from name to name', async () => {
    await page.getByRole('link', { name: /^Dell EMC/ }).focus();
    await page.keyboard.press('ArrowDown');
    expect(await page.locator(':focus').innerText()).toMatch(/^Dell\s+Privacy/);
  });

  test('selected policies go side by side, and the selection is still there on the way back', async () => {
    await page.getByRole('checkbox', { name: /^Select Dell, / }).check();
    expect(await page.getByRole('button', { name: 'Compare 1 side by side' }).isDisabled()).toBe(true);
    await page.getByRole('checkbox', { name: /^Select CompuCom/ }).click({ modifiers: ['Shift'] });
    await page.getByRole('button', { name: 'Compare 4 side by side' }).click();
    await expect.poll(() => page.url()).toMatch(/#\/compare\?policies=[0-9a-f]{64}(,[0-9a-f]{64}){3}$/);
    await toLibrary();
    await page.getByText('4 selected').waitFor();
    await page.getByRole('button', { name: 'Clear' }).click();
  });

  test('an excerpt can be declared whole, and back, in its row', async () => {
    const extent = rowOf(/^VMware 003|^VMware Privacy Notice/).getByRole('combobox');
    await extent.selectOption('whole');
    await page.getByText('1 excerpt', { exact: true }).waitFor();
    await extent.selectOption('excerpt');
    await page.getByText('2 excerpts', { exact: true }).waitFor();
    expect(await extent.inputValue()).toBe('excerpt');
  });

  test('the filter shows the policies with some words in their names, or silent on a label, and lets go', async () => {
    const field = page.getByRole('searchbox', { name: 'Filter by name' });
    const label = page.getByRole('combobox', { name: 'Filter by label' });
    await field.fill('vmware');
    await page.getByText('2 of 5 shown').waitFor();
    expect(await rows().count()).toBe(2);
    await label.selectOption({ label: 'Silent on Children' });
    for (const row of await rows().all())
      expect(await row.locator('td.column-label').nth(3).innerText()).toBe('silent');
    await field.fill('no such policy');
    await page.getByText('No policy is as the filter wants it.').waitFor();
    await toView('Side by side');
    await toLibrary();
    expect(await field.inputValue()).toBe('no such policy');
    await field.fill('');
    await label.selectOption('');
    await expect.poll(() => rows().count()).toBe(POLICIES);
  });

  test('company and dates can be corrected by keyboard, and left open', async () => {
    const edit = async (from: string, company: string, archived: string): Promise<void> => {
      await page.getByRole('button', { name: `Edit the details of ${from},` }).press('Enter');
      const dialog = page.getByRole('dialog', { name: 'Details of the policy' });
      await dialog.getByLabel('Company').fill(company);
      await dialog.getByLabel('Archived on').fill(archived);
      await page.keyboard.press('Enter');
      await dialog.waitFor({ state: 'detached' });
    };
    await edit('CompuCom', 'Compu & Com', '2014-02-03');
    await expect.poll(() => rowOf(/^Compu & Com/).innerText()).toMatch(/3 Feb 2014\s+archived/);
    await page.reload();
    await edit('Compu & Com', 'CompuCom', '');
    await expect.poll(() => rowOf(/^CompuCom/).innerText()).toMatch(/no date/);
    await edit('CompuCom', 'CompuCom', '2013-11-19');
    await expect.poll(() => rowOf(/^CompuCom/).innerText()).toMatch(/19 Nov 2013\s+archived/);
  });

  test('a removed policy comes back with Undo', async () => {
    await page.getByRole('button', { name: /^Remove CompuCom/ }).click();
    await expect.poll(() => rows().count()).toBe(POLICIES - 1);
    await page.getByText(/^Removed “.*CompuCom.*” from the library/).waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => rows().count()).toBe(POLICIES);
  });

  test('the export in JSON Lines holds exactly the clauses and labels that the library counts', async () => {
    const files = await exported(async () => undefined);
    expect([...files.keys()].toSorted()).toEqual(['lacuna-clauses.jsonl', 'manifest.json']);
    const lines = (files.get('lacuna-clauses.jsonl') ?? '').trimEnd().split('\n');
    const clauses = lines.map((line) => JSON.parse(line) as { readonly labels: readonly string[] });
    const totals = await Promise.all([2, 4, 5, 6, 7, 8, 9].map(totalOf));
    const counts = LABELS.map(({ id }) => clauses.filter(({ labels }) => labels.includes(id)).length);
    expect(totals).toEqual([clauses.length, ...counts]);
    const manifest = JSON.parse(files.get('manifest.json') ?? '') as { readonly rows: number };
    expect(manifest.rows).toBe(clauses.length);
  });

  test('the export in CSV takes the selected policies only', async () => {
    await page.getByRole('checkbox', { name: /^Select CompuCom/ }).check();
    const clauses = Number(
      await rowOf(/^CompuCom/)
        .locator('td.column-clauses')
        .innerText(),
    );
    const files = await exported(async () => {
      await page.getByRole('combobox', { name: 'Format', exact: true }).selectOption('csv');
      await page.getByRole('radio', { name: /^Selected/ }).check({ force: true });
    });
    const manifest = JSON.parse(files.get('manifest.json') ?? '') as {
      readonly rows: number;
      readonly policies: number;
    };
    expect(manifest).toMatchObject({ policies: 1, rows: clauses, format: 'csv' });
    expect(files.get('lacuna-clauses.csv')).toContain('CompuCom');
    await page.getByRole('button', { name: 'Clear' }).click();
  });

  test.each(['light', 'dark'] as const)(
    'axe finds nothing wrong in the %s library, with rows selected',
    async (scheme) => {
      await page.emulateMedia({ colorScheme: scheme });
      await page.getByRole('checkbox', { name: 'Select all policies' }).check();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      await page.getByRole('button', { name: 'Clear' }).click();
    },
  );

  test('the console stays quiet and nothing is asked of anybody else', () => {
    expect(launched.problems).toEqual([]);
    expect(launched.foreignRequests).toEqual([]);
  });
});
