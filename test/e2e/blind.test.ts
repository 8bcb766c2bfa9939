import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PolicyId } from '../../main/contract/types.ts';
import { findBrowser, NO_BROWSER } from '../support/browser.ts';
import { launch, type Launched } from '../support/launch.ts';
import { ask, importWhole } from '../support/page-calls.ts';

describe.skipIf(findBrowser() === null)(`blind mode${findBrowser() === null ? ` (${NO_BROWSER})` : ''}`, () => {
  let launched: Launched;
  let page: Page;
  let policyId: PolicyId;

  const standing = async () =>
    (await ask(page, 'policy.read', { policyId })).segments.flatMap(({ decision }) => decision ?? []);
  const focused = () => page.locator('[role="option"][aria-selected="true"]');

  beforeAll(async () => {
    launched = await launch({ corpus: 'empty' });
    page = launched.page;
    await ask(page, 'author.set', { name: 'Bo' });
    policyId = await importWhole(page, 'blind.txt', 'Acme', [
      'We share your records with advertising partners.',
      'We keep server logs for thirty days.',
      'Children under thirteen may not register.',
    ]);
    const { segments } = await ask(page, 'policy.read', { policyId });
    for (const { start, end } of segments) {
      const decision = { policyId, start, end, labels: ['dispute'], action: 'set', suggestionShown: false } as const;
      await ask(page, 'decision.add', decision);
    }
    await ask(page, 'author.set', { name: 'Ann' });
    await page.goto(`${launched.serving.origin}/#/read/${policyId}`);
    await focused().waitFor();
  });
  afterAll(() => launched.close());

  test('is switched on in the menu; a line says so, and no label and no score is left in sight', async () => {
    await page.locator('.margin-note .label-tag').first().waitFor();
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('menuitem', { name: 'Work in blind mode' }).click();
    await page.getByRole('status').filter({ hasText: 'Blind mode is on' }).waitFor();
    await expect.poll(() => page.locator('.margin-note').count()).toBe(0);
    expect(await page.locator('.label-row-score, .label-row-unjudged, .why-words').count()).toBe(0);
    await page.getByText('decided 0 of 3').waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });

  test('a whole policy is annotated by keyboard alone: n labels take n + 1 presses, and nothing was suggested', async () => {
    await page.keyboard.press('2');
    await page.keyboard.press('Enter');
    await page.keyboard.press('3');
    await page.keyboard.press('q');
    await expect.poll(() => focused().getAttribute('aria-posinset')).toBe('3');
    await page.keyboard.press('w');
    await page.getByText('A note is kept with a decision').waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.keyboard.press('0');
    await page.getByText('Set: none applies').waitFor();
    await page.keyboard.press('w');
    await page.getByRole('textbox', { name: 'Note to the clause' }).fill('Age, not children?');
    await page.keyboard.press('Enter');
    await page.getByText('decided 3 of 3').waitFor();
    await expect.poll(async () => (await standing()).map(({ note }) => note ?? '')).toContain('Age, not children?');
    expect(await standing()).toMatchObject([
      { author: 'Ann', labels: ['sharing'], certainty: 'sure', suggestion: null },
      { author: 'Ann', labels: ['retention'], certainty: 'unsure', suggestion: null },
      { author: 'Ann', labels: [], note: 'Age, not children?', suggestion: null },
    ]);
  });

  test('a clause is found by its number, and those marked as unsure by one key', async () => {
    await page.keyboard.press('c');
    await page.getByRole('textbox', { name: 'Number, from 1 to 3' }).fill('1');
    await page.keyboard.press('Enter');
    await expect.poll(() => focused().getAttribute('aria-posinset')).toBe('1');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('Shift+Q');
    await expect.poll(() => focused().getAttribute('aria-posinset')).toBe('2');
  });

  test('the library calls no label silent of which not every clause is judged', async () => {
    const laterId = await importWhole(page, 'later.txt', 'Later', ['We keep server logs for thirty days.']);
    await page.goto(`${launched.serving.origin}/#/library`);
    const line = page.getByRole('row', { name: /Later/ });
    await expect.poll(() => line.getByText('not judged').count()).toBe(6);
    expect(await line.getByText('silent').count()).toBe(0);
    const filter = page.getByRole('combobox', { name: 'Filter by label' });
    await filter.selectOption({ label: 'Silent on Sharing & disclosure' });
    await page.getByText('0 of 2 shown').waitFor();
    await filter.selectOption('');
    await line.waitFor();
    await page.goto(`${launched.serving.origin}/#/read/${laterId}`);
    await focused().waitFor();
    await page.keyboard.press('3');
    await page.keyboard.press('Enter');
    await page.getByText('decided 1 of 1').waitFor();
    await page.goto(`${launched.serving.origin}/#/library`);
    await expect.poll(() => line.getByText('silent').count()).toBe(5);
  });

  test('without it, what others said is there again', async () => {
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('menuitem', { name: 'Leave blind mode' }).click();
    await page.getByRole('status').filter({ hasText: 'Blind mode is on' }).waitFor({ state: 'detached' });
    expect(await ask(page, 'adjudication.list', {})).toHaveLength(3);
    expect(launched.problems).toEqual([]);
  });
});
