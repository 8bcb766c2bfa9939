import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Extent, PolicyId } from '../../main/contract/types.ts';
import { findBrowser, NO_BROWSER } from '../support/browser.ts';
import { launch, type Launched } from '../support/launch.ts';
import { ask, importWhole } from '../support/page-calls.ts';

const SELL = 'We do not sell your personal information to anybody.';
const KEEP = 'We keep account records for 30 days after you close your account.';
const ASK = 'You may ask us at any time for a copy of what we hold about you.';
const title = 'Privacy Policy';

describe.skipIf(findBrowser() === null)(`comparing${findBrowser() === null ? ` (${NO_BROWSER})` : ''}`, () => {
  let launched: Launched;
  let page: Page;
  let older: PolicyId;
  let newer: PolicyId;
  let extent: Extent = 'whole';

  /** Let calls of a method through to the host when told, and their answers back when told. */
  const hold = async (method: string): Promise<{ ask: () => void; answer: () => void }> => {
    const [asked, answered] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    await page.route('**/api', async (route) => {
      if (route.request().postData()?.includes(`"${method}"`) !== true) return route.continue();
      await asked.promise;
      const response = await route.fetch();
      await answered.promise;
      return route.fulfill({ response });
    });
    return { ask: asked.resolve, answer: answered.resolve };
  };
  const openLibrary = async (): Promise<void> => {
    await page.goto(`${launched.serving.origin}/#/library`);
    // What was compared before is forgotten with the page.
    await page.reload();
    await page.getByRole('heading', { name: 'Library' }).first().waitFor();
  };
  const open = async (place: string): Promise<void> => {
    await openLibrary();
    await page.goto(`${launched.serving.origin}/#/compare?policies=${older},${newer}&${place}`);
  };
  const cancelled = (): Promise<unknown> =>
    page.waitForResponse((response) => response.request().postData()?.includes('"task.cancel"') === true);

  beforeAll(async () => {
    launched = await launch({ corpus: 'empty' });
    page = launched.page;
    older = await importWhole(page, 'acme-2020.txt', 'Acme', [title, 'Effective Date: 1 March 2020', SELL, KEEP]);
    newer = await importWhole(page, 'acme-2022.txt', 'Acme', [title, 'Effective Date: 1 May 2022', KEEP, ASK]);
  });
  afterAll(async () => {
    await launched.close();
  });

  describe.each([
    ['comparison.get', '', 'Comparing 2 policies', () => page.getByRole('treegrid').getByRole('row').first()],
    ['alignment.get', 'row=sharing', 'Laying the clauses side by side', () => page.locator('[data-line="0"]').first()],
    [
      'version.compare',
      `tab=changes`,
      'Comparing the two versions',
      () => page.getByRole('region', { name: 'Changes by clause' }),
    ],
  ] as const)('%s', (method, place, what, toResult) => {
    const openIt = (): Promise<void> =>
      open(method === 'version.compare' ? `${place}&older=${older}&newer=${newer}` : place);
    beforeEach(async () => {
      // What was found in a policy is kept as long as nothing is changed; a page that shows it would ask again at once.
      await openLibrary();
      extent = extent === 'whole' ? 'excerpt' : 'whole';
      if (method === 'comparison.get') await ask(page, 'policy.edit', { policyId: newer, extent });
    });
    const result = (): Locator => toResult();

    test('shows how far it is', async () => {
      const held = await hold(method);
      await openIt();
      held.ask();
      await page.getByRole('progressbar', { name: what }).waitFor();
      held.answer();
      await result().waitFor();
      expect(await page.getByRole('progressbar').count()).toBe(0);
      await page.unrouteAll({ behavior: 'ignoreErrors' });
    });

    test('can be cancelled, says so, and can be asked for again', async () => {
      const held = await hold(method);
      held.answer();
      await openIt();
      const heard = cancelled();
      await page.getByRole('button', { name: 'Cancel', exact: true }).click();
      await heard;
      held.ask();
      await page.getByRole('alert').getByText('Cancelled').waitFor();
      await page.unrouteAll({ behavior: 'ignoreErrors' });
      await page.getByRole('button', { name: 'Try again' }).click();
      await result().waitFor();
      expect(await page.getByRole('alert').count()).toBe(0);
    });
  });
});
