import { LacunaError } from '../contract/errors.ts';
import type { Finding } from '../contract/findings.ts';
import type { PolicyReading, TaskId } from '../contract/types.ts';
import { isEnglish } from '../core/1-ingest/language.ts';
import { describeFinder } from '../core/4-find/describe-finder.ts';
import type { LabelledPolicy } from '../core/4-find/find.ts';
import { toLabelledPolicy } from '../core/5-compare/labelled-policy.ts';
import { findKept, keepFound } from '../store/findings.ts';
import { getPolicy } from '../store/policies.ts';
import { inTransaction } from '../store/sql.ts';
import { fromKept, type KeptFinding, toKept } from './kept-findings.ts';
import { oneByOne } from './pieces.ts';
import type { Workbench } from './workbench.ts';

/** A policy to be found in, and the state of it for which what is found holds. */
interface Sought {
  readonly reading: PolicyReading;
  readonly labelled: LabelledPolicy;
  readonly policyKey: number;
  readonly state: string;
  /** What was found before; null where that does not hold any more, or nothing was. */
  readonly kept: readonly Finding[] | null;
}

/** The task under which policies are looked through, and who hears that one more of those that had to be is done. */
export interface FindTask {
  readonly taskId: TaskId;
  readonly onFound: (done: number, of: number) => void;
}

/**
 * What each policy says on the 46 aspects, in the order given; null for one that is not in English.
 *
 * What was found before is kept in the workspace with a hash of all that it came of: the cutting, the labels in force, the extent, the date
 * and the rules. Where any of these has changed it is found again, on the worker threads.
 *
 * @throws LacunaError `cancelled`.
 */
export async function findPolicies(
  bench: Workbench,
  readings: readonly PolicyReading[],
  task?: FindTask,
): Promise<readonly (readonly Finding[] | null)[]> {
  const rules = `${bench.version} ${describeFinder()}`;
  const seen = await oneByOne(bench, task?.taskId, readings, (reading) =>
    isEnglish(reading.text) ? toSought(bench, reading, rules) : null,
  );
  const sought = seen.flatMap((one) => one ?? []);
  const unknown = sought.filter(({ kept }) => kept === null);
  const fresh = unknown.length === 0 ? [] : await findFresh(bench, unknown, task);
  const byReading = new Map<PolicyReading, readonly Finding[]>();
  for (const one of sought) {
    const findings = one.kept ?? fresh[unknown.indexOf(one)];
    if (findings !== undefined) byReading.set(one.reading, findings);
  }
  return readings.map((reading) => byReading.get(reading) ?? null);
}

function toSought({ db, hash }: Workbench, reading: PolicyReading, rules: string): Sought {
  const { policy, text, segments } = reading;
  const labelled = toLabelledPolicy({ ...policy, text, segments });
  // The text never changes, so that its policy's id stands for it; the same id under another text would be another row.
  const state = hash(new TextEncoder().encode(JSON.stringify({ ...labelled, text: policy.id, rules })));
  const { key } = getPolicy(db, policy.id);
  const kept = findKept(db, key, state) as readonly KeptFinding[] | null;
  return { reading, labelled, policyKey: key, state, kept: kept === null ? null : fromKept(kept, text) };
}

async function findFresh(
  { db, jobs, newId }: Workbench,
  sought: readonly Sought[],
  task: FindTask = { taskId: `find-${newId()}` as TaskId, onFound: () => {} },
): Promise<readonly (readonly Finding[])[]> {
  const found: (readonly Finding[])[] = [];
  const inputs = sought.map(({ labelled }) => labelled);
  for await (const outcome of jobs.run('find', inputs, task.taskId)) {
    if (!outcome.ok) throw new LacunaError('internal');
    found[outcome.index] = outcome.value;
    task.onFound(found.filter(Boolean).length, sought.length);
  }
  inTransaction(db, () => {
    for (const [at, { policyKey, state }] of sought.entries()) {
      const findings = found[at];
      if (findings !== undefined) keepFound(db, policyKey, state, toKept(findings));
    }
  });
  // It was cancelled, or the workers were closed in the middle of it. What was found till then is kept for the next time.
  if (found.filter(Boolean).length < sought.length) throw new LacunaError('cancelled');
  return found;
}
