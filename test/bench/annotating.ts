import { findBrowser, NO_BROWSER } from '../support/browser.ts';
import { toFigure, toMedian } from './support/figures.ts';
import { measureAnnotating, type Annotated } from './support/long-tasks.ts';
import { measureScrolling, type Scrolled } from './support/scrolling.ts';
import type { Glance, Report, Say, Table } from './support/report.ts';

const SIZES = [300, 5000];
/** From here on a task is felt, by the definition of the browsers' Long Tasks API. */
const LONG_MS = 50;

function toRow({ clauses, decisions, tasks }: Annotated): readonly string[] {
  const count = (by: 'clockMs' | 'processorMs'): string => String(tasks.filter((task) => task[by] > LONG_MS).length);
  const most = (by: 'clockMs' | 'processorMs'): string => toFigure(Math.max(...tasks.map((task) => task[by])));
  return [
    `${clauses} clauses`,
    String(decisions),
    String(tasks.length),
    count('processorMs'),
    most('processorMs'),
    count('clockMs'),
    most('clockMs'),
  ];
}

/** At 60 frames a second one comes each 16.7 ms: an interval of more than `FRAME_MS` means that at least one was missed, of more than `TWO_MS` two. */
const FRAME_MS = 17;
const TWO_MS = 34;

function toScrolledRow({ what, shownMs, framesMs }: Scrolled): readonly string[] {
  const share = (overMs: number): string =>
    `${toFigure((100 * framesMs.filter((ms) => ms > overMs).length) / framesMs.length)} %`;
  const most = framesMs.reduce((longest, ms) => Math.max(longest, ms), 0);
  const shown = [what, toFigure(shownMs), String(framesMs.length), toFigure(1000 / toMedian(framesMs))];
  return [...shown, share(FRAME_MS), share(TWO_MS), toFigure(most)];
}

function toGlance(scrolled: Scrolled): Glance {
  const [what = '', , , median = '', missed = ''] = toScrolledRow(scrolled);
  return [`frames a second while scrolling ${what}`, median, `${missed} of frames late; without a graphics card`];
}

function toScrollTable(scrolled: readonly Scrolled[]): Table {
  return {
    head: ['view', 'shown after, ms', 'frames', 'median a second', 'over 16.7 ms', 'over 33 ms', 'longest, ms'],
    rows: scrolled.map(toScrolledRow),
  };
}

/** What the window's main thread does while a policy is annotated by keyboard, and frames while long lists are scrolled. */
export async function measureWindow(say: Say): Promise<Report> {
  const title = 'The window at work';
  if (findBrowser() === null) return { title, parts: [`This suite was ${NO_BROWSER}.`] };
  const rows: (readonly string[])[] = [];
  let felt = 0;
  for (const size of SIZES) {
    const annotated = await measureAnnotating(size);
    felt += annotated.tasks.filter(({ clockMs }) => clockMs > LONG_MS).length;
    const row = toRow(annotated);
    say(row.join('  '));
    rows.push(row);
  }
  const scrolled = await measureScrolling();
  for (const one of scrolled) say(toScrolledRow(one).join('  '));
  return {
    title,
    glance: [
      [`tasks of more than ${LONG_MS} ms in the window while annotating`, String(felt), 'none is the aim'],
      ...scrolled.map(toGlance),
    ],
    parts: [
      `A policy is annotated by keyboard in Chromium, each clause confirmed and every third given a label first; Chromium’s own trace tells each task of the window’s main
thread. A long task is one of more than ${LONG_MS} ms. By the clock, tasks are as long as other work on the machine makes them; their processor time is Lacuna’s and the browser’s own.`,
      {
        head: [
          'policy',
          'decisions',
          'tasks',
          'long by processor',
          'longest, ms of processor',
          'long by the clock',
          'longest, ms',
        ],
        rows,
      },
      `500 policies and 100,000 decided clauses, and one policy of 5,000 clauses more: each view is shown, then scrolled by the browser’s own wheel gesture at 1,200 pixels a
second for five seconds, while \`requestAnimationFrame\` tells of each frame. The machine is a headless Chromium without a graphics card, which paints on the same cores that
the application runs on: a desk with a screen has it easier.`,
      toScrollTable(scrolled),
    ],
  };
}
