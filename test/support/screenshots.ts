// Takes the pictures that the README shows from the running application: `npm run screenshots`.
import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { findBrowser, NO_BROWSER } from './browser.ts';
import { launch } from './launch.ts';

const FOLDER = path.join(import.meta.dirname, '../../.github/pictures');

interface Scene {
  readonly name: string;
  /** Leads the window from the library to what the picture shows. */
  readonly stage: (page: Page) => Promise<void>;
}

const SCENES: readonly Scene[] = [
  { name: 'library', stage: async (page) => page.getByRole('table').waitFor() },
  {
    name: 'reader',
    stage: async (page) => {
      await page
        .getByRole('link', { name: /on Retention & deletion in VMware/ })
        .first()
        .click();
      await page.getByRole('heading').first().waitFor();
    },
  },
  { name: 'comparison', stage: toComparison },
  {
    name: 'panes',
    stage: async (page) => {
      await toComparison(page);
      await page.locator('[data-row="3"][data-column="2"]').click();
      await page.getByRole('region', { name: /^Words on / }).waitFor();
    },
  },
];

async function toComparison(page: Page): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Side by side' }).click();
  await page.getByRole('treegrid').waitFor();
}

// Fonts, explanations and scrolling come a little after the view itself.
async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  await page.waitForTimeout(700);
}

async function takeAll(): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  const launched = await launch();
  const { page, serving } = launched;
  try {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      for (const { name, stage } of SCENES) {
        await page.goto(`${serving.origin}/#/library`);
        await page.reload();
        await stage(page);
        await settle(page);
        const file = path.join(FOLDER, `${name}-${colorScheme}.png`);
        await page.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
        const { size } = await stat(file);
        process.stdout.write(`${path.relative(process.cwd(), file)} ${Math.round(size / 1024)} KiB\n`);
      }
    }
  } finally {
    await launched.close();
  }
}

if (import.meta.main) {
  if (findBrowser() === null) process.stderr.write(`No pictures were taken (${NO_BROWSER})\n`);
  else await takeAll();
}
