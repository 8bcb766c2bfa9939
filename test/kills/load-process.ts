// A process under load, made to be killed: `node load-process.ts WORKSPACE KEY MODEL TEMPLATE LOAD SEED`, the key being “-” for none. It does one kind
// of work without end, with decisions in between, and says of everything once it was answered: its kind and its id.
import { copyFileSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { addDecision } from '../../main/api/decide.ts';
import { exportDataset } from '../../main/api/export-dataset.ts';
import { importPolicies } from '../../main/api/import-policies.ts';
import { improveModel } from '../../main/api/improve-model.ts';
import { mergeFile } from '../../main/api/merge-workspace.ts';
import { readModel } from '../../main/api/model-file.ts';
import { createWorkbench, type Workbench } from '../../main/api/workbench.ts';
import { toDecisionId, toModelId } from '../../main/contract/decode.ts';
import type { WorkspaceKey } from '../../main/contract/protection.ts';
import type { TaskId } from '../../main/contract/types.ts';
import { createRandom } from '../../main/core/3-label/random.ts';
import { hashBytes, startHash } from '../../main/host/hash.ts';
import { appendDecision } from '../../main/store/decisions.ts';
import { removeWorkspace } from '../../main/store/merge.ts';
import { openWorkspace } from '../../main/store/open.ts';
import { listPolicies } from '../../main/store/policies.ts';
import { listSegments } from '../../main/store/segments.ts';
import { createInProcessJobs } from '../support/in-process-jobs.ts';
import { drawOne } from '../fuzz/mutate.ts';
import type { Load } from './loads.ts';

const [file = '', fileKey = '-', modelFile = '', template = '', load = 'annotate', seed = '1'] = process.argv.slice(2);
const random = createRandom(Number(seed));
const say = (line: string): void => void writeSync(1, `${line}\n`);
const newTask = (): TaskId => crypto.randomUUID() as TaskId;

function openBench(): Workbench {
  const bytes = new Uint8Array(readFileSync(modelFile));
  const model = readModel(bytes, toModelId(hashBytes(bytes)));
  return createWorkbench({
    db: openWorkspace(file, { key: fileKey === '-' ? null : (fileKey as WorkspaceKey) }),
    jobs: createInProcessJobs(model),
    model,
    card: null,
    hash: hashBytes,
    startHash,
    clock: () => new Date(),
    newId: () => crypto.randomUUID(),
    push: () => {},
    host: 'test',
    version: '1.2.3',
    workspaceName: path.basename(file),
  });
}

const bench = openBench();

function annotate(): void {
  const { id: policyId, key } = drawOne(random, listPolicies(bench.db));
  const { start, end } = drawOne(random, listSegments(bench.db, key));
  const { id } = addDecision(bench, {
    policyId,
    start,
    end,
    labels: ['sharing'],
    action: 'set',
    suggestionShown: true,
  });
  say(`decision ${id}`);
}

async function takeIn(): Promise<void> {
  const mark = crypto.randomUUID();
  const lines = Array.from({ length: 40 }, (_, at) => `We keep letter ${at} of ${mark} for a year.`);
  const bytes = new TextEncoder().encode(lines.join('\n\n'));
  const { imported } = await importPolicies(bench, { taskId: newTask(), files: [{ name: `${mark}.txt`, bytes }] });
  for (const { id } of imported) say(`policy ${id}`);
}

async function improve(): Promise<void> {
  annotate();
  const { id } = await improveModel(bench, newTask());
  say(`model ${id}`);
}

async function merge(): Promise<void> {
  const other = `${file}.other`;
  // With what a killed process left beside it.
  removeWorkspace(other);
  copyFileSync(template, other);
  const db = openWorkspace(other);
  const ids = Array.from({ length: 200 }, () => toDecisionId(crypto.randomUUID()));
  const [policy] = listPolicies(db);
  if (policy === undefined) throw new RangeError('The template holds no policy');
  for (const id of ids) {
    appendDecision(db, {
      id,
      policyId: policy.id,
      start: 0,
      end: 7,
      quote: 'Privacy',
      labels: ['retention'],
      action: 'set',
      author: 'Ben',
      decidedAt: new Date().toISOString(),
      codebookRevision: 1,
      suggestion: null,
      origin: null,
    });
  }
  db.close();
  await mergeFile(bench, other, newTask());
  for (const id of ids) say(`decision ${id}`);
}

async function exportAll(): Promise<void> {
  annotate();
  const { files } = await exportDataset(bench, { format: 'jsonl', include: 'all' });
  for (const { name, bytes } of files) writeFileSync(`${file}.${path.basename(name)}`, bytes);
}

const LOADS: Readonly<Record<Load, () => void | Promise<void>>> = {
  annotate,
  import: takeIn,
  improve,
  merge,
  export: exportAll,
};

say('ready');
// What was compiled is kept for those who come after, which will have no time for it.
if (load === 'nothing') process.exit(0);
for (;;) {
  if (load !== 'annotate') annotate();
  await LOADS[load as Load]();
}
