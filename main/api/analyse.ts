import { LacunaError } from '../contract/errors.ts';
import type { FileBytes, ModelId, Prediction, Segment } from '../contract/types.ts';
import { ingest } from '../core/1-ingest/ingest.ts';
import { segment } from '../core/2-segment/segment.ts';
import { classify } from '../core/3-label/classify.ts';
import { toClausesInContext } from '../core/3-label/clause-context.ts';
import type { Model } from '../core/3-label/model.ts';
import { find } from '../core/4-find/find.ts';
import { reportAgreement } from '../core/5-compare/agreement/report.ts';
import { alignClauses } from '../core/5-compare/align/align-clauses.ts';
import { getWordTable } from '../core/5-compare/align/word-table.ts';
import { redlinePolicies } from '../core/5-compare/redline/redline-policies.ts';
import { readDataset } from '../core/7-import/read-dataset.ts';
import type { Analysis } from './analysis.ts';
import type { OnStep, Outcome, ReadDataset, Segmented, Work, WorkKind } from './jobs.ts';
import { makeBackup, restoreBeside } from '../store/backup.ts';
import { changeKey } from '../store/change-key.ts';
import { checkOpenFile } from '../store/check-file.ts';
import { repairFile } from '../store/repair.ts';
import { improve } from './teach-model.ts';

/**
 * Read a file, cut it into segments and label its clauses.
 *
 * @throws LacunaError as `ingest` does: empty-file, no-text, binary-file, unknown-encoding, too-large, unsupported-format.
 */
export async function analyse(file: FileBytes, model: Model, modelId: ModelId): Promise<Analysis> {
  const whole = await ingest(file.bytes, file.name);
  const segments = segment(whole);
  const predictions = predict({ text: whole.text, segments }, model, modelId);
  const { blocks: _, ...document } = whole;
  return { document, segments, predictions };
}

/** The model's word on each segment, in the segments' order; null for headings and boilerplate. */
export function predict({ text, segments }: Segmented, model: Model, modelId: ModelId): readonly (Prediction | null)[] {
  const labelled = toClausesInContext(text, segments);
  const results = classify(
    model,
    labelled.map(({ clause }) => clause),
  );
  const bySegment = new Map<Segment, Prediction>();
  for (const [at, { scores, labels }] of results.entries()) {
    const clause = labelled[at];
    if (clause !== undefined) bySegment.set(clause.segment, { modelId, scores, labels });
  }
  return segments.map((one) => bySegment.get(one) ?? null);
}

/** Read a labelled data set from its files. */
async function read(files: readonly FileBytes[]): Promise<ReadDataset> {
  try {
    return { dataset: await readDataset(files) };
  } catch (error) {
    if (error instanceof LacunaError) return { refusal: { code: error.code, details: error.details } };
    throw error;
  }
}

/**
 * Do one piece of long work; what a worker thread runs for each message.
 *
 * Never throws and never rejects: a refusal comes back as data, a bug as `internal` (its message may hold policy text, so it is dropped).
 */
export async function perform<K extends WorkKind>(
  kind: K,
  input: Work[K]['input'],
  model: Model,
  modelId: ModelId,
  onStep: OnStep = () => {},
): Promise<Outcome<Work[K]['output']>> {
  try {
    return { ok: true, value: await work(kind, input, model, modelId, onStep) };
  } catch (error) {
    const { code, message } = error instanceof LacunaError ? error : new LacunaError('internal');
    return { ok: false, code, message };
  }
}

async function work<K extends WorkKind>(
  kind: K,
  input: Work[K]['input'],
  model: Model,
  modelId: ModelId,
  onStep: OnStep,
): Promise<Work[K]['output']> {
  const doers: { readonly [Kind in WorkKind]: (given: Work[Kind]['input']) => Promise<Work[Kind]['output']> } = {
    analyse: (file) => analyse(file, model, modelId),
    predict: async (segmented) => predict(segmented, model, modelId),
    find: (policy) => find(policy),
    align: async ({ a, b, overrides }) => alignClauses(getWordTable(), a, b, overrides, onStep),
    agree: async ({ rated, labels, sampling }) =>
      reportAgreement(rated, labels, sampling, (done, total) => onStep(done, total, 'Measuring agreement')),
    redline: async ({ a, b }) => redlinePolicies(a, b, onStep),
    report: async (given) => (await import('./report-work.ts')).makeReport(given),
    read: async ({ files }) => read(files),
    improve: async (improvement) => improve(improvement, onStep),
    backup: async ({ file, at, key }) => makeBackup(file, new Date(at), key, onStep),
    restore: async ({ file, name, key }) => restoreBeside(file, name, key),
    check: async ({ file, key }) => checkOpenFile(file, key, onStep),
    mend: async ({ file, at, key }) => repairFile(file, new Date(at), key, onStep),
    protect: async ({ file, key, next }) => changeKey(file, key, next),
  };
  return doers[kind](input);
}
