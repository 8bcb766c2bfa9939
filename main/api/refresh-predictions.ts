import type { ModelId, Prediction, Segment, TaskId } from '../contract/types.ts';
import { replayMends } from '../core/2-segment/6-mends/replay.ts';
import { readDecisions } from '../store/decisions.ts';
import { readSource, readText } from '../store/documents.ts';
import { type Ledger, openLedger } from '../store/ledger.ts';
import { readMends } from '../store/mends.ts';
import { listPolicies, markCut, type PolicyRecord } from '../store/policies.ts';
import { addPredictions, listUnread } from '../store/predictions.ts';
import { listSegments, replaceSegments } from '../store/segments.ts';
import { inTransaction } from '../store/sql.ts';
import type { Analysis } from './analysis.ts';
import { joinDecisions } from './decided-clauses.ts';
import { isOlderRelease } from './release-order.ts';
import type { Services } from './services.ts';

/**
 * Let the machine read every policy anew that the model in use has not read yet, or that an older release of Lacuna has cut.
 *
 * Where the segmenter of today cuts a policy otherwise, its cutting is taken only if every decision and mend that fits now still fits; else
 * the old cutting stays and the model reads that. Until then the reader shows the last model's word. Each policy lands in a transaction
 * of its own and is not looked at again in this release; the answer is how many did.
 */
export async function refreshPredictions(services: Services, taskId: TaskId): Promise<number> {
  const { db, jobs, push, version } = services;
  // The one in use now: another may be chosen while this runs.
  const { model } = services;
  const ledger = openLedger(db);
  const unread = new Set(listUnread(db, model.info.id));
  const records = listPolicies(db).filter(
    ({ key, segmenter }) => unread.has(key) || isOlderRelease(segmenter, version),
  );
  const kept: PolicyRecord[] = [];
  let done = 0;
  const report = ({ name }: PolicyRecord): void => {
    done += 1;
    push({ type: 'progress', taskId, done, total: records.length, note: name });
  };
  const files = records.map(({ key, name }) => ({ name, bytes: readSource(db, key).source }));
  for await (const outcome of jobs.run('analyse', files, taskId)) {
    const record = records[outcome.index];
    if (record === undefined) continue;
    const isTaken = inTransaction(db, () => {
      markCut(db, record.key, version);
      return outcome.ok && take({ db, model }, ledger, record, outcome.value);
    });
    if (isTaken || !unread.has(record.key)) report(record);
    else kept.push(record);
  }
  const inputs = kept.map(({ key }) => ({ text: readText(db, key), segments: listSegments(db, key) }));
  for await (const outcome of jobs.run('predict', inputs, taskId)) {
    const record = kept[outcome.index];
    if (record === undefined || !outcome.ok || !isBy(outcome.value, model.info.id)) continue;
    inTransaction(db, () => addPredictions(db, record.key, model.info, outcome.value));
    report(record);
  }
  if (done > 0) push({ type: 'changed', what: 'policies', policyId: null });
  return done;
}

function isBy(predictions: readonly (Prediction | null)[], modelId: ModelId): boolean {
  return predictions.every((prediction) => prediction === null || prediction.modelId === modelId);
}

/** Keep a new reading; false, with nothing changed, where it has another text or would leave something that people said without its place. */
function take(
  { db, model }: Pick<Services, 'db' | 'model'>,
  ledger: Ledger,
  record: PolicyRecord,
  analysis: Analysis,
): boolean {
  const { document, segments, predictions } = analysis;
  if (!isBy(predictions, model.info.id) || document.text !== readText(db, record.key)) return false;
  const old = listSegments(db, record.key);
  if (JSON.stringify(old) !== JSON.stringify(segments)) {
    const find = (machine: readonly Segment[]) => findOrphans({ db, ledger }, record, document.text, machine);
    const before = find(old);
    if (![...find(segments)].every((id) => before.has(id))) return false;
    replaceSegments(db, record.key, segments);
  }
  addPredictions(db, record.key, model.info, predictions);
  return true;
}

/** The ids of the decisions and mends that stand and have no place in a policy cut like this. */
function findOrphans(
  { db, ledger }: Pick<Services, 'db'> & { readonly ledger: Ledger },
  { id }: PolicyRecord,
  text: string,
  machine: readonly Segment[],
): ReadonlySet<string> {
  const { standing } = ledger.current();
  const logged = readMends(db, id);
  const mends = standing.mendsOf(id).flatMap((mend) => logged.get(mend) ?? []);
  const mended = replayMends(text, machine, mends);
  const { orphans } = joinDecisions(text, mended.segments, standing.of(id), readDecisions(db, id));
  return new Set([...mended.orphans, ...orphans].map((orphan) => orphan.id));
}
