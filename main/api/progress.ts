import type { AnnotatorProgress, PolicyProgress, ProgressReport } from '../contract/progress.ts';
import { followAnswers } from '../core/5-compare/agreement/over-time.ts';
import type { PolicyDays } from '../core/5-compare/agreement/policy-days.ts';
import { listPolicies } from '../store/policies.ts';
import { getReaders } from './assigned-policies.ts';
import { isBlind } from './blind.ts';
import { getCodebook } from './codebook.ts';
import { countDays } from './policy-days.ts';
import { countPolicies } from './policy-counts.ts';
import { getAuthor, type Workbench } from './workbench.ts';

/** How far the work is, of the whole library; for whoever works blind, their own part of it. */
export async function reportProgress(bench: Workbench): Promise<ProgressReport> {
  const by = isBlind(bench) ? getAuthor(bench) : null;
  const records = listPolicies(bench.db);
  const days = await countDays(bench, records, by);
  const counts = countPolicies(bench, records, by);
  const readers = getReaders(bench);
  const policies = records.map(({ id }, at): PolicyProgress => {
    const { clauses, decided } = counts[at] ?? { clauses: 0, decided: 0 };
    const assigned = (readers.get(id) ?? []).filter((name) => by === null || name === by);
    return {
      policyId: id,
      clauses,
      decided,
      readers: toReaders(days[at] ?? { days: new Map(), done: new Map() }, assigned),
    };
  });
  const isShared = [...readers.values()].some((names) => names.length > 0);
  const labels = getCodebook(bench).labels.map(({ id }) => id);
  const overTime = followAnswers(days, labels);
  return {
    policies,
    annotators: toAnnotators(policies, isShared),
    overTime: by === null ? overTime : { ...overTime, agreement: [] },
    ownOnly: by !== null,
  };
}

function toReaders({ done }: PolicyDays, assigned: readonly string[]): PolicyProgress['readers'] {
  return [...new Set([...assigned, ...done.keys()])]
    .toSorted()
    .map((annotator) => ({ annotator, assigned: assigned.includes(annotator), done: done.get(annotator) ?? 0 }));
}

function toAnnotators(policies: readonly PolicyProgress[], isShared: boolean): readonly AnnotatorProgress[] {
  const names = new Set(policies.flatMap(({ readers }) => readers.map(({ annotator }) => annotator)));
  return [...names].toSorted().map((annotator) => {
    const progress = { annotator, policies: 0, clauses: 0, done: 0, doneElsewhere: 0 };
    for (const { clauses, readers } of policies) {
      const reader = readers.find((one) => one.annotator === annotator);
      if (!isShared || reader?.assigned === true) {
        progress.policies += 1;
        progress.clauses += clauses;
        progress.done += reader?.done ?? 0;
      } else progress.doneElsewhere += reader?.done ?? 0;
    }
    return progress;
  });
}
