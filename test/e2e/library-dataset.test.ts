import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser, NO_BROWSER } from '../support/browser.ts';
import { launch, type Launched } from '../support/launch.ts';
import { createTempFolder } from '../support/temp-folder.ts';

const LINES = [
  { id: 1, doc: 'notice.txt', text: 'We share data with partners.', labels: ['sharing'] },
  { id: 2, doc: 'notice.txt', text: 'We keep logs for a year.', labels: ['weather'] },
];

describe.skipIf(findBrowser() === null)(`data sets${findBrowser() === null ? ` (${NO_BROWSER})` : ''}`, () => {
  let launched: Launched;
  let page: Page;

  beforeAll(async () => {
    launched = await launch({ corpus: 'empty' });
    page = launched.page;
  });
  afterAll(() => launched.close());

  test('a labelled file becomes a policy with its decisions, and the loss report can be copied', async () => {
    const file = path.join(createTempFolder(), 'lines.jsonl');
    await writeFile(file, LINES.map((line) => `${JSON.stringify(line)}\n`).join(''));
    await page.getByRole('heading', { name: 'No policies yet' }).waitFor();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choose files…' }).click();
    await (await chooser).setFiles([file]);
    await page.getByText(/Took 1 decision on 1 policy/).waitFor();
    await page
      .getByRole('link', { name: /notice/ })
      .first()
      .waitFor();
    const losses = page.getByRole('list', { name: 'Losses of lines.jsonl' }).getByRole('listitem');
    expect(await losses.allTextContents()).toContain(
      'lines.jsonl:2 the label “weather”: the codebook has none of this id or name',
    );
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Copy the loss report' }).click();
    await page.getByText('Copied.').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('lines.jsonl:2: the label “weather”');
  });
});
