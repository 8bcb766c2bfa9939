// A child of the label suite. `learn NAME CLAUSES MODEL` trains and writes the model; `use NAME MODEL CLAUSES SPEED` loads it, labels the
// test clauses, then as many of the others as fit in a few seconds of processor time.
import { readFileSync, writeFileSync } from 'node:fs';
import type { LabelId } from '../../../main/contract/labels.ts';
import type { ClauseInContext } from '../../../main/core/3-label/clause-context.ts';
import type { LabelledClause } from '../../../main/core/3-label/train.ts';
import { answer } from './child.ts';
import { LEARNERS } from './learners.ts';
import { time } from './stopwatch.ts';

/** What `learn` answers. */
export interface Learned {
  readonly cpuMs: number;
  readonly sizeBytes: number;
}

/** What `use` answers. `labels` are those of the test clauses, in order. */
export interface Used {
  readonly loadMs: number;
  readonly clausesPerSecond: number;
  readonly labels: readonly (readonly LabelId[])[];
}

const BATCH = 100;
const LIMIT_MS = 3000;

const [, , mode, name = '', ...files] = process.argv;
const learner = LEARNERS[name];
if (learner === undefined) throw new Error(`There is no learner ${name}`);
const read = <T>(file = ''): T => JSON.parse(readFileSync(file, 'utf8')) as T;

async function learn([clauses, model = '']: readonly string[]): Promise<Learned> {
  const labelled = read<readonly LabelledClause[]>(clauses);
  const { value, cpuMs } = await time(() => learner!.learn(labelled));
  writeFileSync(model, value);
  return { cpuMs, sizeBytes: value.length };
}

async function apply([model = '', test, speed]: readonly string[]): Promise<Used> {
  const { value: label, cpuMs: loadMs } = await time(() => learner!.load(new Uint8Array(readFileSync(model))));
  const labels = label(read<readonly ClauseInContext[]>(test));
  const clauses = read<readonly ClauseInContext[]>(speed);
  let [done, spentMs] = [0, 0];
  for (; done < clauses.length && spentMs < LIMIT_MS; done += BATCH) {
    const batch = clauses.slice(done, done + BATCH);
    spentMs += (await time(() => label(batch))).cpuMs;
  }
  return { loadMs, clausesPerSecond: (Math.min(done, clauses.length) / spentMs) * 1000, labels };
}

answer(await (mode === 'learn' ? learn(files) : apply(files)));
