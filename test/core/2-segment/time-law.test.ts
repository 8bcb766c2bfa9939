import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segment } from '../../../main/core/2-segment/segment.ts';
import { sections, toText, wrapText } from './policies.ts';

/** Timed, so only where the laws are run for their own sake: nothing in `npm test` may depend on how fast a machine is. */
const runsLaws = process.env['LACUNA_LAWS'] !== undefined;
const why = runsLaws ? '' : ' (timed: only by “npm run test:laws”)';

/** Size of the smaller text, in code units: large enough that a run takes many times the clock's step. */
const SIZE = 200_000;
const TIMES = 4;
const MOST_GROWTH = 5;
/** Runs of which the median counts, and how often that is measured: the best counts, since other work in the machine comes in waves. */
const RUNS = 3;
const ROUNDS = 3;
/** Runs beforehand, in which the engine compiles what runs hot. */
const WARM_UP = 3;
const timeout = 300_000;

type Make = (size: number) => string;

/** Texts of one shape in any size, each of which another part of the segmenter has to bear. */
const shapes: readonly (readonly [string, Make])[] = [
  ['policies', writePolicies],
  ['policies wrapped at column 72', (size) => wrapText(writePolicies(size), 72)],
  ['policies on one line', (size) => writePolicies(size).replaceAll('\n', ' ')],
  ['headings', repeat((at) => `Heading Number ${at} of Many\n\nWe keep it.\n\n`)],
  ['entries of contents lists', repeat((at) => `Entry ${at % 500} of the List\n`)],
  ['items', repeat((at) => `${at % 9 === 0 ? 'We keep the following:\n' : ''}* item ${at} of a list;\n`)],
  ['brackets that nothing closes', repeat(() => '(we [keep (what ')],
  ['rows between bars', repeat((at) => `| name ${at} | use | We keep it. |\n`)],
  ['words without a sign', repeat((at) => `word${at} and\n\n`)],
  ['points', repeat(() => 'and . . . so on ... ')],
  ['line breaks', repeat((at) => (at % 50 === 0 ? 'We keep it.\n' : '\n'))],
];

function writePolicies(size: number): string {
  const pages = fc.sample(sections, { numRuns: Math.ceil(size / 1500), seed: 20_261_122 });
  return repeat((at) => `${toText(pages[at % pages.length] ?? [])}\n`)(size);
}

function repeat(make: (at: number) => string): Make {
  return (size) => {
    const pieces: string[] = [];
    for (let length = 0; length < size; length += pieces.at(-1)?.length ?? 0) {
      pieces.push(make(pieces.length));
    }
    return pieces.join('').slice(0, size);
  };
}

/** How many times as long the work takes for a text of four times the size, in processor time. */
function measureGrowth(work: (text: string) => unknown, make: Make): number {
  const [small, large] = [make(SIZE), make(SIZE * TIMES)];
  const smalls = () => Array.from({ length: TIMES }, () => work(small));
  for (let run = 0; run < WARM_UP; run += 1) {
    smalls();
  }
  // As much text in small pieces, right before: what slows the machine down slows both.
  const measureOnce = () => TIMES / (measure(smalls) / measure(() => work(large)));
  return Math.min(...Array.from({ length: ROUNDS }, () => toMedian(Array.from({ length: RUNS }, measureOnce))));
}

function toMedian(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? NaN;
}

function measure(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

describe.runIf(runsLaws)(`time${why}`, { timeout }, () => {
  it.each(shapes)('grows no faster than fivefold for four times the text: %s', (_, make) => {
    expect(measureGrowth((text) => segment({ text, blocks: null }), make)).toBeLessThanOrEqual(MOST_GROWTH);
  });

  it('is seen to grow faster where each line is looked for from the start', () => {
    const findEach = (text: string) => text.split('\n\n').map((line) => text.indexOf(`${line}\u0000`));
    expect(measureGrowth(findEach, (size) => writePolicies(size / 10))).toBeGreaterThan(MOST_GROWTH);
  });
});
