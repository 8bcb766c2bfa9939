import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveApplication, type Serving } from '../../main/host/serving.ts';
import { findBrowser, NO_BROWSER } from '../support/browser.ts';
import { launch, type Launched } from '../support/launch.ts';
import { ask, importWhole } from '../support/page-calls.ts';

const SENTENCE = 'The heron keeps your letters for ninety days.';
const FIRST = 'grey heron, still water';
const SECOND = 'white egret on the ice';
const SHOTS = process.env['LACUNA_SHOTS'];

describe.skipIf(findBrowser() === null)(`a passphrase${findBrowser() === null ? ` (${NO_BROWSER})` : ''}`, () => {
  let launched: Launched;
  let page: Page;
  let serving: Serving;
  const problems: string[] = [];

  beforeAll(async () => {
    launched = await launch({ corpus: 'empty' });
    ({ page, serving } = launched);
    await importWhole(page, 'heron.txt', 'Heron', ['Privacy', SENTENCE]);
  });
  afterAll(async () => {
    await serving.close();
    await launched.close();
  });

  /** End the application and start it again on the same workspace, as the next day. */
  async function startAgain(): Promise<void> {
    const context = page.context();
    // It would go on asking for the old address.
    await page.close();
    await serving.close();
    const { workspaceFile, dataFolder } = launched;
    serving = await serveApplication({ workspaceFile, dataFolder, corpusFolder: null });
    page = await context.newPage();
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) problems.push(message.text());
    });
    await page.goto(serving.url);
  }

  const choose = async (name: string): Promise<void> => {
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('menuitem', { name }).click();
  };

  const field = (name: string) => page.getByRole('textbox', { name, exact: true });

  async function expectAccessible(shot: string): Promise<void> {
    if (SHOTS !== undefined) await shoot(shot);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  }

  async function shoot(name: string): Promise<void> {
    await mkdir(SHOTS ?? '', { recursive: true });
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const [width, height] of [
        [1920, 1080],
        [1280, 800],
      ] as const) {
        await page.setViewportSize({ width, height });
        await page.screenshot({ path: path.join(SHOTS ?? '', `passphrase-${name}-${colorScheme}-${width}.png`) });
      }
    }
  }

  test('is set in a dialog that says what is at stake, and the window goes on as before', async () => {
    await page.getByRole('table').waitFor();
    await choose('Protect this workspace…');
    const dialog = page.getByRole('dialog', { name: 'Protect this workspace' });
    await dialog.getByText('A lost passphrase can’t be recovered').waitFor();
    await page.keyboard.type('heron');
    await dialog.getByText('5 characters: soon guessed by a program.').waitFor();
    await field('Passphrase').fill(FIRST);
    await dialog.getByText('23 characters: a good length.').waitFor();
    await field('The same again').fill(SECOND);
    await dialog.getByText('This is not the same yet.').waitFor();
    expect(await dialog.getByRole('button', { name: 'Protect' }).isDisabled()).toBe(true);
    await expectAccessible('protect');
    await field('The same again').fill(FIRST);
    await page.keyboard.press('Enter');
    await page.getByText('The workspace and its backups now take this passphrase.').waitFor();
    await expectAccessible('protected');
    await page.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('row', { name: /Heron/ }).waitFor();
    expect(readFileSync(launched.workspaceFile).includes(SENTENCE)).toBe(false);
  });

  test('is not asked for again by a reload, since the workspace is open', async () => {
    await page.reload();
    await page.getByRole('row', { name: /Heron/ }).waitFor();
    expect(await field('Passphrase').count()).toBe(0);
  });

  test('is asked for after a start; a wrong one is told as such and can be tried again', async () => {
    await startAgain();
    await page.getByText('is protected with a passphrase.').waitFor();
    expect(await page.getByRole('table').count()).toBe(0);
    await expectAccessible('locked');
    // The field has the keyboard.
    await page.keyboard.type(SECOND);
    await page.keyboard.press('Enter');
    const alert = page.getByRole('alert').filter({ hasText: 'The passphrase does not open this workspace' });
    await alert.waitFor();
    await expectAccessible('wrong');
    await page.getByRole('button', { name: 'Show: Passphrase' }).click();
    await page.locator('input[type="text"]').waitFor();
    expect(await field('Passphrase').inputValue()).toBe(SECOND);
    await page.getByRole('button', { name: 'Hide: Passphrase' }).click();
    await field('Passphrase').fill(FIRST);
    await page.getByRole('button', { name: 'Open the workspace' }).click();
    await page.getByRole('row', { name: /Heron/ }).waitFor();
  });

  test('says that Caps Lock is on', async () => {
    await startAgain();
    await field('Passphrase').waitFor();
    await field('Passphrase').evaluate((input) => {
      input.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'G', code: 'KeyG', modifierCapsLock: true, bubbles: true }),
      );
    });
    await page.getByText('Caps Lock is on.').waitFor();
    expect(await page.getByRole('status').innerText()).toBe('Caps Lock is on.');
    await field('Passphrase').fill(FIRST);
    await page.keyboard.press('Enter');
    await page.getByRole('row', { name: /Heron/ }).waitFor();
  });

  test('is needed to merge a protected workspace into another', async () => {
    const theirs = readFileSync(launched.workspaceFile);
    await page.goto(`${serving.origin}/#/agreement/exchange`);
    await page.getByText('Neither file is encrypted').waitFor();
    const other = await launch({ corpus: 'empty' });
    try {
      const asked = other.page;
      await asked.goto(`${other.serving.origin}/#/agreement/exchange`);
      const chooser = asked.waitForEvent('filechooser');
      await asked.getByRole('button', { name: 'Merge a workspace…' }).click();
      await (await chooser).setFiles({ name: 'theirs.lacuna', mimeType: 'application/octet-stream', buffer: theirs });
      const passphrase = asked.getByRole('textbox', { name: 'Passphrase of theirs.lacuna' });
      await passphrase.fill(SECOND);
      await asked.keyboard.press('Enter');
      await asked.getByRole('alert').filter({ hasText: 'The passphrase does not open' }).waitFor();
      await passphrase.fill(FIRST);
      await asked.getByRole('button', { name: 'Merge it with this passphrase' }).click();
      await asked.getByRole('status').filter({ hasText: 'Nothing was overwritten' }).waitFor();
      expect(await passphrase.count()).toBe(0);
      expect((await ask(asked, 'policy.list', {})).map(({ name }) => name)).toEqual(['heron.txt']);
      expect(other.problems).toEqual([]);
    } finally {
      await other.close();
    }
  });

  test('can be changed, and taken off, by whoever knows it', async () => {
    await page.goto(`${serving.origin}/#/library`);
    await page.getByRole('row', { name: /Heron/ }).waitFor();
    await choose('Change the passphrase…');
    await field('The passphrase it has now').fill(SECOND);
    await field('New passphrase').fill(SECOND);
    await field('The same again').fill(SECOND);
    await expectAccessible('change');
    await page.getByRole('button', { name: 'Change', exact: true }).click();
    await page.getByRole('alert').filter({ hasText: 'The passphrase does not open this workspace' }).waitFor();
    await field('The passphrase it has now').fill(FIRST);
    await page.getByRole('button', { name: 'Change', exact: true }).click();
    await page.getByText('The workspace and its backups now take this passphrase.').waitFor();
    await page.getByRole('button', { name: 'Close' }).click();
    await startAgain();
    await field('Passphrase').fill(SECOND);
    await page.keyboard.press('Enter');
    await page.getByRole('row', { name: /Heron/ }).waitFor();
    await choose('Remove the passphrase…');
    await field('The passphrase it has now').fill(SECOND);
    await expectAccessible('remove');
    await page.getByRole('button', { name: 'Remove the passphrase' }).click();
    await page.getByText('now open without a passphrase').waitFor();
    await page.getByRole('button', { name: 'Close' }).click();
    await startAgain();
    await page.getByRole('row', { name: /Heron/ }).waitFor();
    expect([...launched.problems, ...problems]).toEqual([]);
  });
});
