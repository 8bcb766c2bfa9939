import type { DatasetFiles, DatasetImport, PolicyImport } from '../contract/dataset-import.ts';
import { toDecisionId } from '../contract/decode.ts';
import { LacunaError } from '../contract/errors.ts';
import type { DecisionId, FileBytes, Refusal, TaskId } from '../contract/types.ts';
import type { ImportedAnnotation, ImportedDataset, ImportedPolicy } from '../core/7-import/imported-dataset.ts';
import { appendDatasetImport } from '../store/dataset-imports.ts';
import { findTarget, type Target } from './import-dataset-target.ts';
import { createLossReport, type LossReport } from './import-dataset-losses.ts';
import { settlePolicy } from './import-dataset-policy.ts';
import type { Settling } from './import-dataset-settling.ts';
import { createLabelFinder } from './import-dataset-labels.ts';
import { importPolicies } from './import-policies.ts';
import { getCodebook } from './codebook.ts';
import { getAuthor, type Workbench } from './workbench.ts';

/** As many UTF-16 code units as a name of an annotator has at most. */
const MAX_AUTHOR = 80;

/**
 * Take in a labelled data set: its policies, where the workspace does not hold them, and what its annotators decided, under their names and at
 * their times. Each policy is settled in a transaction of its own; one undo of whoever imports takes back all decisions and cuts, policies stay. What
 * could not be taken is in the loss report, line by line.
 *
 * @throws LacunaError `bad-data` and others as `readDataset` does; nothing was changed then.
 */
export async function importDataset(bench: Workbench, { taskId, name, files }: DatasetFiles): Promise<DatasetImport> {
  bench.push({ type: 'progress', taskId, done: 0, total: 1, note: name });
  const dataset = await readFiles(bench, taskId, files);
  if (dataset === null) return NOTHING;
  const losses = createLossReport(dataset.losses);
  const annotations = Map.groupBy(dataset.annotations, ({ policy }) => policy);
  const targets = await makeMissing(
    bench,
    taskId,
    dataset.policies.map((policy) => findTarget(bench, policy)),
  );
  const beginning = beginOnce(bench, name);
  const settling: Settling = {
    author: `import of ${name}`.slice(0, MAX_AUTHOR),
    findLabel: createLabelFinder(getCodebook(bench), dataset.labelNames),
    losses,
    begin: () => beginning.begin(),
  };
  // What is imported goes into the log at earlier places, for which the ledger would be read anew after each policy; none is settled twice.
  const before = bench.ledger.current();
  const steady: Workbench = { ...bench, ledger: { current: () => before } };
  const settled: PolicyImport[] = [];
  let isCancelled = false;
  for (const [at, target] of targets.entries()) {
    const own = annotations.get(target.policy) ?? [];
    if (target.kind === 'lost') {
      losePolicy(losses, target.policy, own, target.why);
      continue;
    }
    bench.push({ type: 'progress', taskId, done: at, total: targets.length, note: target.policy.name });
    isCancelled ||= target.kind === 'missing' || (await isCalledOff(bench, taskId));
    if (isCancelled || target.kind === 'missing') break;
    settled.push(settlePolicy(steady, target, own, settling));
  }
  bench.push({ type: 'progress', taskId, done: targets.length, total: targets.length, note: '' });
  bench.push({ type: 'changed', what: 'decisions', policyId: null });
  return {
    entry: beginning.begun(),
    formats: dataset.formats,
    policies: settled,
    ...losses.finish(settling.author),
    cancelled: isCancelled,
  };
}

const NOTHING: DatasetImport = {
  entry: null,
  formats: [],
  policies: [],
  annotators: [],
  losses: [],
  moreLosses: 0,
  cancelled: true,
};

/** Read the files on a worker; null where it was cancelled. */
async function readFiles(
  { jobs }: Workbench,
  taskId: TaskId,
  files: readonly FileBytes[],
): Promise<ImportedDataset | null> {
  for await (const outcome of jobs.run('read', [{ files }], taskId)) {
    if (!outcome.ok) throw new LacunaError('internal');
    if ('dataset' in outcome.value) return outcome.value.dataset;
    throw new LacunaError(outcome.value.refusal.code, outcome.value.refusal.details);
  }
  return null;
}

function beginOnce(bench: Workbench, name: string): { begin(): DecisionId; begun(): DecisionId | null } {
  let begun: DecisionId | null = null;
  return {
    begin: () => {
      if (begun !== null) return begun;
      begun = toDecisionId(bench.newId());
      const decidedAt = bench.clock().toISOString();
      appendDatasetImport(bench.db, { id: begun, author: getAuthor(bench), decidedAt, name });
      return begun;
    },
    begun: () => begun,
  };
}

function losePolicy(losses: LossReport, policy: ImportedPolicy, own: readonly ImportedAnnotation[], why: string): void {
  losses.add(policy.origin, `the policy “${policy.name.slice(0, 80)}”: ${why}`);
  for (const { origin } of own) losses.add(origin, 'the answer: its policy is not in the workspace');
}

/** Import the texts of the policies that the workspace lacks. What was refused is lost; what a cancel left stays missing. */
async function makeMissing(bench: Workbench, taskId: TaskId, targets: readonly Target[]): Promise<readonly Target[]> {
  const missing = targets.filter((target) => target.kind === 'missing');
  if (missing.length === 0) return targets;
  const files: FileBytes[] = missing.map(({ file }) => file);
  const { refused } = await importPolicies(bench, { taskId, files });
  const refusals = new Map(refused.map((refusal) => [refusal.name, refusal]));
  return targets.map((target) => (target.kind === 'missing' ? toMade(bench, target, refusals) : target));
}

function toMade(
  bench: Workbench,
  target: Extract<Target, { kind: 'missing' }>,
  refusals: ReadonlyMap<string, Refusal>,
): Target {
  const found = findTarget(bench, target.policy);
  if (found.kind === 'held') return { ...found, made: true };
  const refusal = refusals.get(target.file.name);
  if (refusal === undefined || refusal.code === 'cancelled') return target;
  return { kind: 'lost', policy: target.policy, why: refusal.message };
}

// A task that was cancelled stays so, and work run under its id ends at once without an outcome.
async function isCalledOff({ jobs }: Workbench, taskId: TaskId): Promise<boolean> {
  for await (const _ of jobs.run('predict', [{ text: '', segments: [] }], taskId)) return false;
  return true;
}
