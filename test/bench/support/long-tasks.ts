import type { Page } from 'playwright-core';
import { launch } from '../../support/launch.ts';
import { importWhole } from '../../support/page-calls.ts';
import { readShippedClauses } from './policies.ts';

/** What the window's main thread did while a person annotated a policy by keyboard: its tasks, in milliseconds. */
export interface Annotated {
  readonly clauses: number;
  readonly decisions: number;
  readonly tasks: readonly { readonly clockMs: number; readonly processorMs: number }[];
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

const DECISIONS = 60;
const CLAUSES_A_SECTION = 20;
const MICROSECONDS = 1000;

/** A policy of so many paragraphs, with a heading over every few. */
export function toParagraphs(clauses: number): readonly string[] {
  const shipped = readShippedClauses();
  return Array.from({ length: clauses }, (_, at) => {
    const words = `${shipped[at % shipped.length]!.text.replaceAll(/\s+/g, ' ').replace(/[.;:,]?$/, '')}.`;
    return at % CLAUSES_A_SECTION === 0 ? `${at / CLAUSES_A_SECTION + 1}. SECTION\n\n${words}` : words;
  });
}

/** Decide clauses one after the other: every third gets a label first. Each waits until the one before is shown as decided. */
async function decide(page: Page): Promise<void> {
  for (let at = 1; at <= DECISIONS; at += 1) {
    if (at % 3 === 0) await page.keyboard.press(String((at % 6) + 1));
    await page.keyboard.press('Enter');
    // By its value, since looking for words in a long policy would keep the main thread busy itself.
    await page.locator(`.strip-progress progress[value="${at}"]`).waitFor();
  }
}

/** The tasks of the page's main thread in a trace of Chromium's. */
function toTasks(trace: Buffer): Annotated['tasks'] {
  const { traceEvents } = JSON.parse(trace.toString()) as { readonly traceEvents: readonly TraceEvent[] };
  const isThread = ({ name, args }: TraceEvent): boolean => name === 'thread_name' && args.name === 'CrRendererMain';
  const main = traceEvents.find(isThread);
  if (main === undefined) throw new Error('The trace names no main thread');
  return traceEvents
    .filter(({ name, pid, tid }) => pid === main.pid && tid === main.tid && name.endsWith('RunTask'))
    .map(({ dur = 0, tdur = 0 }) => ({ clockMs: dur / MICROSECONDS, processorMs: tdur / MICROSECONDS }));
}

/** Annotate a policy of about so many clauses in Chromium, and trace its main thread. */
export async function measureAnnotating(clauses: number): Promise<Annotated> {
  const launched = await launch({ corpus: 'empty' });
  const { page, browser, serving } = launched;
  try {
    page.setDefaultTimeout(120_000);
    const policyId = await importWhole(page, 'long.txt', 'Long', toParagraphs(clauses));
    await page.goto(`${serving.origin}/#/read/${policyId}`);
    await page.locator('[role="option"][aria-selected="true"]:focus').waitFor();
    await page.waitForLoadState('networkidle');
    await browser.startTracing(page, { categories: ['toplevel'] });
    await decide(page);
    const tasks = toTasks(await browser.stopTracing());
    return { clauses: await page.getByRole('option').count(), decisions: DECISIONS, tasks };
  } finally {
    await launched.close();
  }
}
