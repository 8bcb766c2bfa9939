import { countByDay, type PolicyDays, type TimedWord } from '../core/5-compare/agreement/policy-days.ts';
import type { PolicyRecord } from '../store/policies.ts';
import { readClauseWords } from './clause-words.ts';
import { type WorkedOut, workOut } from './worked-out.ts';
import type { Workbench } from './workbench.ts';

const known: WorkedOut<PolicyDays> = new WeakMap();

/**
 * What annotators said of some policies, day by day, as far as it stands and still fits; of `by` alone where a name is given. Verdicts are nobody’s
 * answer. Counted once for each state of what was said; a whole library in pieces that let other calls through.
 */
export async function countDays(
  bench: Workbench,
  records: readonly PolicyRecord[],
  by: string | null,
): Promise<readonly PolicyDays[]> {
  return workOut(bench, records, known, { state: by ?? '', work: (record) => countPolicy(bench, record, by) });
}

function countPolicy(bench: Workbench, record: PolicyRecord, by: string | null): PolicyDays {
  return countByDay(
    readClauseWords(bench, record).flatMap(({ said }, clause) =>
      said
        .filter(({ verdict, annotator }) => !verdict && (by === null || annotator === by))
        .map(({ annotator, labels, decidedAt }): TimedWord => ({
          clause,
          annotator,
          labels,
          atMs: Date.parse(decidedAt),
        })),
    ),
  );
}
