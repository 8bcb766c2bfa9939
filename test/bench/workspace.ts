import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openWorkspace } from '../../main/store/open.ts';
import { ask, type Answer } from './support/child.ts';
import { toFigure, toMedian, toQuantile, toRatioText } from './support/figures.ts';
import { decideAll, fill, type Size } from './support/large-workspace.ts';
import type { Glance, Report, Say, Table } from './support/report.ts';
import { time } from './support/stopwatch.ts';
import type { Used } from './support/workspace-child.ts';

const SIZE: Size = { policies: 500, clauses: 200 };
const CHILD = path.join(import.meta.dirname, 'support/workspace-child.ts');

function toRow([name, times]: readonly [string, readonly number[]]): readonly string[] {
  const count = String(times.length);
  if (times.length === 1) return [name, toFigure(times[0] ?? 0), '', '', count];
  const [middle = '', most = '', slowest = ''] = [toMedian(times), toQuantile(times, 0.95), Math.max(...times)].map(
    toFigure,
  );
  return [name, middle, most, slowest, count];
}

function toTable({ value }: Answer<Used>): Table {
  return {
    head: ['step', 'ms', '95 % within', 'slowest', 'times'],
    rows: Object.entries(value.steps).map(toRow),
  };
}

function toSummary({ value, peakMb }: Answer<Used>): string {
  const median = (name: string): number => toMedian(value.steps[name] ?? [Number.NaN]);
  const ratio = toRatioText(median('decide a clause'), median('write a row with better-sqlite3 alone'));
  return `A decision takes ${ratio} as long as a bare row. Most memory: ${toFigure(value.peakMb)} MB before the exports, ${toFigure(peakMb)} MB with them.`;
}

/** What of a workspace in which every clause is decided stands in the page's first table. */
function toGlance({ value }: Answer<Used>): readonly Glance[] {
  const median = (name: string): string => `${toFigure(toMedian(value.steps[name] ?? [Number.NaN]))} ms`;
  const bare = `${median('write a row with better-sqlite3 alone')}: a row with better-sqlite3 alone`;
  return [
    ['100,000 decided clauses: opening the workspace', median('open the workspace'), ''],
    ['… counting what a search for a word of every clause finds', median('count a word of every clause'), ''],
    ['… a decision, until it is on the disk', median('decide a clause'), bare],
    ['… most memory before exports', `${toFigure(value.peakMb)} MB`, ''],
  ];
}

/** Opening, listing, deciding, comparing and exporting at 100,000 clauses. */
export async function measureWorkspace(say: Say): Promise<Report> {
  const folder = mkdtempSync(path.join(tmpdir(), 'lacuna-bench-'));
  const file = path.join(folder, 'bench.lacuna');
  const work = async (what: string, change: (db: ReturnType<typeof openWorkspace>) => void): Promise<string> => {
    const db = openWorkspace(file);
    const { cpuMs, wallMs } = await time(() => change(db));
    db.close();
    const line = `${what}: ${toFigure(cpuMs / 1000)} s of processor time, ${toFigure(wallMs / 1000)} s by the clock; file ${toFigure(statSync(file).size / 1e6)} MB.`;
    say(line);
    return line;
  };
  const measure = (): Promise<Answer<Used>> => ask<Used>(CHILD, [file, String(SIZE.policies), String(SIZE.clauses)]);
  const filled = await work('Putting all in', (db) => fill(db, SIZE));
  const undecided = await measure();
  const decided = await work('Deciding every clause, one transaction a policy', (db) => decideAll(db, SIZE));
  rmSync(`${file}-bare`);
  const all = await measure();
  rmSync(folder, { recursive: true });
  const size = `${toFigure(SIZE.policies)} policies of ${SIZE.clauses} clauses: ${toFigure(SIZE.policies * SIZE.clauses)} clauses with texts and predictions. Times by the clock, medians where a step is done more than once; the use cases as the window calls them, without the transport.`;
  return {
    title: 'A large workspace',
    glance: toGlance(all),
    parts: [
      size,
      `${filled} Then, in a new process:`,
      toTable(undecided),
      toSummary(undecided),
      `${decided} Then, in a new process:`,
      toTable(all),
      toSummary(all),
    ],
  };
}
