import AxeBuilder from '@axe-core/playwright';
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser, NO_BROWSER } from '../support/browser.ts';
import { launch, type Launched } from '../support/launch.ts';

/** Machines may be slow: a state is waited for, however long it takes within the test. */

// One story: each test goes on where the one before it left the workspace.
describe.skipIf(findBrowser() === null)(`checklists${findBrowser() === null ? ` (${NO_BROWSER})` : ''}`, () => {
  let launched: Launched;
  let page: Page;

  beforeAll(async () => {
    launched = await launch();
    page = launched.page;
  });
  afterAll(() => launched.close());

  const said = (words: string): Promise<void> => page.getByRole('status').filter({ hasText: words }).first().waitFor();
  const under = (label: string): Locator => page.getByRole('region', { name: label, exact: true });
  const namesUnder = (label: string) => under(label).getByRole('listitem').locator('b').allInnerTexts();
  const findings = async (within = 'body'): Promise<readonly string[]> => {
    const { violations } = await new AxeBuilder({ page }).include(within).analyze();
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  };

  test('are reached from the comparison, and those that come with it are read-only with a way to copy them', async () => {
    await page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: 'Side by side' }).click();
    await page.getByRole('combobox', { name: 'Checklist' }).selectOption({ label: 'GDPR notice' });
    await page.getByRole('link', { name: 'Look at it (checklist GDPR notice)' }).click();
    await page.getByRole('heading', { name: 'GDPR notice', level: 1 }).waitFor();
    expect(await page.getByRole('checkbox', { disabled: false }).count()).toBe(0);
    expect(await page.getByRole('button', { name: /^(?:Edit|Move|Add)/ }).count()).toBe(0);
    expect(await under('Collection & use').innerText()).toContain('7 of 8 shown');
    expect(await findings()).toEqual([]);
  });

  test('are copied by keyboard alone', async () => {
    await page.getByRole('button', { name: 'Make a copy…' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'A copy of “GDPR notice”' });
    await dialog.waitFor();
    expect(await dialog.getByLabel('Name').inputValue()).toBe('GDPR notice, own');
    await page.keyboard.press('Delete');
    await page.keyboard.press('Enter');
    await dialog.getByText('Give it a name.').waitFor();
    expect(await findings('[role=dialog]')).toEqual([]);
    await page.keyboard.type('Our vendors');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Our vendors', level: 1 }).waitFor();
    expect(await findings()).toEqual([]);
  });

  test('hide and show an aspect, and undo takes each back', async () => {
    const hidden = page.getByRole('checkbox', { name: 'Legal basis' });
    await hidden.press('Space');
    await said('“Legal basis” hidden.');
    await expect.poll(() => hidden.isChecked()).toBe(false);
    await under('Collection & use').getByText('6 of 8 shown').waitFor();
    await page.keyboard.press('u');
    await said('Undone: the change of a checklist.');
    await expect.poll(() => hidden.isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Show all of Collection & use' }).press('Enter');
    await under('Collection & use').getByText('8 of 8 shown').waitFor();
  });

  test('reword an aspect and its legal references, with what is wrong said by the field', async () => {
    await page.getByRole('button', { name: 'Edit Purposes stated' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Edit “Purposes stated”' });
    await dialog.waitFor();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('Uses named');
    const references = dialog.getByRole('textbox', { name: /^Reference/ });
    const before = await references.count();
    await dialog.getByRole('button', { name: 'Add a reference' }).press('Enter');
    await dialog.getByLabel('Applies from').last().fill('2027-01-01');
    await dialog.getByRole('button', { name: 'Save' }).press('Enter');
    await dialog.getByText('Say which provision applies from that day').waitFor();
    expect(await findings('[role=dialog]')).toEqual([]);
    await references.last().fill('Uses Act 7');
    await dialog.getByRole('button', { name: 'Take out reference 1', exact: true }).press('Enter');
    await expect.poll(() => references.count()).toBe(before);
    await dialog.getByRole('button', { name: 'Save' }).press('Enter');
    await said('“Uses named” saved.');
    const line = under('Collection & use').getByRole('listitem').filter({ hasText: 'Uses named' });
    await line.getByText('Uses Act 7 (from 1 Jan 2027)').waitFor();
    expect(await line.innerText()).toContain('edited');
  });

  test('take an aspect of one’s own, and order it', async () => {
    await page.getByRole('button', { name: 'Add an aspect to Sharing & disclosure' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'An aspect of one’s own' });
    await dialog.waitFor();
    await page.keyboard.type('Resellers');
    await dialog.getByLabel('Satisfied when it').fill('names resellers');
    await dialog.getByRole('button', { name: 'Save' }).press('Enter');
    await dialog.getByText('Give at least one phrase').waitFor();
    await dialog.getByLabel('Found by these phrases').fill('business partners\nresellers');
    await dialog.getByRole('button', { name: 'Save' }).press('Enter');
    await said('“Resellers” added.');
    const before = await namesUnder('Sharing & disclosure');
    const at = before.indexOf('Resellers');
    expect(at).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Move Resellers up' }).press('Enter');
    await expect
      .poll(() => namesUnder('Sharing & disclosure'))
      .toEqual(before.toSpliced(at - 1, 2, 'Resellers', before[at - 1] ?? ''));
    await page.getByRole('checkbox', { name: 'Resellers' }).press('Alt+ArrowDown');
    await expect.poll(() => namesUnder('Sharing & disclosure')).toEqual(before);
    expect(await page.evaluate(() => document.activeElement?.closest('li')?.textContent)).toContain('Resellers');
  });

  test('are what the comparison shows then', async () => {
    await page.getByRole('link', { name: 'Compare by it' }).click();
    const grid = page.getByRole('treegrid');
    await grid.getByRole('rowheader', { name: /Uses named/ }).waitFor();
    await page.getByRole('combobox', { name: 'Label' }).selectOption({ label: 'Sharing & disclosure' });
    await grid.getByRole('rowheader', { name: /Resellers/ }).waitFor();
    expect(await page.getByRole('combobox', { name: 'Checklist' }).locator('option:checked').innerText()).toBe(
      'Our vendors',
    );
    await page.getByRole('link', { name: 'Edit it (checklist Our vendors)' }).click();
    await page.getByRole('heading', { name: 'Our vendors', level: 1 }).waitFor();
  });

  test('go out as a file and come in again, and a file that is none is refused in words', async () => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export' }).click();
    const bytes = await readFile(await (await download).path());
    const choose = async (name: string, buffer: Buffer): Promise<void> => {
      const chooser = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: 'Import a checklist…' }).click();
      await (await chooser).setFiles({ name, mimeType: 'application/json', buffer });
    };
    await choose('none.json', Buffer.from('{"name": "x"}'));
    await page.getByRole('alert').filter({ hasText: 'The checklist can’t be used: items' }).waitFor();
    await choose('ours.json', Buffer.from(bytes.toString('utf8').replace('Our vendors', 'Their vendors')));
    await page.getByRole('heading', { name: 'Their vendors', level: 1 }).waitFor();
    await page.getByRole('alert').waitFor({ state: 'detached' });
    expect(await namesUnder('Sharing & disclosure')).toContain('Resellers');
  });

  test('are renamed and deleted, and undo puts them back', async () => {
    await page.getByRole('button', { name: 'Rename…' }).click();
    await page.getByRole('dialog').getByLabel('Name').fill('Suppliers');
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { name: 'Suppliers', level: 1 }).waitFor();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await said('“Suppliers” was deleted. Undo puts it back.');
    const lists = page.getByRole('navigation', { name: 'Checklists' });
    await lists.getByRole('link', { name: 'Suppliers' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await lists.getByRole('link', { name: 'Suppliers' }).waitFor();
    expect(await lists.getByRole('link').allInnerTexts()).toContain('Our vendors');
  });

  test('raised no error and asked nobody else', () => {
    expect(launched.problems).toEqual([]);
    expect(launched.foreignRequests).toEqual([]);
  });
});
