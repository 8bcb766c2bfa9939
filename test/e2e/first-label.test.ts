import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser, NO_BROWSER } from '../support/browser.ts';
import { tabTo } from '../support/keyboard.ts';
import { launch, type Launched } from '../support/launch.ts';
import { ask } from '../support/page-calls.ts';

describe.skipIf(findBrowser() === null)(`a fresh start${findBrowser() === null ? ` (${NO_BROWSER})` : ''}`, () => {
  let launched: Launched;
  let page: Page;

  beforeAll(async () => {
    launched = await launch({ tour: true });
    page = launched.page;
  });
  afterAll(() => launched.close());

  test('leads to the first saved label by keyboard alone, in fewer presses than a minute has seconds', async () => {
    await page.getByRole('table').waitFor();
    const [first] = await ask(page, 'policy.list', {});
    await page.getByRole('button', { name: 'Next step' }).waitFor();
    const tabs = await tabTo(page, /^Dell EMC/);
    await page.keyboard.press('Enter');
    const clause = page.locator('[role="option"][aria-selected="true"]');
    await clause.and(page.locator(':focus')).waitFor();
    await page.keyboard.press('3');
    await page
      .getByRole('complementary')
      .getByText(/^Set: .*Retention/)
      .waitFor();
    const { segments } = await ask(page, 'policy.read', { policyId: first!.id });
    expect(segments.flatMap(({ decision }) => decision?.labels ?? [])).toContain('retention');
    expect(tabs + 2).toBeLessThan(60);
    expect(launched.problems).toEqual([]);
  });
});
