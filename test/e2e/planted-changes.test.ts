import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PolicyId } from '../../main/contract/types.ts';
import { findBrowser, NO_BROWSER } from '../support/browser.ts';
import { launch, type Launched } from '../support/launch.ts';
import { ask, importWhole } from '../support/page-calls.ts';
import { plantChanges } from '../support/planted-changes.ts';

const { older, newer, planted } = plantChanges();
const NAMES = { changed: 'Changed', moved: 'Moved', added: 'Added', removed: 'Removed' } as const;
const toLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

describe.skipIf(findBrowser() === null)(
  `ten planted changes${findBrowser() === null ? ` (${NO_BROWSER})` : ''}`,
  () => {
    let launched: Launched;
    let page: Page;
    let [before, after]: PolicyId[] = [];

    beforeAll(async () => {
      launched = await launch({ corpus: 'empty' });
      page = launched.page;
      before = await importWhole(page, 'emc-2016.txt', 'Dell EMC', [older]);
      after = await importWhole(page, 'emc-2017.txt', 'Dell EMC', [newer]);
      await ask(page, 'policy.succeed', { policyId: after, previousId: before });
    });
    afterAll(async () => {
      await launched.close();
    });

    test('are all listed on the page of changes, each with the words that went and came, and no other', async () => {
      await page.goto(`${launched.serving.origin}/#/compare?policies=${before},${after}&tab=changes`);
      const region = page.getByRole('region', { name: 'Clauses of both versions' });
      await region.waitFor();
      const rows = await region.locator('[data-change]').evaluateAll((items) =>
        items.map((item) => ({
          kind: item.querySelector('.change-kind')?.textContent,
          gone: [...item.querySelectorAll('del')].map((one) => one.textContent).join(''),
          come: [...item.querySelectorAll('ins')].map((one) => one.textContent).join(''),
        })),
      );
      const listed = rows.map(({ kind, gone, come }) => `${kind}: ${toLine(gone)} → ${toLine(come)}`);
      const expected = planted.map(({ kind, gone, come }) => `${NAMES[kind]}: ${toLine(gone)} → ${toLine(come)}`);
      expect(listed.toSorted()).toEqual(expected.toSorted());
      expect(await page.getByText('6 changed · 1 moved · 3 removed').count()).toBe(1);
    });
  },
);
