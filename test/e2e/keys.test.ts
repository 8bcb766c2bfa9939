import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PolicyId } from '../../main/contract/types.ts';
import { findBrowser, NO_BROWSER } from '../support/browser.ts';
import { tabTo } from '../support/keyboard.ts';
import { launch, type Launched } from '../support/launch.ts';
import { ask, importWhole } from '../support/page-calls.ts';

const SHOTS = process.env['LACUNA_SHOTS'];
const PARAGRAPHS = [
  'We collect your name when you open an account.',
  'We share records with partners who help us.',
  'We keep logs for thirty days.',
  'Thank you for reading.',
];

// One story, by keyboard: each test goes on where the one before it left the window.
describe.skipIf(findBrowser() === null)(`keys of one’s own${findBrowser() === null ? ` (${NO_BROWSER})` : ''}`, () => {
  let launched: Launched;
  let page: Page;
  let policyId: PolicyId;

  const dialog = () => page.getByRole('dialog');
  const inFocus = () => page.locator('[role="option"][aria-selected="true"]');
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const openKeys = async (): Promise<void> => {
    await press('?');
    await dialog().waitFor();
  };
  const closeKeys = async (): Promise<void> => {
    await press('Escape');
    await dialog().waitFor({ state: 'detached' });
  };
  const askFor = async (says: string): Promise<void> => {
    await tabTo(page, `Change the key of “${says}”`);
    await press('Enter');
    await page.locator('.key-capture:focus').waitFor();
  };
  const give = async (says: string, key: string): Promise<void> => {
    await askFor(says);
    await press(key);
    await dialog().getByText(`: ${says}.`).waitFor();
  };
  /** The keys that a row of the dialog shows. */
  const keysOf = (says: string) => {
    const head = page.getByRole('rowheader', { name: says, exact: true });
    return dialog().getByRole('row').filter({ has: head }).locator('kbd').allTextContents();
  };
  const place = () => inFocus().getAttribute('aria-posinset');
  const readDecisions = async () =>
    (await ask(page, 'policy.read', { policyId })).segments.map(({ decision }) => decision?.labels ?? null);
  const lookAt = async (name: string): Promise<void> => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      if (SHOTS !== undefined) await page.screenshot({ path: `${SHOTS}/${name}-${colorScheme}.png` });
    }
  };

  beforeAll(async () => {
    launched = await launch({ corpus: 'empty' });
    page = launched.page;
    await ask(page, 'author.set', { name: 'Ann' });
    policyId = await importWhole(page, 'short.txt', 'Short', PARAGRAPHS);
    await page.goto(`${launched.serving.origin}/#/read/${policyId}`);
    await inFocus().waitFor();
  });
  afterAll(() => launched.close());

  test('a key that is needed elsewhere, or is taken, is refused with a sentence', async () => {
    await openKeys();
    await askFor('Next clause');
    for (const [key, why] of [
      ['Tab', /^Tab leads through the window/],
      ['Control+b', /^Ctrl B may belong to the system/],
      ['ArrowLeft', /^← walks texts and lists/],
      ['Control+z', /^Ctrl Z may belong/],
      ['?', /^\? is “Show the keys of this screen.*Give that another key first/],
    ] as const) {
      // Refused once, Tab goes on to what stands behind, so that nobody is caught here.
      await press(key);
      await dialog().locator('.key-answer').getByText(why).waitFor();
    }
    await lookAt('keys-refused');
    await press('Tab');
    await page.getByRole('button', { name: 'Leave it' }).and(page.locator(':focus')).waitFor();
    await press('Enter');
    await page.getByRole('button', { name: 'Change the key of “Next clause”' }).and(page.locator(':focus')).waitFor();
    expect(await keysOf('Next clause')).toEqual(['J', '↓']);
    await closeKeys();
  });

  test('two actions swap their keys when told to, and each goes back to the one that it came with', async () => {
    await openKeys();
    await askFor('Write a note');
    await press('c');
    await dialog().getByText('C is “Go to a clause by its number”.').waitFor();
    await press('Tab', 'Enter');
    await dialog().getByText('C: Write a note. W: Go to a clause by its number.').waitFor();
    expect(await keysOf('Write a note')).toEqual(['C']);
    await tabTo(page, 'Reset the key of “Write a note”');
    await press('Enter');
    await dialog().getByText('W is “Go to a clause by its number”.').waitFor();
    await tabTo(page, 'Swap the two');
    await press('Enter');
    await expect.poll(() => keysOf('Write a note')).toEqual(['W']);
    expect(await keysOf('Go to a clause by its number')).toEqual(['C']);
    expect(
      await dialog()
        .getByRole('button', { name: /^Reset/ })
        .count(),
    ).toBe(0);
    await closeKeys();
  });

  test('a whole policy is annotated without a mouse, with keys of one’s own', async () => {
    await openKeys();
    for (const [says, key] of [
      ['Next clause', 'd'],
      ['Confirm the labels shown and go on', 'Space'],
      ['None applies', 'e'],
      ['Undo your last decision', 'z'],
      ['Set or clear Collection & use', 'a'],
      ['Set or clear Sharing & disclosure', 's'],
    ] as const) {
      if (key === 's') {
        await askFor(says);
        await press('s');
        await tabTo(page, 'Leave it');
        await press('Enter');
        await give(says, 'r');
      } else await give(says, key);
    }
    await lookAt('keys-own');
    await closeKeys();
    await page
      .getByRole('button', { name: /^Confirm/ })
      .getByText('Space')
      .waitFor();
    // From here on one press for each label, and one for each clause: what stands is cleared where it is not meant.
    await press('Home', 'e', 'a', 'Space', 'e', 'r', 'Space', 'e', '3', 'Space', 'e', 'Space');
    await page.getByText(`decided ${PARAGRAPHS.length} of ${PARAGRAPHS.length}`).waitFor();
    expect(await readDecisions()).toEqual([['collection'], ['sharing'], ['retention'], []]);
    await press('Home', 'j', '1', 'd');
    await expect.poll(place).toBe('2');
    expect(await readDecisions()).toEqual([['collection'], ['sharing'], ['retention'], []]);
    await press('z', 'Control+z');
    await page.getByText(`decided ${PARAGRAPHS.length - 1} of ${PARAGRAPHS.length}`).waitFor();
  });

  test('hints, the list and the manual show the keys as they are, after a reload as well', async () => {
    await page.reload();
    await inFocus().waitFor();
    await page
      .getByRole('button', { name: /^Confirm/ })
      .getByText('Space')
      .waitFor();
    await page.goto(`${launched.serving.origin}/#/manual/keys`);
    const row = page.getByRole('row', { name: /^Next clause D/ });
    await row.waitFor();
    expect(await row.locator('kbd').allTextContents()).toEqual(['D', '↓']);
    await page.goto(`${launched.serving.origin}/#/read/${policyId}`);
    await inFocus().waitFor();
  });

  test('a letter goes by what is printed on it: A on a French keyboard, where others have Q', async () => {
    const keyboard = await page.context().newCDPSession(page);
    const strike = async (key: string, code: string): Promise<void> => {
      await keyboard.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key, code });
      await keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', key, code });
    };
    await press('End', 'e');
    await expect.poll(async () => (await readDecisions()).at(-1)).toEqual([]);
    await strike('a', 'KeyQ');
    await expect.poll(async () => (await readDecisions()).at(-1)).toEqual(['collection']);
    // The digits need Shift there: the key of the 3 types a quotation mark.
    await strike('"', 'Digit3');
    await expect.poll(async () => (await readDecisions()).at(-1)).toEqual(['collection', 'retention']);
    await press('Home');
    await expect.poll(place).toBe('1');
    await strike('d', 'KeyD');
    await expect.poll(place).toBe('2');
  });

  test('a label without a key is found by its name, and can be given a key', async () => {
    const { revision } = await ask(page, 'codebook.get', {});
    const draft = { name: 'Cookies & trackers', short: 'Cookies', key: null, asks: 'Small files that know you again.' };
    const change = { action: 'add', draft: { ...draft, examples: [], hardCases: [] } } as const;
    await ask(page, 'codebook.change', { change, revision });
    await page
      .getByRole('group', { name: 'Labels' })
      .getByRole('button', { name: /^Cookies/ })
      .waitFor();
    await press('End', 'e', 't');
    await dialog().waitFor();
    await lookAt('keys-by-name');
    await page.keyboard.type('cook');
    await dialog().getByRole('menuitem').and(page.locator('[data-focused]')).waitFor();
    await press('Enter');
    await dialog().waitFor({ state: 'detached' });
    await expect.poll(async () => (await readDecisions()).at(-1)?.length).toBe(1);
    await openKeys();
    await give('Set or clear Cookies & trackers', 'b');
    await closeKeys();
    await press('b');
    await expect.poll(async () => (await readDecisions()).at(-1)).toEqual([]);
  });

  test('keys are each person’s: another name has those of the application, until all are reset', async () => {
    await ask(page, 'author.set', { name: 'Bo' });
    await page
      .getByRole('button', { name: /^Confirm/ })
      .getByText('Enter')
      .waitFor();
    await ask(page, 'author.set', { name: 'Ann' });
    await page
      .getByRole('button', { name: /^Confirm/ })
      .getByText('Space')
      .waitFor();
    await openKeys();
    await tabTo(page, /^Reset all \d+ changed keys$/);
    await press('Enter');
    await dialog().getByText('All keys are as they came.').waitFor();
    expect(await keysOf('Next clause')).toEqual(['J', '↓']);
    await closeKeys();
    expect(await ask(page, 'keys.get', {})).toEqual({});
  });

  test('nothing was said on the console, and nothing was asked of any other place', () => {
    expect(launched.problems).toEqual([]);
    expect(launched.foreignRequests).toEqual([]);
  });
});
