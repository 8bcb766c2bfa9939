import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TaskId } from '../../main/contract/types.ts';
import { findBrowser, NO_BROWSER } from '../support/browser.ts';
import { launch, type Launched } from '../support/launch.ts';
import { ask } from '../support/page-calls.ts';

const POLICIES = 120;
/** A row that is in sight, clear of the table's head, when the table is scrolled half-way down. */
const HALF_WAY = POLICIES / 2 + 3;
const toName = (at: number): string => `policy-${String(at).padStart(3, '0')}.txt`;

describe.skipIf(findBrowser() === null)(`a large library${findBrowser() === null ? ` (${NO_BROWSER})` : ''}`, () => {
  let launched: Launched;
  let page: Page;

  beforeAll(async () => {
    launched = await launch({ corpus: 'empty' });
    page = launched.page;
    const files = Array.from({ length: POLICIES }, (_, at) => ({
      name: toName(at),
      bytes: new TextEncoder().encode(`We collect your name.\n\nWe keep record ${at} for thirty days.\n`),
    }));
    const { imported } = await ask(page, 'policy.import', { taskId: 'large' as TaskId, files });
    const ids = new Map(imported.map(({ id, name }) => [name, id]));
    // One that names its older version, which makes all rows taller.
    await ask(page, 'policy.succeed', { policyId: ids.get(toName(1))!, previousId: ids.get(toName(0))! });
    await page.reload();
    await page.getByRole('columnheader', { name: 'Policy' }).getByRole('button').click();
    await row(0).waitFor();
  });
  afterAll(() => launched.close());

  const rows = () => page.locator('tbody tr[aria-rowindex]');
  const row = (at: number) => page.locator(`tbody tr[aria-rowindex="${at + 2}"]`);
  const link = (at: number) => row(at).locator('.policy-name');
  const scrollTo = (part: number): Promise<void> =>
    page.locator('.policy-scroll').evaluate((box, share) => {
      box.scrollTop = box.scrollHeight * share;
    }, part);
  const inSight = async (at: number): Promise<boolean> =>
    link(at).evaluate((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return element.contains(document.elementFromPoint(left + width / 2, top + height / 2));
    });

  test('draws the rows in sight only, says of how many, and takes the room of all', async () => {
    expect(await page.getByRole('table').getAttribute('aria-rowcount')).toBe(String(POLICIES + 2));
    expect(await page.locator('tfoot tr').getAttribute('aria-rowindex')).toBe(String(POLICIES + 2));
    expect(await rows().count()).toBeLessThan(POLICIES / 2);
    const body = await page.locator('tbody').boundingBox();
    const height = (await row(0).boundingBox())?.height ?? 0;
    expect((await row(1).boundingBox())?.height).toBe(height);
    expect(body?.height).toBe(POLICIES * height);
  });

  test('shows the row that belongs where it is scrolled to', async () => {
    await scrollTo(0.5);
    await expect.poll(() => inSight(HALF_WAY)).toBe(true);
    expect(await link(HALF_WAY).innerText()).toContain(toName(HALF_WAY));
    await scrollTo(1);
    await link(POLICIES - 1).waitFor();
    await row(30).waitFor({ state: 'detached' });
  });

  test('keeps the row with the keyboard, from which arrows and Tab go on', async () => {
    await scrollTo(0);
    await link(3).focus();
    await scrollTo(1);
    await link(POLICIES - 1).waitFor();
    await page.keyboard.press('ArrowDown');
    await link(4).and(page.locator(':focus')).waitFor();
    await expect.poll(() => inSight(4)).toBe(true);
    for (let at = 5; at <= 60; at += 1) {
      await page.keyboard.press('ArrowDown');
      await link(at).and(page.locator(':focus')).waitFor();
    }
    await expect.poll(() => inSight(60)).toBe(true);
    await page.keyboard.press('Shift+Tab');
    await row(60).getByRole('checkbox').and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Shift+Tab');
    await row(59).locator(':focus').waitFor();
  });

  test('is come back to at the row of the policy that was read, however far down', async () => {
    await link(60).press('Enter');
    await page.locator('[role="option"]:focus').waitFor();
    await page.getByRole('link', { name: 'Library', exact: true }).first().press('Enter');
    await link(60).and(page.locator(':focus')).waitFor();
    await expect.poll(() => inSight(60)).toBe(true);
  });

  test('selects rows that are not drawn as well, all of them and all between two', async () => {
    await page.getByRole('checkbox', { name: 'Select all policies' }).check();
    await page.getByText(`${POLICIES} selected`).waitFor();
    await page.getByRole('button', { name: 'Clear' }).click();
    await scrollTo(0);
    await row(2).getByRole('checkbox').check();
    await scrollTo(1);
    await row(POLICIES - 1)
      .getByRole('checkbox')
      .click({ modifiers: ['Shift'] });
    await page.getByText(`${POLICIES - 2} selected`).waitFor();
    await scrollTo(0.5);
    await link(HALF_WAY).waitFor();
    expect(await row(HALF_WAY).getByRole('checkbox').isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Clear' }).click();
  });

  test('adds all of them up, and the filter reaches those that are not drawn', async () => {
    expect(await page.locator('tfoot th').innerText()).toBe(`${POLICIES} policies`);
    await page.getByRole('searchbox', { name: 'Filter by name' }).fill(toName(77));
    await page.getByText(`1 of ${POLICIES} shown`).waitFor();
    await expect.poll(() => rows().count()).toBe(1);
    expect(await link(0).innerText()).toContain(toName(77));
    await page.getByRole('searchbox', { name: 'Filter by name' }).fill('');
  });

  test('has nothing that axe finds wrong, half-way down', async () => {
    await scrollTo(0.5);
    await expect.poll(() => inSight(HALF_WAY)).toBe(true);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    expect(launched.problems).toEqual([]);
  });
});
