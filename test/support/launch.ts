// Starts the whole application on a loopback address with a workspace of its own, and a Chromium page that looks at it.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { keepPreferences } from '../../main/host/preferences.ts';
import { serveApplication, type Serving } from '../../main/host/serving.ts';
import { findBrowser, NO_BROWSER } from './browser.ts';

/** How long one step of a page may take on a machine with little to spare; it ends what hangs. */
const STEP_MS = 90_000;

/** How to start. The window is 1280×800 and light unless told. */
export interface LaunchOptions {
  /** `provided` (the default) waits until the five policies are in; `empty` starts with nothing. */
  readonly corpus?: 'provided' | 'empty';
  readonly context?: BrowserContextOptions;
  readonly modelFolder?: string;
  /** Whether the tour begins by itself, as it does for people. Off unless told, so that views are where they always are. */
  readonly tour?: boolean;
}

/** A running application and a page that shows it. */
export interface Launched {
  readonly page: Page;
  readonly browser: Browser;
  readonly serving: Serving;
  readonly workspaceFile: string;
  /** Where the person's preferences are kept. */
  readonly dataFolder: string;
  /** Console errors and warnings, and uncaught exceptions, as they come: content-security violations are among them. */
  readonly problems: readonly string[];
  /** The address of each request that went anywhere but to the application. */
  readonly foreignRequests: readonly string[];
  close(): Promise<void>;
}

/** Start the application and open its start link. @throws Error where there is no Chromium: skip the suite with `findBrowser()` first. */
export async function launch(options: LaunchOptions = {}): Promise<Launched> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lacuna-launch-'));
  const workspaceFile = path.join(folder, 'Test.lacuna');
  const corpusFolder = options.corpus === 'empty' ? null : undefined;
  const dataFolder = path.join(folder, 'data');
  if (options.tour !== true) keepPreferences(dataFolder).set({ tour: 'ended' });
  const serving = await serveApplication({
    workspaceFile,
    corpusFolder,
    modelFolder: options.modelFolder,
    dataFolder,
  });
  await serving.seeded;
  const browser = await openBrowser();
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options.context });
  context.setDefaultTimeout(STEP_MS);
  const page = await context.newPage();
  const { problems, foreignRequests } = record(page, serving.origin);
  await page.goto(serving.url);
  return {
    page,
    browser,
    serving,
    workspaceFile,
    dataFolder,
    problems,
    foreignRequests,
    close: async () => {
      await browser.close();
      await serving.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** Chromium without a screen and without its own errands on the network. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error(NO_BROWSER);
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const quiet = ['--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
  return chromium.launch({ executablePath, args: [...quiet, '--disable-gpu', '--disable-quic', ...asRoot] });
}

function record(page: Page, origin: string): { readonly problems: string[]; readonly foreignRequests: string[] } {
  const problems: string[] = [];
  const foreignRequests: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !url.startsWith('data:')) foreignRequests.push(url);
  });
  return { problems, foreignRequests };
}
