import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keepPreferences } from '../../main/host/preferences.ts';
import { findBrowser, NO_BROWSER } from '../support/browser.ts';
import { launch, type Launched } from '../support/launch.ts';

const SHOTS = process.env['LACUNA_SHOTS'];

// Each test goes on where the one before it stopped, as a person would.
describe.skipIf(findBrowser() === null)(`tour${findBrowser() === null ? ` (${NO_BROWSER})` : ''}`, () => {
  let launched: Launched;
  let page: Page;

  beforeAll(async () => {
    launched = await launch({ tour: true });
    page = launched.page;
    await page.getByRole('table').waitFor();
  });
  afterAll(() => launched.close());

  const tour = () => page.getByRole('region', { name: 'Tour' });
  const press = async (name: string): Promise<void> => {
    await tour().getByRole('button', { name }).focus();
    await page.keyboard.press('Enter');
  };

  test.each(['light', 'dark'] as const)(
    'it begins by itself, stops nobody, and satisfies axe, %s',
    async (colorScheme) => {
      await page.emulateMedia({ colorScheme });
      await tour().getByText('Tour, 1 of 3').waitFor();
      expect(await page.getByRole('dialog').count()).toBe(0);
      expect(await page.locator('main:focus').count()).toBe(1);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      if (SHOTS !== undefined) await page.screenshot({ path: `${SHOTS}/tour-${colorScheme}.png` });
    },
  );

  test('its first step leads to a policy, and stays after a clause is confirmed and the window reloaded', async () => {
    await tour().getByRole('link', { name: 'Open a policy' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText(/^decided 0 of \d+$/).waitFor();
    await page.getByRole('option').first().click();
    await page.keyboard.press('Enter');
    await page.getByText(/^decided 1 of \d+$/).waitFor();
    expect(await tour().isVisible()).toBe(true);
    await press('Next step');
    await tour().getByText('Tour, 2 of 3').waitFor();
    await expect.poll(() => keepPreferences(launched.dataFolder).get().tour).toBe(1);
    await page.reload();
    await tour().getByText('Tour, 2 of 3').waitFor();
  });

  test('its second step leads side by side, where a policy is silent', async () => {
    await tour().getByRole('link', { name: 'Lay the policies side by side' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('treegrid').waitFor();
    if (SHOTS !== undefined) await page.screenshot({ path: `${SHOTS}/tour-side-by-side.png` });
    await press('Next step');
    await tour().getByText('Tour, 3 of 3').waitFor();
    expect(await page.getByRole('treegrid').isVisible()).toBe(true);
  });

  test('its third step opens the export; done, it is gone for good', async () => {
    await press('Export the labelled clauses');
    await page.getByRole('dialog', { name: 'Export labelled clauses' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await press('Done');
    await tour().waitFor({ state: 'detached' });
    expect(await page.locator('main:focus').count()).toBe(1);
    await expect.poll(() => keepPreferences(launched.dataFolder).get().tour).toBe('ended');
    await page.reload();
    await page.getByRole('treegrid').waitFor();
    expect(await tour().count()).toBe(0);
  });

  test('the menu begins it again, and it can be ended at once', async () => {
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('menuitem', { name: 'Take the tour' }).click();
    await tour().getByText('Tour, 1 of 3').waitFor();
    await press('End the tour');
    await tour().waitFor({ state: 'detached' });
    expect(await tour().count()).toBe(0);
  });

  test('the console stays quiet and nothing is asked of anybody else', () => {
    expect(launched.problems).toEqual([]);
    expect(launched.foreignRequests).toEqual([]);
  });
});
