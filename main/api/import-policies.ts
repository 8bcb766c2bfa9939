import type { Request, Response } from '../contract/api.ts';
import { toPolicyId } from '../contract/decode.ts';
import { LacunaError } from '../contract/errors.ts';
import type { FileBytes, PolicyId, PolicySummary, Refusal, TaskId } from '../contract/types.ts';
import { addDocument } from '../store/documents.ts';
import { addPolicy, findPolicy, getPolicy, markRemoved } from '../store/policies.ts';
import { addPredictions } from '../store/predictions.ts';
import { addSegments } from '../store/segments.ts';
import { inTransaction } from '../store/sql.ts';
import type { Analysis } from './analysis.ts';
import { summariseShown } from './blind.ts';
import type { Indexed } from './jobs.ts';
import type { Workbench } from './workbench.ts';

/** What became of one file. */
type Landing = { readonly policyId: PolicyId } | { readonly refusal: Refusal };

/** A file with the id that its policy will have. */
interface NamedFile {
  readonly id: PolicyId;
  readonly file: FileBytes;
}

/**
 * Take files into the library, each in a transaction of its own: what was taken before a refusal, a cancellation or a power cut stays
 * whole. A policy that was taken out comes back with its decisions when its file is imported again.
 */
export async function importPolicies(
  bench: Workbench,
  { taskId, files }: Request<'policy.import'>,
): Promise<Response<'policy.import'>> {
  const named = files.map((file) => ({ id: toPolicyId(bench.hash(file.bytes)), file }));
  const landings = new Map<NamedFile, Landing>();
  // The same bytes under another name wait: a refusal may be the name's fault.
  for (let rest: readonly NamedFile[] = named; rest.length > 0;) {
    const [round, twins] = splitTwins(rest);
    for (const one of round) {
      const landing = landKnown(bench, one);
      if (landing !== null) landings.set(one, landing);
    }
    await analyseAndLand(bench, { round, of: named.length }, landings, taskId);
    rest = twins;
  }
  if ([...landings.values()].some((landing) => 'policyId' in landing)) {
    bench.push({ type: 'changed', what: 'policies', policyId: null });
  }
  return toResponse(
    bench,
    named.map((one) => landings.get(one) ?? refuse(one.file.name, new LacunaError('cancelled'))),
  );
}

// The first of each policy, and the others.
function splitTwins(named: readonly NamedFile[]): readonly [firsts: readonly NamedFile[], twins: readonly NamedFile[]] {
  const firsts = new Map(named.toReversed().map((one) => [one.id, one]));
  const isFirst = (one: NamedFile): boolean => firsts.get(one.id) === one;
  return [named.filter(isFirst), named.filter((one) => !isFirst(one))];
}

async function analyseAndLand(
  bench: Workbench,
  { round, of: total }: { readonly round: readonly NamedFile[]; readonly of: number },
  landings: Map<NamedFile, Landing>,
  taskId: TaskId,
): Promise<void> {
  const fresh = round.filter((one) => !landings.has(one));
  const report = (note: string): void => bench.push({ type: 'progress', taskId, done: landings.size, total, note });
  report('');
  const inputs = fresh.map(({ file }) => file);
  for await (const outcome of bench.jobs.run('analyse', inputs, taskId)) {
    const one = fresh[outcome.index];
    if (one === undefined) continue;
    landings.set(one, land(bench, one, outcome));
    report(one.file.name);
  }
}

// Refuses what the library holds; takes back what was taken out; null for what is new.
function landKnown({ db }: Workbench, { id, file }: NamedFile): Landing | null {
  const known = findPolicy(db, id);
  if (known === null) return null;
  if (known.removedAt === null) return refuse(file.name, new LacunaError('already-imported', { name: known.name }));
  markRemoved(db, known.key, null);
  return { policyId: id };
}

function land(bench: Workbench, { id, file }: NamedFile, outcome: Indexed<Analysis>): Landing {
  if (!outcome.ok) return { refusal: { name: file.name, code: outcome.code, message: outcome.message } };
  try {
    inTransaction(bench.db, () => store(bench, { id, file }, outcome.value));
    return { policyId: id };
  } catch (error) {
    if (error instanceof LacunaError) return refuse(file.name, error);
    throw error;
  }
}

function store({ db, clock, model, version }: Workbench, { id, file }: NamedFile, analysis: Analysis): void {
  const known = findPolicy(db, id);
  // Another window may have taken the same file meanwhile.
  if (known !== null) throw new LacunaError('already-imported', { name: known.name });
  const { document, segments, predictions } = analysis;
  const { text, sourceMap, ...described } = document;
  const { name } = file;
  const taken = { characters: text.length, importedAt: clock().toISOString(), segmenter: version };
  const key = addPolicy(db, { ...described, ...taken, id, name });
  addDocument(db, key, { text, sourceMap, source: file.bytes });
  addSegments(db, key, segments);
  const by = predictions.find((prediction) => prediction !== null)?.modelId ?? model.info.id;
  // Another model may have been chosen while the file was read.
  addPredictions(db, key, by === model.info.id ? model.info : { id: by, name: 'the model before' }, predictions);
}

function toResponse(bench: Workbench, landings: readonly Landing[]): Response<'policy.import'> {
  const imported: PolicySummary[] = [];
  const refused: Refusal[] = [];
  for (const landing of landings) {
    if ('refusal' in landing) refused.push(landing.refusal);
    else imported.push(...summariseShown(bench, [getPolicy(bench.db, landing.policyId)]));
  }
  return { imported, refused };
}

function refuse(name: string, { code, message }: LacunaError): Landing {
  return { refusal: { name, code, message } };
}
