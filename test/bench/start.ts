import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { findBrowser, NO_BROWSER } from '../support/browser.ts';
import { openBrowser } from '../support/launch.ts';
import { toFigure, toMedian, toRatioText, toSpread, toSpreadText } from './support/figures.ts';
import type { Report, Say } from './support/report.ts';

const CLI = path.join(import.meta.dirname, '../../dist/main/cli.js');
const ROUNDS = 5;
/** The least that a local page can cost: Node's own server and one line of HTML. */
const BARE = `require('node:http').createServer((_, answer) => answer.setHeader('content-type', 'text/html').end('<p id=list>Hello</p>'))
  .listen(0, '127.0.0.1', function () { console.log('http://127.0.0.1:' + this.address().port + '/') })`;
const STEPS = ['address printed', 'first paint', 'list visible'] as const;

/** Milliseconds since the process was spawned, one a step. */
type Start = readonly number[];

const now = (): number => performance.timeOrigin + performance.now();

function readAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      const [address] = /http:\/\/127\.0\.0\.1:\d+\/\S*(?=\s)/.exec(printed) ?? [];
      if (address !== undefined) resolve(address);
    });
    child.on('close', (status) => reject(new Error(`The server ended with status ${status}`)));
  });
}

/** When the page first showed anything, on the clock of {@link now}. */
function readFirstPaint(page: Page): Promise<number> {
  return page.evaluate(() => {
    const paint = performance.getEntriesByName('first-contentful-paint')[0];
    return performance.timeOrigin + (paint?.startTime ?? Number.NaN);
  });
}

async function start(browser: Browser, args: readonly string[], visible: string): Promise<Start> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const from = now();
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  try {
    const address = await readAddress(child);
    const printed = now();
    await page.goto(address, { waitUntil: 'commit' });
    await page.locator(visible).waitFor();
    const shown = now();
    return [printed, await readFirstPaint(page), shown].map((at) => at - from);
  } finally {
    const closed = new Promise((resolve) => child.on('close', resolve));
    child.kill('SIGINT');
    await Promise.all([closed, context.close()]);
  }
}

const toRow = (name: string, starts: readonly Start[]): readonly string[] => [
  name,
  ...STEPS.map((_, step) => toSpreadText(toSpread(starts.map((one) => one[step] ?? Number.NaN)))),
];

/** From the spawned process to the library on the screen. */
export async function measureStart(say: Say): Promise<Report> {
  const title = 'From start to the library';
  if (findBrowser() === null) return { title, parts: [`This suite was ${NO_BROWSER}.`] };
  const folder = mkdtempSync(path.join(tmpdir(), 'lacuna-bench-'));
  const launched = now();
  const browser = await openBrowser();
  const browserMs = now() - launched;
  const starts: Record<'new' | 'known' | 'bare', Start[]> = { new: [], known: [], bare: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    const serve = [CLI, 'serve', '--workspace', path.join(folder, `${round}.lacuna`)];
    const fifthRow = 'tbody tr:nth-child(5)';
    starts.new.push(await start(browser, serve, fifthRow));
    starts.known.push(await start(browser, serve, fifthRow));
    starts.bare.push(await start(browser, ['-e', BARE], '#list'));
  }
  await browser.close();
  rmSync(folder, { recursive: true });
  const rows = [
    toRow('Lacuna, the five policies in the workspace', starts.known),
    toRow('Lacuna, a new workspace: the five are read, cut and labelled first', starts.new),
    toRow('a bare Node server with one line of HTML', starts.bare),
  ];
  for (const row of rows) say(row.join('  '));
  const [ours, bare] = [starts.known, starts.bare].map((all) => toMedian(all.map((one) => one[2] ?? Number.NaN)));
  const [paint, barePaint] = [starts.known, starts.bare].map((all) => toMedian(all.map((one) => one[1] ?? Number.NaN)));
  return {
    title,
    glance: [
      [
        'from a spawned process to the first paint',
        `${toFigure(paint ?? 0)} ms`,
        `${toFigure(barePaint ?? 0)} ms: a bare Node server`,
      ],
    ],
    parts: [
      `The built application on its loopback address, in Chromium without a screen, already running (its own start took ${toFigure(browserMs)} ms). Milliseconds by the clock since the process was spawned; ${ROUNDS} rounds in turn, median (least to most).`,
      { head: ['start', ...STEPS], rows },
      `The library stands after ${toRatioText(ours ?? 0, bare ?? 0)} the time of the bare server. Electron’s own start can’t be measured where its binary is not to be had.`,
    ],
  };
}
