import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { JSHandle, Page } from 'playwright-core';
import { keepPreferences } from '../../../main/host/preferences.ts';
import { loadModel } from '../../../main/host/model-folder.ts';
import { findResources } from '../../../main/host/resources.ts';
import { serveApplication } from '../../../main/host/serving.ts';
import { openWorkspace } from '../../../main/store/open.ts';
import { openBrowser } from '../../support/launch.ts';
import { importWhole } from '../../support/page-calls.ts';
import { toParagraphs } from './long-tasks.ts';
import { decideAll, fill, type Size } from './large-workspace.ts';

/** What a person saw of a large workspace: how long until it was there, and the frames while it was scrolled, each in milliseconds. */
export interface Scrolled {
  readonly what: string;
  readonly shownMs: number;
  readonly framesMs: readonly number[];
}

const SIZE: Size = { policies: 500, clauses: 200 };
const LONG = 5000;
/** About a screen and a half in a second: quick, and one can still read headings. */
const PIXELS_A_SECOND = 1200;
const SCROLLED_PIXELS = 6000;

interface Seen {
  readonly what: string;
  readonly address: string;
  /** Something that stands there once all of it is shown. */
  readonly sign: string;
}

/** Open a workspace of 500 policies and 100,000 decided clauses in Chromium, and scroll what is longest in it. */
export async function measureScrolling(): Promise<readonly Scrolled[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'lacuna-bench-'));
  const workspaceFile = path.join(folder, 'large.lacuna');
  const db = openWorkspace(workspaceFile);
  // With predictions of the model in use, so that nothing is labelled meanwhile.
  fill(db, SIZE, (await loadModel(findResources().modelFolder)).info);
  decideAll(db, SIZE);
  db.close();
  const dataFolder = path.join(folder, 'data');
  keepPreferences(dataFolder).set({ tour: 'ended' });
  const serving = await serveApplication({ workspaceFile, corpusFolder: null, dataFolder });
  const browser = await openBrowser();
  try {
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
    page.setDefaultTimeout(120_000);
    await page.goto(serving.url);
    await page.locator('.policy-table tbody tr').nth(1).waitFor();
    const policyId = await importWhole(page, 'long.txt', 'Long', toParagraphs(LONG));
    const views: readonly Seen[] = [
      { what: 'the library of 501 policies', address: '#/', sign: '.policy-table tbody tr:nth-child(20)' },
      { what: 'what Find finds, 100,000 clauses', address: '#/find?q=records', sign: '.found >> nth=5' },
      { what: `the reader, ${LONG} clauses`, address: `#/read/${policyId}`, sign: '.stretch >> nth=5' },
    ];
    const seen: Scrolled[] = [];
    for (const view of views) {
      // Once before, so that what is worked out the first time (the index of Find) is not counted: the suite “workspace” measures that.
      await show(page, serving.origin, view);
      seen.push(await scroll(page, serving.origin, view));
    }
    return seen;
  } finally {
    await browser.close();
    await serving.close();
    rmSync(folder, { recursive: true });
  }
}

/** A list that gets the time of each frame from now on. */
const LOOK = `(() => {
  const times = [];
  const look = (time) => { times.push(time); requestAnimationFrame(look); };
  requestAnimationFrame(look);
  return times;
})()`;

/** Go to a view from another one, so that it has to be shown anew; how long that took, in milliseconds. */
async function show(page: Page, origin: string, { address, sign }: Seen): Promise<number> {
  await page.goto(`${origin}/#/manual`);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  const since = performance.now();
  await page.goto(`${origin}/${address}`);
  await page.locator(sign).waitFor({ state: 'attached' });
  const shownMs = performance.now() - since;
  await page.waitForLoadState('networkidle');
  return shownMs;
}

async function scroll(page: Page, origin: string, view: Seen): Promise<Scrolled> {
  const shownMs = await show(page, origin, view);
  const frames = (await page.evaluateHandle(LOOK)) as JSHandle<number[]>;
  const session = await page.context().newCDPSession(page);
  // As a wheel or a touchpad does it: the browser scrolls whatever is under the pointer.
  await session.send('Input.synthesizeScrollGesture', {
    x: 640,
    y: 500,
    yDistance: -SCROLLED_PIXELS,
    speed: PIXELS_A_SECOND,
    gestureSourceType: 'mouse',
  });
  const times = await frames.jsonValue();
  await session.detach();
  return { what: view.what, shownMs, framesMs: times.slice(1).map((time, at) => time - (times[at] ?? time)) };
}
