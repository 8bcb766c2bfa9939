// Runs the benchmarks and writes what they found to BENCHMARKS.md: `node test/bench/run.ts [SUITE…]`, all of them when none is named.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { describeMachine, isBusy, toCircumstances } from './support/machine.ts';
import { readSections, toPage, toSection, type Report, type Say } from './support/report.ts';

const PAGE = path.join(import.meta.dirname, '../../BENCHMARKS.md');
/** Loaded one at a time, so that what one needs can't keep another from running. */
const SUITES: Readonly<Record<string, (say: Say) => Promise<Report>>> = {
  start: async (tell) => (await import('./start.ts')).measureStart(tell),
  annotating: async (tell) => (await import('./annotating.ts')).measureWindow(tell),
  compare: async (tell) => (await import('./compare.ts')).measureComparison(tell),
  segment: async (tell) => (await import('./segment.ts')).measureSegmentation(tell),
  label: async (tell) => (await import('./label.ts')).measureLabels(tell),
  review: async (tell) => (await import('./review.ts')).measureReview(tell),
  workspace: async (tell) => (await import('./workspace.ts')).measureWorkspace(tell),
};
const NAMES = Object.keys(SUITES);

const INTRODUCTION = `Written by \`npm run bench\`; \`npm run build && node test/bench/run.ts SUITE\` measures one suite (${NAMES.join(', ')}) and leaves the other
sections as they are. Every peer was measured in the same run on the same input. Processor time counts all threads of a process: other work on the machine lengthens it
far less than time by the clock, though cores that share caches still feel each other. “2×” against a peer means twice as fast.`;

const say = (line: string): void => void process.stderr.write(`${line}\n`);

function checkNames(names: readonly string[]): void {
  const unknown = names.filter((name) => !NAMES.includes(name));
  if (unknown.length > 0)
    throw new RangeError(`There is no suite ${unknown.join(', ')}; there are ${NAMES.join(', ')}`);
}

async function measure(name: string): Promise<string> {
  const machine = describeMachine();
  const circumstances = toCircumstances(machine, new Date());
  say(`${name}: ${circumstances}`);
  if (isBusy(machine)) say('The machine is busy: processor times and ratios hold, times by the clock do not.');
  const report = await SUITES[name]!((line) => say(`  ${line}`));
  return toSection(report, circumstances);
}

async function writePage(sections: ReadonlyMap<string, string>): Promise<string> {
  const options = await resolveConfig(PAGE);
  const page = await format(toPage(INTRODUCTION, NAMES, sections), { ...options, parser: 'markdown' });
  writeFileSync(PAGE, page);
  return page;
}

async function run(names: readonly string[]): Promise<void> {
  checkNames(names);
  const sections = new Map(readSections(existsSync(PAGE) ? readFileSync(PAGE, 'utf8') : ''));
  let page = '';
  for (const name of NAMES.filter((one) => names.length === 0 || names.includes(one))) {
    sections.set(name, await measure(name));
    // After each suite, so that one that fails does not cost the others' figures.
    page = await writePage(sections);
  }
  process.stdout.write(page);
}

await run(process.argv.slice(2));
