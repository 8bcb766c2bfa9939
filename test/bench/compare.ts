import { diffWords } from 'diff';
import { createHash, randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { analyseFile, compareFiles, type AnalysisTools } from '../../main/api/compare-files.ts';
import { readModel } from '../../main/api/model-file.ts';
import { getProvidedChecklist } from '../../main/api/checklists.ts';
import { FULL_CHECKLIST } from '../../main/contract/checklists.ts';
import { toModelId } from '../../main/contract/decode.ts';
import type { FileBytes, TaskId } from '../../main/contract/types.ts';
import { openApplication } from '../../main/host/application.ts';
import { toFigure, toMedian, toRatioText, toSpread, toSpreadText } from './support/figures.ts';
import { readProvidedPolicies, writePolicies } from './support/policies.ts';
import { toVersioned } from './support/peer-versions.ts';
import type { Report, Say, Table } from './support/report.ts';
import { time, timeInTurn, type Timing } from './support/stopwatch.ts';

const DEFAULT_MODEL = path.join(import.meta.dirname, '../../models/default/model.bin');
const ROUNDS = 5;
const MANY = 50;
const IMPORTED = 100;
const SEED = 2;

const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function openTools(): AnalysisTools {
  const bytes = new Uint8Array(readFileSync(DEFAULT_MODEL));
  return { model: readModel(bytes, toModelId(hash(bytes))), hash, clock: () => new Date() };
}

async function toGrid(files: readonly FileBytes[], tools: AnalysisTools): Promise<void> {
  const analysed = [];
  for (const file of files) analysed.push(await analyseFile(file, tools));
  compareFiles(analysed, getProvidedChecklist(FULL_CHECKLIST), tools.model);
}

const decode = ({ bytes }: FileBytes): string => new TextDecoder().decode(bytes);

/** So many files of about the size of a real policy, each of several made ones. */
function writeMany(count: number): readonly FileBytes[] {
  const texts = writePolicies(count * 15_000, SEED);
  return Array.from({ length: count }, (_, at) => {
    const own = texts.filter((_text, place) => place % count === at);
    return { name: `policy-${at}.txt`, bytes: new TextEncoder().encode(own.join('\n\n')) };
  });
}

/** As when files are dropped on the window: a new workspace, the worker thread, the store, then the grid if it is asked for. */
async function drop(files: readonly FileBytes[], then: 'grid' | 'library'): Promise<Timing> {
  const folder = mkdtempSync(path.join(tmpdir(), 'lacuna-bench-'));
  const application = await openApplication({
    workspaceFile: path.join(folder, 'bench.lacuna'),
    host: 'loopback',
    corpusFolder: null,
  });
  const { handlers } = application;
  const timing = await time(async () => {
    const taskId = `bench-${randomUUID()}` as TaskId;
    const { imported } = await handlers['policy.import']({ taskId, files });
    if (then === 'grid') await handlers['comparison.get']({ policyIds: imported.map(({ id }) => id) });
  });
  await application.close();
  rmSync(folder, { recursive: true });
  return timing;
}

function toRow(name: string, timings: readonly Timing[]): readonly string[] {
  const spread = (pick: (timing: Timing) => number): string => toSpreadText(toSpread(timings.map(pick)));
  return [name, spread(({ cpuMs }) => cpuMs), spread(({ wallMs }) => wallMs)];
}

/** From dropped files to the grid of aspects by policy. */
export async function measureComparison(say: Say): Promise<Report> {
  const tools = openTools();
  const five = readProvidedPolicies();
  const two = five.slice(0, 2);
  const many = writeMany(MANY);
  const [one = '', other = ''] = two.map(decode);
  const timings = await timeInTurn(
    {
      'two policies to the grid': () => toGrid(two, tools),
      [`the same two through ${toVersioned('diff')} alone (diffWords)`]: () => diffWords(one, other),
      'five policies to the grid': () => toGrid(five, tools),
    },
    ROUNDS,
  );
  const rows = Object.entries(timings).map(([name, ofOne]) => toRow(name, ofOne));
  rows.push(toRow(`${MANY} policies to the grid, once`, [await time(() => toGrid(many, tools))]));
  const dropped = await drop(five, 'grid');
  const imported = await drop(writeMany(IMPORTED), 'library');
  rows.push(toRow('five policies dropped, to the grid, once', [dropped]));
  rows.push(toRow(`${MANY} policies dropped, to the grid, once`, [await drop(many, 'grid')]));
  rows.push(toRow(`${IMPORTED} policies dropped, to the library, once`, [imported]));
  for (const row of rows) say(row.join('  '));
  const table: Table = { head: ['from bytes', 'ms of processor time', 'ms by the clock'], rows };
  const medians = Object.values(timings).map((ofOne) => toMedian(ofOne.map(({ cpuMs }) => cpuMs)));
  const [ours = 0, diff = 0] = medians;
  const sizeKb = (files: readonly FileBytes[]) =>
    toFigure(files.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1000);
  return {
    title: 'From files to the comparison',
    glance: [
      [
        'five policies, from drop to grid',
        `${toFigure(dropped.wallMs)} ms`,
        `${toFigure(diff)} ms: \`diff\` alone on two of them`,
      ],
      [`import of ${IMPORTED} policies`, `${toFigure(imported.wallMs / 1000)} s`, 'no peer does the same'],
    ],
    parts: [
      `The five provided policies (${sizeKb(five)} kB) and ${MANY} made ones (${sizeKb(many)} kB): decoded, cut, labelled by the default model, looked through for the 46 aspects and their facts, and laid side by side. ${ROUNDS} rounds in turn, median (least to most); the first round meets cold code. “Dropped” is the whole application without its window: worker thread, a new workspace file, the store.`,
      table,
      `Against a word diff of the same two texts, cutting, labelling, finding and laying out take ${toRatioText(ours, diff)} its time; the diff knows no aspects and no gaps.`,
    ],
  };
}
