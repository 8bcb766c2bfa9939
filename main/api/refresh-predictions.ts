import type { TaskId } from '../contract/types.ts';
import { readText } from '../store/documents.ts';
import { listPolicies } from '../store/policies.ts';
import { addPredictions, listUnread } from '../store/predictions.ts';
import { listSegments } from '../store/segments.ts';
import { inTransaction } from '../store/sql.ts';
import type { Services } from './services.ts';

/**
 * Let the model in use read every policy that it has not read yet, such as after a new model came with an update.
 *
 * Until then the reader shows the last model's word. Each policy lands in a transaction of its own; the answer is how many did.
 */
export async function refreshPredictions(services: Services, taskId: TaskId): Promise<number> {
  const { db, model, jobs, push } = services;
  const unread = new Set(listUnread(db, model.info.id));
  const records = listPolicies(db).filter(({ key }) => unread.has(key));
  const inputs = records.map(({ key }) => ({ text: readText(db, key), segments: listSegments(db, key) }));
  let done = 0;
  for await (const outcome of jobs.run('predict', inputs, taskId)) {
    const record = records[outcome.index];
    if (record === undefined || !outcome.ok) continue;
    inTransaction(db, () => addPredictions(db, record.key, model.info, outcome.value));
    done += 1;
    push({ type: 'progress', taskId, done, total: records.length, note: record.name });
  }
  if (done > 0) push({ type: 'changed', what: 'policies', policyId: null });
  return done;
}
