import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ingest } from '../../main/core/1-ingest/ingest.ts';
import { segment } from '../../main/core/2-segment/segment.ts';
import { ask } from './support/child.ts';
import { toFigure, toMedian, toRatioText, toSpread, toSpreadText } from './support/figures.ts';
import { writePolicies } from './support/policies.ts';
import { toVersioned } from './support/peer-versions.ts';
import type { Report, Say, Table } from './support/report.ts';
import { SPLIT_PEERS } from './support/split-peers.ts';
import { timeInTurn, type Timing } from './support/stopwatch.ts';

const SIZE_BYTES = 5e6;
const ROUNDS = 3;
const SEED = 1;
/** Sizes of one document, in megabytes: once, four times and sixteen times as much. */
const DOCUMENT_MB = [3.125, 12.5, 50];
const LARGEST = DOCUMENT_MB.at(-1) ?? 0;

async function cutOurs(files: readonly Uint8Array[]): Promise<number> {
  let pieces = 0;
  for (const bytes of files) pieces += segment(await ingest(bytes, 'policy.txt')).length;
  return pieces;
}

async function compareSpeed(texts: readonly string[]): Promise<Table> {
  const files = texts.map((text) => new TextEncoder().encode(text));
  const sizeMb = files.reduce((sum, { length }) => sum + length, 0) / 1e6;
  const pieces: Record<string, number> = {};
  const note = async (name: string, work: () => number | Promise<number>): Promise<void> => {
    pieces[name] = await work();
  };
  const peers = Object.entries(SPLIT_PEERS).map(([name, cut]): [string, () => Promise<void>] => [
    name,
    () => note(name, () => texts.reduce((sum, text) => sum + cut(text), 0)),
  ]);
  const works = { Lacuna: () => note('Lacuna', () => cutOurs(files)), ...Object.fromEntries(peers) };
  const timings = await timeInTurn(works, ROUNDS);
  const toRates = (ofOne: readonly Timing[]): readonly number[] => ofOne.map(({ cpuMs }) => (sizeMb / cpuMs) * 1000);
  const ours = toMedian(toRates(timings['Lacuna'] ?? []));
  return {
    head: ['splitter', 'MB/s of processor time', 'Lacuna against it', 'seconds by the clock', 'pieces'],
    rows: Object.entries(timings).map(([name, ofOne]) => {
      const rate = toSpread(toRates(ofOne));
      const wall = toSpread(ofOne.map(({ wallMs }) => wallMs / 1000));
      return [
        toVersioned(name),
        toSpreadText(rate),
        toRatioText(ours, rate.median),
        toSpreadText(wall),
        toFigure(pieces[name] ?? 0),
      ];
    }),
  };
}

interface SizeAnswer extends Timing {
  readonly segments: number;
}

async function growDocument(say: Say): Promise<Table> {
  const folder = mkdtempSync(path.join(tmpdir(), 'lacuna-bench-'));
  const whole = Buffer.from(writePolicies(LARGEST * 1e6, SEED).join('\n\n'));
  const rows: (readonly string[])[] = [];
  let first: number | null = null;
  for (const sizeMb of DOCUMENT_MB) {
    const file = path.join(folder, 'policies.txt');
    // At the end of a line: a cut through a letter would be another encoding.
    writeFileSync(file, whole.subarray(0, whole.lastIndexOf('\n', sizeMb * 1e6)));
    const { value, peakMb } = await ask<SizeAnswer>(path.join(import.meta.dirname, 'support/segment-size.ts'), [file]);
    const perMb = value.cpuMs / sizeMb;
    first ??= perMb;
    say(`one document of ${sizeMb} MB: ${toFigure(value.cpuMs / 1000)} s of processor time, ${toFigure(peakMb)} MB`);
    const times = [value.cpuMs, value.wallMs].map((ms) => toFigure(ms / 1000));
    rows.push([toFigure(sizeMb), ...times, toRatioText(perMb, first), toFigure(value.segments), toFigure(peakMb)]);
  }
  rmSync(folder, { recursive: true });
  const head = [
    'MB',
    'seconds of processor time',
    'seconds by the clock',
    'time for a MB against the first row',
    'segments',
    'most memory, MB',
  ];
  return { head, rows };
}

/** Speed, size of text and memory of the segmenter beside those of other splitters. */
export async function measureSegmentation(say: Say): Promise<Report> {
  const texts = writePolicies(SIZE_BYTES, SEED);
  const speed = await compareSpeed(texts);
  for (const row of speed.rows) say(row.join('  '));
  const growth = await growDocument(say);
  return {
    title: 'Cutting policies into clauses',
    parts: [
      `${texts.length} policies, ${toFigure(SIZE_BYTES / 1e6)} MB together: the five provided ones and the invented ones of \`corpus/training\`, drawn again and again, with a running number set into every line that ends a sentence. Lacuna starts from bytes (decoding, dates, company and title found, lines, headings, lists, furniture, sentences, heading paths); the others start from the decoded text of each policy and find sentences only. sentencex is its last version in JavaScript, since its newer, binary ones could not be installed for all platforms. ${ROUNDS} rounds, taken in turn; median (least to most).`,
      speed,
      'The same as one document, each size once in a process of its own. Linear would be 1× all the way down. Memory is the most that the process held, Node’s own and the file’s bytes with it.',
      growth,
    ],
  };
}
