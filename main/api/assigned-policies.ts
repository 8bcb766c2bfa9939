import type { Assignments } from '../contract/assignment.ts';
import type { PolicyId } from '../contract/types.ts';
import { replayAssignments } from '../core/5-compare/agreement/replay-assignments.ts';
import { readAssignmentChanges } from '../store/assignment-changes.ts';
import { listAnnotators } from '../store/annotators.ts';
import type { Ledger } from '../store/ledger.ts';
import { listPolicies } from '../store/policies.ts';
import type { CodebookSource } from './codebook.ts';
import { getAuthor, type Workbench } from './workbench.ts';

type Readers = ReadonlyMap<PolicyId, readonly string[]>;

const known = new WeakMap<Ledger, { readonly state: string; readonly readers: Readers }>();

/** Who is to read each policy, by whatever is on disk now. Policies that nobody ever was assigned are left out. */
export function getReaders({ db, ledger }: CodebookSource): Readers {
  const ids = ledger.current().standing.assignmentChanges();
  const state = ids.join(' ');
  const held = known.get(ledger);
  if (held?.state === state) return held.readers;
  const logged = ids.length === 0 ? null : readAssignmentChanges(db);
  const readers = replayAssignments(ids.flatMap((id) => [logged?.get(id)?.readers ?? []]));
  known.set(ledger, { state, readers });
  return readers;
}

/** Who reads what in the library, and all names known here. */
export function listAssignments(bench: Workbench): Assignments {
  const readers = getReaders(bench);
  const policies = listPolicies(bench.db)
    .map(({ id }) => ({ policyId: id, annotators: readers.get(id) ?? [] }))
    .filter(({ annotators }) => annotators.length > 0);
  const names = [...listAnnotators(bench.db), ...policies.flatMap(({ annotators }) => annotators), getAuthor(bench)];
  return { policies, known: [...new Set(names)].toSorted() };
}
