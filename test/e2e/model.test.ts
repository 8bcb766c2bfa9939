import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PolicySummary } from '../../main/contract/types.ts';
import { findBrowser, NO_BROWSER } from '../support/browser.ts';
import { launch, type Launched } from '../support/launch.ts';

describe.skipIf(findBrowser() === null)(`model${findBrowser() === null ? ` (${NO_BROWSER})` : ''}`, () => {
  let launched: Launched;
  let page: Page;

  beforeAll(async () => {
    launched = await launch();
    page = launched.page;
    await page.goto(`${launched.serving.origin}/#/model`);
    await page.getByRole('heading', { name: 'Model', exact: true }).waitFor();
  });
  afterAll(() => launched.close());

  const call = async <T>(method: string, request: unknown): Promise<T> => {
    const answer = await page.evaluate(
      async ([name, given]) => {
        const response = await fetch('/api', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ method: name, request: given }),
        });
        return response.json() as Promise<unknown>;
      },
      [method, request] as const,
    );
    const result = answer as { readonly ok: boolean; readonly value: T };
    expect(result.ok).toBe(true);
    return result.value;
  };
  const countLabels = async (): Promise<string> =>
    JSON.stringify((await call<readonly PolicySummary[]>('policy.list', {})).map(({ labelCounts }) => labelCounts));
  const improve = () => page.getByRole('button', { name: /^Improve the model with/ });

  /** Decide clauses as the model does not: every other clause of theirs is about disputes, and the rest about nothing. */
  async function decide(policy: PolicySummary, count: number): Promise<void> {
    interface Reading {
      readonly segments: readonly { readonly start: number; readonly end: number; readonly kind: string }[];
    }
    const { segments } = await call<Reading>('policy.read', { policyId: policy.id });
    const clauses = segments.filter(({ kind }) => kind === 'clause' || kind === 'list-item').slice(0, count);
    for (const [at, { start, end }] of clauses.entries()) {
      const labels = at % 2 === 0 ? ['dispute'] : [];
      const decision = { policyId: policy.id, start, end, labels, action: 'set', suggestionShown: true };
      await call('decision.add', decision);
    }
  }

  test('says how many decisions are missing', async () => {
    await page.getByText(/20 more decisions and the model can learn/).waitFor();
    expect(await improve().isDisabled()).toBe(true);
  });

  test('learns from thirty decisions in two policies, shows before and after, is used, and taken back', async () => {
    const policies = await call<readonly PolicySummary[]>('policy.list', {});
    for (const policy of policies.slice(0, 2)) await decide(policy, 15);
    const decided = await countLabels();
    await improve().filter({ hasText: '30 decisions' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('status').filter({ hasText: 'was made' }).waitFor();
    const version = page.getByRole('listitem').filter({ hasText: 'default + 30 decisions' });
    expect(await version.innerText()).toMatch(/From default and 30 decisions on 2 policies; made by/);
    expect(await countLabels()).toBe(decided);
    await page.getByRole('button', { name: 'Use default + 30 decisions' }).click();
    await page.getByRole('heading', { name: 'In use: default + 30 decisions' }).waitFor();
    await page.getByRole('status').filter({ hasText: 'is in use' }).waitFor();
    expect(await countLabels()).not.toBe(decided);
    await page.getByRole('button', { name: 'Use default', exact: true }).click();
    await page.getByRole('status').filter({ hasText: '“default” is in use' }).waitFor();
    expect(await countLabels()).toBe(decided);
  });

  test('a threshold moved by keyboard says what it does before it does it, and goes back', async () => {
    const before = await countLabels();
    const slider = page.getByRole('slider', { name: 'Collection & use: given from' });
    await slider.focus();
    await page.keyboard.press('End');
    const row = page.getByRole('row').filter({ has: slider });
    await expect.poll(() => row.innerText()).toMatch(/lose it/);
    expect(await slider.getAttribute('aria-valuetext')).toMatch(/^0\.99, clauses here: .*lose it/);
    expect(await countLabels()).toBe(before);
    await page.getByRole('button', { name: 'Give labels from these scores' }).click();
    const back = page.getByRole('button', { name: 'Back to the model’s own' });
    await expect.poll(() => back.isEnabled()).toBe(true);
    const status = page.getByRole('region', { name: 'From which score a label is given' }).getByRole('status');
    const lost =
      /^1 label is given from another score now: the model gives no labels more to clauses, and takes (\d+) labels back\.$/;
    await status.filter({ hasText: lost }).waitFor();
    const count = lost.exec(await status.innerText())?.[1];
    expect(await countLabels()).not.toBe(before);
    await back.click();
    await expect.poll(() => back.isEnabled()).toBe(false);
    await status
      .filter({ hasText: `the model gives ${count} labels more to clauses, and takes no labels back.` })
      .waitFor();
    expect(await countLabels()).toBe(before);
  });

  test.each(['light', 'dark'] as const)('axe finds nothing wrong, %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    const shots = process.env['LACUNA_SHOTS'];
    if (shots === undefined) return;
    for (const [width, height] of [
      [1280, 800],
      [1920, 1080],
    ] as const) {
      await page.setViewportSize({ width, height });
      for (const [at, name] of ['Model', 'Versions', 'From which score a label is given'].entries()) {
        await page.getByRole('heading', { name, exact: true }).scrollIntoViewIfNeeded();
        await page.screenshot({ path: `${shots}/model-${colorScheme}-${width}-${at}.png` });
        await page.mouse.wheel(0, 700);
      }
    }
  });

  test('the console stays quiet and nothing is asked of anybody else', () => {
    expect(launched.problems).toEqual([]);
    expect(launched.foreignRequests).toEqual([]);
  });
});
