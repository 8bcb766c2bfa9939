import { mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findBrowser, NO_BROWSER } from '../support/browser.ts';
import { launch, type Launched } from '../support/launch.ts';

/** A policy of invented sentences, unlike any other by its number. */
const toPolicy = (number: number): string =>
  `Privacy notice ${number}\n\nWe collect your name. We share it with partner ${number}. We delete it after ${number} days.\n`;

describe.skipIf(findBrowser() === null)(`import${findBrowser() === null ? ` (${NO_BROWSER})` : ''}`, () => {
  let launched: Launched;
  let page: Page;
  let devtools: CDPSession;
  let folder: string;
  let number = 0;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'lacuna-import-'));
    launched = await launch({ corpus: 'empty' });
    page = launched.page;
    // One listener for the whole suite: Chromium's own dialog is held back only while somebody listens, and switching that takes its time.
    page.on('filechooser', () => undefined);
    devtools = await page.context().newCDPSession(page);
  });
  beforeEach(async () => {
    await page.goto(`${launched.serving.origin}/#/library`);
    await page.reload();
    await page.getByRole('heading', { name: 'Library' }).waitFor();
  });
  afterAll(async () => {
    await launched.close();
    await rm(folder, { recursive: true });
  });

  async function makePolicy(name = `policy-${number + 1}.txt`): Promise<string> {
    number += 1;
    return makeFile(name, toPolicy(number));
  }

  async function makeFile(name: string, content: string | Uint8Array): Promise<string> {
    const file = path.join(folder, name);
    await writeFile(file, content);
    return file;
  }

  // What the mouse does: files of this machine, or a folder, carried over the window and let go.
  async function carry(files: readonly string[], upTo: 'over' | 'dropped'): Promise<void> {
    const data = { items: [], files: [...files], dragOperationsMask: 1 };
    const at = { x: 400, y: 400, data };
    await devtools.send('Input.dispatchDragEvent', { type: 'dragEnter', ...at });
    await devtools.send('Input.dispatchDragEvent', { type: 'dragOver', ...at });
    if (upTo === 'dropped') await devtools.send('Input.dispatchDragEvent', { type: 'drop', ...at });
  }

  async function choose(files: readonly string[], open: () => Promise<void>): Promise<void> {
    const chooser = page.waitForEvent('filechooser');
    await open();
    await (await chooser).setFiles([...files]);
  }

  const names = () =>
    page.locator('tbody .policy-name').evaluateAll((links) => links.map((link) => link.getAttribute('title') ?? ''));
  const heldAs = (file: string): Promise<boolean> =>
    names().then((titles) => titles.some((title) => title.includes(path.basename(file))));

  test('an empty library says what to do, and its button opens the file dialog', async () => {
    await page.getByRole('heading', { name: 'No policies yet' }).waitFor();
    const file = await makePolicy();
    await choose([file], () => page.getByRole('button', { name: 'Choose files…' }).click());
    await page.getByText('Imported 1 policy.').waitFor();
    expect(await heldAs(file)).toBe(true);
  });

  test('Ctrl+O opens the file dialog, which takes several files', async () => {
    const files = [await makePolicy(), await makePolicy('notice.md')];
    await choose(files, () => page.keyboard.press('Control+o'));
    await page.getByText('Imported 2 policies.').waitFor();
    for (const file of files) expect(await heldAs(file)).toBe(true);
  });

  test('files dropped on the comparison are taken in, under an overlay that says so', async () => {
    await page.getByRole('navigation').getByRole('link', { name: 'Side by side' }).click();
    const file = await makePolicy();
    await carry([file], 'over');
    await page.getByText('Drop to import').waitFor();
    await carry([file], 'dropped');
    await page.getByText('Imported 1 policy.').waitFor();
    expect(await page.getByText('Drop to import').count()).toBe(0);
    expect(await heldAs(file)).toBe(true);
  });

  test('text pasted outside of fields asks for a name and becomes a file in UTF-8', async () => {
    await page.getByRole('button', { name: 'Paste…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Paste a policy' });
    const text = 'Datenschutz – Erklärung ✓\n\nWe collect your e-mail address. עברית 🙂\n';
    await dialog.getByLabel('Text').fill(text);
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+c');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.keyboard.press('Control+v');
    expect(await dialog.getByLabel('Name').inputValue()).toBe('Datenschutz – Erklärung ✓');
    expect(await dialog.getByLabel('Text').inputValue()).toBe(text);
    await dialog.getByLabel('Name').fill('Erklärung');
    await dialog.getByRole('button', { name: 'Import' }).click();
    await page.getByText('Imported 1 policy.').waitFor();
    expect(await heldAs('Erklärung.txt')).toBe(true);
  });

  test.each<readonly [what: string, make: () => Promise<string>, sentence: RegExp]>([
    ['an empty file', () => makeFile('empty.txt', ''), /The file is empty/],
    [
      'a binary file',
      () =>
        makeFile(
          'binary.txt',
          Uint8Array.from({ length: 4096 }, (_, at) => (at * 7) % 256),
        ),
      /The file is not text/,
    ],
    ['a file of 60 MB', makeHugeFile, /The file has 57\.3 MiB; at most 50 MiB are read/],
    ['an empty folder', makeFolder, /The folder holds no file to read/],
    ['a file that has vanished', () => Promise.resolve(path.join(folder, 'vanished.txt')), /could not be read/],
  ])('%s is refused in a sentence, and the library stays as it is', async (_what, make, sentence) => {
    const before = await names();
    const bad = await make();
    const good = await makePolicy();
    await carry([bad, good], 'dropped');
    const notice = page.getByRole('alert');
    await notice.waitFor();
    expect(await notice.getByRole('listitem').innerText()).toMatch(sentence);
    expect(await notice.getByRole('listitem').innerText()).toContain(path.basename(bad));
    expect(await notice.innerText()).toContain('Imported 1 policy. 1 file refused:');
    expect((await names()).slice(0, before.length)).toEqual(before);
    expect(await heldAs(good)).toBe(true);
    await notice.getByRole('button', { name: 'Dismiss' }).click();
    await notice.waitFor({ state: 'detached' });
  });

  async function makeHugeFile(): Promise<string> {
    const file = await makeFile('huge.txt', '');
    await truncate(file, 60_000_000);
    return file;
  }

  async function makeFolder(): Promise<string> {
    const inside = path.join(folder, 'policies');
    await mkdir(inside);
    return inside;
  }

  test('the same file again is refused by name', async () => {
    const file = await makePolicy();
    await carry([file], 'dropped');
    await page.getByText('Imported 1 policy.').waitFor();
    await carry([file], 'dropped');
    const refusal = page.getByRole('alert').getByRole('listitem');
    expect(await refusal.innerText()).toContain(`already in the library as “${path.basename(file)}”`);
  });

  // Presses Cancel from within the page as soon as it stands there, and tells what the progress said: looking, then clicking, can come too late.
  const cancelAtOnce = (): Promise<string> =>
    page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          const observer = new MutationObserver(() => {
            const cancel = [...document.querySelectorAll('button')].find((button) => button.innerText === 'Cancel');
            if (cancel === undefined) return;
            observer.disconnect();
            cancel.click();
            resolve(document.querySelector('progress')?.labels[0]?.innerText ?? '');
          });
          observer.observe(document.body, { childList: true, subtree: true });
        }),
    );

  test('a long import shows how far it is, can be cancelled, and keeps what it had taken', async () => {
    const before = (await names()).length;
    const sentences = Array.from({ length: 12_000 }, (_, at) => `We share record ${at} with partner ${at % 97}.`);
    const files = await Promise.all(
      Array.from({ length: 48 }, (_, at) => makeFile(`long-${at}.txt`, `Notice ${at}\n\n${sentences.join(' ')}`)),
    );
    const shown = cancelAtOnce();
    await carry(files, 'dropped');
    expect(await shown).toMatch(/Importing: \d+ of 48/);
    const notice = page.getByRole('status').filter({ hasText: 'Cancelled' });
    await notice.waitFor();
    const [, taken = '', left = ''] =
      /Imported (\d+|no) polic.*Cancelled: (\d+) file/.exec(await notice.innerText()) ?? [];
    const imported = taken === 'no' ? 0 : Number(taken);
    expect(imported + Number(left)).toBe(48);
    expect(Number(left)).toBeGreaterThan(0);
    expect((await names()).length).toBe(before + imported);
  });

  test('what is remarked on a text is read with a press on the number, a double click on its words opens nothing, and Escape leads back to it', async () => {
    const file = await makeFile('latin.txt', Buffer.from('We keep what the Café Lark tells us.\n', 'latin1'));
    await choose([file], () => page.getByRole('button', { name: /^Import/ }).click());
    const remarks = page.getByRole('button', { name: '1 warning on latin.txt' });
    await remarks.press('Enter');
    await page.getByRole('dialog', { name: 'Warnings on latin.txt' }).getByRole('listitem').dblclick();
    expect(await remarks.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await remarks.and(page.locator(':focus')).waitFor();
  });

  test('the console stays quiet', () => {
    expect(launched.problems).toEqual([]);
  });
});
