import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser, NO_BROWSER } from '../support/browser.ts';
import { launch, type Launched } from '../support/launch.ts';
import { ask } from '../support/page-calls.ts';
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
    const refusal = page.getByRole('alert').filter({ hasText: 'things could not be taken' });
    expect(await refusal.getByRole('listitem').allTextContents()).toHaveLength(2);
    const remarks = page.getByRole('list', { name: 'Remarks on lines.jsonl' });
    expect((await remarks.getByRole('listitem').allTextContents()).join('\n')).toContain(
      'the time of the import stands',
    );
    await page.getByRole('status').filter({ hasText: 'What lines.jsonl does not say:' }).waitFor();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Copy the loss report' }).click();
    await page.getByText('Copied.').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('lines.jsonl:2: the label “weather”');
  });

  // What the mouse does: things of this machine, carried over the window and let go.
  async function drop(things: readonly string[]): Promise<void> {
    const devtools = await page.context().newCDPSession(page);
    const at = { x: 400, y: 400, data: { items: [], files: [...things], dragOperationsMask: 1 } };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await devtools.send('Input.dispatchDragEvent', { type, ...at });
  }

  test('a folder in the layout of OPP-115 is taken when it is dropped, and one undo takes its decisions back', async () => {
    const folder = path.join(createTempFolder(), 'corpus');
    await mkdir(path.join(folder, 'annotations'), { recursive: true });
    await mkdir(path.join(folder, 'sanitized_policies'));
    const page1 = 'We share your address with carriers.|||We keep bills for ten years.';
    await writeFile(path.join(folder, 'sanitized_policies/7_shop.example.html'), page1);
    const said = (annotator: number, segment: number, category: string): string =>
      `1,"b",${annotator},7,${segment},"${category}","{}","5/1/26","https://shop.example"\n`;
    await writeFile(
      path.join(folder, 'annotations/7_shop.example.csv'),
      said(101, 0, 'Third Party Sharing/Collection') + said(102, 1, 'Data Retention'),
    );
    await drop([folder]);
    await page.getByText(/Took 2 decisions of 2 annotators on 1 policy.*Nothing was lost\./).waitFor();
    const told = page.getByRole('list', { name: 'Remarks on corpus' });
    await told.getByText('the times of day: the layout holds days alone').waitFor();
    expect(await page.getByRole('list', { name: 'Losses of corpus' }).count()).toBe(0);
    const rows = page.getByRole('row').filter({ hasText: 'shop.example' });
    expect(await rows.count()).toBe(1);
    await page.getByRole('button', { name: 'Undo the import' }).click();
    await page.getByText('Undone: the import of a data set. Policies stay.').waitFor();
    expect(await rows.count()).toBe(1);
    const listed = await ask(page, 'policy.list', {});
    expect(listed.find(({ name }) => name.includes('shop.example'))).toMatchObject({ clauses: 2, decided: 0 });
  });

  test('a folder of policies is taken policy by policy', async () => {
    const folder = path.join(createTempFolder(), 'policies');
    await mkdir(path.join(folder, 'inner'), { recursive: true });
    await writeFile(path.join(folder, 'one.txt'), 'We log visits for nine days. We share them with hosts.\n');
    await writeFile(path.join(folder, 'inner/two.txt'), 'We move data abroad. Disputes go to a court in Bern.\n');
    await drop([folder]);
    await page.getByText('Imported 2 policies.').waitFor();
    const names = (await ask(page, 'policy.list', {})).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['one.txt', 'two.txt']));
  });
});
