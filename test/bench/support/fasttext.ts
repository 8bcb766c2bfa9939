import { spawn, spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { LABEL_IDS, type LabelId } from '../../../main/contract/labels.ts';
import type { ClauseInContext } from '../../../main/core/3-label/clause-context.ts';
import type { LabelledClause } from '../../../main/core/3-label/train.ts';
import type { Answer } from './child.ts';
import type { Learned, Used } from './learner-child.ts';
import { toWords } from './learners.ts';

/** The settings of fastText’s own tutorial for several labels; its two million buckets cut to what so few clauses need. */
export const FASTTEXT_SETTINGS =
  '-loss one-vs-all -lr 0.5 -epoch 25 -wordNgrams 2 -bucket 200000 -dim 50 -minCount 1 -thread 1 -seed 1 -verbose 0';
const NONE = 'none';
const THRESHOLD = '0.5';
const POLL_MS = 4;
/** Processor time in `/proc/PID/stat` counts hundredths of a second on Linux. */
const TICK_MS = 10;

/** Whether the command `fasttext` is there (Debian’s package of that name). */
export function hasFasttext(): boolean {
  return spawnSync('fasttext', { stdio: 'ignore' }).error === undefined;
}

/** A clause as fastText’s tutorial prepares text: small letters, marks apart from words. */
function toLine(clause: ClauseInContext, labels: readonly string[] = []): string {
  const words = toWords(clause)
    .toLowerCase()
    .replaceAll(/[.,;:!?()"“”'’/]/g, ' $& ')
    .replaceAll(/\s+/g, ' ');
  return `${labels.map((label) => `__label__${label} `).join('')}${words.trim()}\n`;
}

interface Usage {
  readonly cpuMs: number;
  readonly peakMb: number;
}

/** What a process has used so far, as Linux tells it. */
function readUsage(pid: number): Usage {
  const [, after = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
  const fields = after.split(' ');
  const peakKib = /VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return { cpuMs: (Number(fields[11]) + Number(fields[12])) * TICK_MS, peakMb: (Number(peakKib) * 1024) / 1e6 };
}

/** Run fastText with its output in a file, and ask the system every few milliseconds what it has used. */
async function run(args: readonly string[], outputFile: string): Promise<Usage> {
  const output = openSync(outputFile, 'w');
  const child = spawn('fasttext', args, { stdio: ['ignore', output, 'ignore'] });
  let usage: Usage = { cpuMs: Number.NaN, peakMb: Number.NaN };
  const poll = setInterval(() => {
    try {
      const now = readUsage(child.pid ?? 0);
      if (Number.isFinite(now.peakMb)) usage = now;
    } catch {
      // It has ended, or this is no Linux: the last reading stands.
    }
  }, POLL_MS);
  const status = await new Promise<number | null>((resolve, reject) => child.on('close', resolve).on('error', reject));
  clearInterval(poll);
  closeSync(output);
  if (status !== 0) throw new Error(`fasttext ${args[0] ?? ''} ended with status ${status}`);
  return usage;
}

/** Train on clauses. The model is `STEM.bin`. */
export async function learnFasttext(clauses: readonly LabelledClause[], stem: string): Promise<Answer<Learned>> {
  const input = `${stem}.txt`;
  const toLabels = ({ labels }: LabelledClause): readonly string[] => (labels.length === 0 ? [NONE] : labels);
  writeFileSync(input, clauses.map((clause) => toLine(clause, toLabels(clause))).join(''));
  const args = ['supervised', '-input', input, '-output', stem, ...FASTTEXT_SETTINGS.split(' ')];
  const { cpuMs, peakMb } = await run(args, `${stem}.log`);
  return { value: { cpuMs, sizeBytes: statSync(`${stem}.bin`).size }, peakMb };
}

/** Label the test clauses, then the others: what the second takes more than a single clause is labelling, the rest is loading. */
export async function applyFasttext(
  stem: string,
  test: readonly ClauseInContext[],
  speed: readonly ClauseInContext[],
): Promise<Answer<Used>> {
  const label = async (clauses: readonly ClauseInContext[]): Promise<Usage & { readonly lines: readonly string[] }> => {
    writeFileSync(`${stem}.txt`, clauses.map((clause) => toLine(clause)).join(''));
    const usage = await run(['predict', `${stem}.bin`, `${stem}.txt`, '-1', THRESHOLD], `${stem}.out`);
    return { ...usage, lines: readFileSync(`${stem}.out`, 'utf8').split('\n').slice(0, clauses.length) };
  };
  const { lines } = await label(test);
  const { cpuMs: loadMs } = await label(speed.slice(0, 1));
  const { cpuMs, peakMb } = await label(speed);
  const labels = lines.map((line): readonly LabelId[] => LABEL_IDS.filter((id) => line.includes(`__label__${id}`)));
  return { value: { loadMs, clausesPerSecond: (speed.length / (cpuMs - loadMs)) * 1000, labels }, peakMb };
}

/** Where a model’s files go. */
export const toStem = (folder: string, name: string): string => path.join(folder, name.replaceAll(/\W+/g, '-'));
