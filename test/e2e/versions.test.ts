import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import type { ComparisonReport } from '../../main/contract/comparison.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser, NO_BROWSER } from '../support/browser.ts';
import { launch, type Launched } from '../support/launch.ts';

const OLD = ['We share records with partners.', 'We keep logs for thirty days.', 'Children may not open an account.'];
const NEW = ['We share records  with partners.', 'We keep logs for ninety days.', 'Children may not open an account.'];

async function ask<T>(page: Page, method: string, request: unknown): Promise<T> {
  const value = await page.evaluate(async (body) => {
    const answer = await fetch('/api', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    return ((await answer.json()) as { value: unknown }).value;
  }, JSON.stringify({ method, request }));
  return value as T;
}

describe.skipIf(findBrowser() === null)(`versions${findBrowser() === null ? ` (${NO_BROWSER})` : ''}`, () => {
  let launched: Launched;
  let page: Page;

  const importText = async (name: string, paragraphs: readonly string[]): Promise<string> => {
    const $bytes = Buffer.from(paragraphs.join('\n\n')).toString('base64');
    const request = { taskId: 'versions', files: [{ name, bytes: { $bytes } }] };
    const { imported } = await ask<{ imported: readonly { id: string }[] }>(page, 'policy.import', request);
    return imported[0]?.id ?? '';
  };
  const open = async (policyId: string): Promise<void> => {
    await page.goto(`${launched.serving.origin}/#/read/${policyId}`);
    await page.locator('[role="option"][aria-selected="true"]').waitFor();
  };
  const readMargins = async () =>
    (await page.locator('[id^="clause-"][id$="-state"]').allTextContents()).map((note) => note.split(':')[0]?.trim());

  /** Confirm what the comparison says of one aspect. */
  const confirm = async (policyId: string, aspect: string): Promise<void> => {
    const { rows } = await ask<ComparisonReport>(page, 'comparison.get', { policyIds: [policyId] });
    const row = rows.flatMap(({ aspects }) => aspects).find((one) => one.aspect.id === aspect);
    const shown = row?.cells[0]?.machine.state;
    await ask(page, 'gap.decide', { policyId, aspect, verdict: 'confirm', shown });
  };

  beforeAll(async () => {
    launched = await launch({ corpus: 'empty' });
    page = launched.page;
    const old = await importText('acme-policy-2020.txt', OLD);
    await open(old);
    for (const key of ['0', '2', 'Enter', '0', '3', 'Enter', '0', 'Enter']) await page.keyboard.press(key);
    await page.getByText('decided 3 of 3').waitFor();
    await confirm(old, 'SHA-1');
    await confirm(old, 'RET-2');
    await open(await importText('acme-policy-2024.txt', NEW));
  });
  afterAll(() => launched.close());

  test('a policy that looks like a newer version offers to carry decisions over', async () => {
    await page.getByText('This may be a newer version of acme-policy-2020.txt').waitFor();
    await page.getByRole('button', { name: 'Carry its decisions over' }).click();
    const dialog = page.getByRole('dialog', { name: 'Older version' });
    expect(await dialog.getByRole('combobox').textContent()).toContain('acme-policy-2020.txt · 3 decided');
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await dialog.getByRole('button', { name: 'Carry over' }).click();
    await dialog.getByText('2 decisions were carried over; 1 had no place here.').waitFor();
    await dialog.getByText('Judgements side by side: 1 carried over, 1 to be looked at again.').waitFor();
    await dialog.getByRole('button', { name: 'Close' }).click();
    await page.getByText('decided 2 of 3').waitFor();
    expect(await readMargins()).toEqual(['Decided', 'Suggested', 'Decided']);
  });

  test('each carried decision says where it comes from, and what was left behind is listed with its labels', async () => {
    await page.keyboard.press('Home');
    await page.getByText(/Carried over by Unnamed from the older version, where Unnamed decided/).waitFor();
    await page.getByText('1 decision of the older version had no place here').click();
    const item = page.locator('.orphans li').first();
    expect(await item.textContent()).toMatch(/We keep logs for thirty days\..*Retention/s);
    await page.getByRole('link', { name: 'acme-policy-2020.txt' }).waitFor();
  });

  test('a judgement that was not carried over is listed, and leads to the cell to be judged anew', async () => {
    await page.getByText('1 judgement on the older version is to be looked at again').click();
    const line = page.getByRole('listitem').filter({ hasText: 'RET-2' });
    expect(await line.innerText()).toContain('Confirmed by Unnamed');
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await line.getByRole('link', { name: 'RET-2' }).click();
    await page
      .getByRole('button', { name: /^Confirm/ })
      .first()
      .waitFor();
    await page.goBack();
    await page.getByText('decided 2 of 3').waitFor();
  });

  test('the library says of which policy it is a newer version, and leads there', async () => {
    const address = page.url();
    await page.getByRole('navigation').getByRole('link', { name: 'Library' }).click();
    const row = page.getByRole('rowheader', { name: /acme-policy-2024/ });
    await row.getByText('Newer version of').waitFor();
    await row.getByRole('link', { name: 'acme-policy-2020.txt' }).click();
    await page.getByText('decided 3 of 3').waitFor();
    expect(page.url()).not.toBe(address);
    await page.goto(address);
    await page.getByText('decided 2 of 3').waitFor();
  });

  test('one undo takes it all back, and redo does it again', async () => {
    await page.keyboard.press('u');
    await page.getByText('decided 0 of 3').waitFor();
    await page.getByText('This may be a newer version of').waitFor();
    expect(await readMargins()).toEqual(['Suggested', 'Suggested', 'Suggested']);
    await page.keyboard.press('Shift+U');
    await page.getByText('decided 2 of 3').waitFor();
    expect(await readMargins()).toEqual(['Decided', 'Suggested', 'Decided']);
  });

  test('nothing went wrong on the console', () => {
    expect(launched.problems).toEqual([]);
  });
});
