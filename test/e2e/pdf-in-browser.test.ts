// The provided policies as Chromium prints them: real fonts, real columns, real running heads.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ingest } from '../../main/core/1-ingest/ingest.ts';
import { findBrowser, NO_BROWSER } from '../support/browser.ts';
import { toShareKept } from '../support/kept-clauses.ts';
import { toWebPage } from '../support/disguise.ts';

const CORPUS = path.join(import.meta.dirname, '../../corpus');
const POLICIES = readdirSync(CORPUS).filter((name) => /^\d{3}_.*\.txt$/.test(name));
const executablePath = findBrowser();
const MARGIN = { top: '25mm', bottom: '25mm', left: '20mm', right: '20mm' };

describe.runIf(executablePath !== null)(`a printed policy${executablePath === null ? ` (${NO_BROWSER})` : ''}`, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: executablePath ?? '', args: ['--no-sandbox'] });
  });
  afterAll(async () => browser.close());

  test.each(POLICIES.flatMap((policy) => [1, 2].map((columns) => [policy, columns] as const)))(
    '%s keeps its clauses in %i columns',
    async (policy, columns) => {
      const plain = await ingest(readFileSync(path.join(CORPUS, policy)), policy);
      const page = await browser.newPage();
      const body = new TextDecoder().decode(toWebPage(plain.text));
      await page.setContent(`<style>div{columns:${columns}}p{margin:0 0 6pt}</style><div>${body}</div>`);
      const printed = await page.pdf({
        format: 'A4',
        margin: MARGIN,
        displayHeaderFooter: true,
        headerTemplate: '<span style="font-size:8pt">As printed</span>',
        footerTemplate: '<span style="font-size:8pt">Page <span class="pageNumber"></span></span>',
      });
      await page.close();
      expect(toShareKept(plain, await ingest(new Uint8Array(printed), 'a.pdf'))).toBeGreaterThanOrEqual(0.93);
    },
  );
});
