import { LacunaError } from '../contract/errors.ts';
import type { Finding } from '../contract/findings.ts';
import type { TaskId } from '../contract/types.ts';
import type { LabelledPolicy } from '../core/4-find/find.ts';
import type { Workbench } from './workbench.ts';

/** What each policy says on the aspects, in the order given. Found on the worker threads. */
export async function findPolicies(
  { jobs, newId }: Workbench,
  policies: readonly LabelledPolicy[],
): Promise<readonly (readonly Finding[])[]> {
  const found: (readonly Finding[])[] = [];
  for await (const outcome of jobs.run('find', policies, `find-${newId()}` as TaskId)) {
    if (!outcome.ok) throw new LacunaError('internal');
    found[outcome.index] = outcome.value;
  }
  // The workers were closed in the middle of it.
  if (policies.some((_, at) => found[at] === undefined)) throw new LacunaError('cancelled');
  return found;
}
