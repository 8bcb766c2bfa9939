import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser, NO_BROWSER } from '../support/browser.ts';
import { launch, type Launched } from '../support/launch.ts';
import { ask } from '../support/page-calls.ts';

describe.skipIf(findBrowser() === null)(`exports${findBrowser() === null ? ` (${NO_BROWSER})` : ''}`, () => {
  let launched: Launched;
  let page: Page;

  beforeAll(async () => {
    launched = await launch();
    page = launched.page;
  });
  afterAll(() => launched.close());

  const expectAccessible = async (): Promise<void> => {
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  };

  const rows = () => page.getByRole('dialog').getByRole('row');

  test('the dialog says what would be left out and why, before anything is written', async () => {
    const [policy] = await ask(page, 'policy.list', {});
    const { segments } = await ask(page, 'policy.read', { policyId: policy!.id });
    const clause = segments.find(({ kind }) => kind === 'clause')!;
    const { start, end } = clause;
    const decision = { policyId: policy!.id, start, end, labels: ['sharing'], action: 'set' } as const;
    await ask(page, 'decision.add', { ...decision, suggestionShown: true, certainty: 'unsure', note: 'Ask Bo.' });
    await page.getByRole('button', { name: /^Export/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Export labelled clauses' });
    await dialog.getByText('Decided by a person').waitFor();
    expect(await rows().filter({ hasText: 'Left out: notes' }).count()).toBe(0);
    await dialog.getByLabel('Format').selectOption('fasttext');
    await rows().filter({ hasText: 'Left out: notes (no place in the format)' }).waitFor();
    await rows().filter({ hasText: 'Left out: marks of being unsure' }).waitFor();
    await expectAccessible();
  });

  test('a finished export says the same as its forecast', async () => {
    const dialog = page.getByRole('dialog', { name: 'Export labelled clauses' });
    const before = await rows().allInnerTexts();
    await dialog.getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByRole('dialog', { name: 'Exported' }).waitFor();
    expect(await rows().allInnerTexts()).toEqual(before);
    await expectAccessible();
    await page.getByRole('button', { name: 'Done' }).click();
  });

  test('long names of files push nothing out of the dialog', async () => {
    await page.getByRole('button', { name: /^Export/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Export labelled clauses' });
    await dialog.getByLabel('Format').selectOption('opp115');
    await dialog.getByRole('button', { name: 'Export', exact: true }).click();
    const done = page.getByRole('dialog', { name: 'Exported' });
    await done
      .getByRole('button', { name: /^Save again: sanitized_policies/ })
      .first()
      .waitFor();
    expect(await done.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
    await done.getByRole('button', { name: 'Done' }).click();
  });

  test('an export under way can be called off, and can be begun again', async () => {
    // The call is held back until its cancel has been heard, so that neither can be too late.
    let heard = (): void => undefined;
    const cancelled = new Promise<void>((resolve) => (heard = resolve));
    await page.route('**/*', async (route) => {
      const body = route.request().postData() ?? '';
      if (route.request().url().includes('export.run') || body.includes('"export.run"')) {
        await cancelled;
        await route.abort();
      } else {
        if (route.request().url().includes('task.cancel') || body.includes('"task.cancel"')) heard();
        await route.continue();
      }
    });
    await page.getByRole('button', { name: /^Export/ }).click();
    const dialog = page.getByRole('dialog', { name: 'Export labelled clauses' });
    await dialog.getByText('Decided by a person').waitFor();
    await dialog.getByRole('button', { name: 'Export', exact: true }).click();
    await dialog.getByText(/^Exporting: 0 of/).waitFor();
    // While it can be cancelled, and nothing is written yet.
    await expectAccessible();
    await dialog.getByRole('button', { name: 'Cancel export' }).click();
    const again = dialog.getByRole('button', { name: 'Export', exact: true });
    await again.waitFor();
    await expectAccessible();
    await page.unroute('**/*');
    await again.click();
    await page.getByRole('dialog', { name: 'Exported' }).waitFor();
    expect(await rows().filter({ hasText: 'Written' }).count()).toBe(1);
  });
});
