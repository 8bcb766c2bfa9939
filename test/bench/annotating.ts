import { findBrowser, NO_BROWSER } from '../support/browser.ts';
import { toFigure } from './support/figures.ts';
import { measureAnnotating, type Annotated } from './support/long-tasks.ts';
import type { Report, Say } from './support/report.ts';

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

/** Long tasks on the window's main thread while a policy is annotated by keyboard. */
export async function measureLongTasks(say: Say): Promise<Report> {
  const title = 'Long tasks while annotating';
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
  return {
    title,
    glance: [[`tasks of more than ${LONG_MS} ms in the window while annotating`, String(felt), 'none is the aim']],
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
    ],
  };
}
