import type { ClausePlace } from '../contract/agreement.ts';
import type { Decision } from '../contract/types.ts';
import { listPolicies } from '../store/policies.ts';
import { joinPolicy } from './joined-policy.ts';
import type { Workbench } from './workbench.ts';

/** A clause on which the last words of annotators differ, with those words by annotator, in order of their names. */
export interface Disagreement extends ClausePlace {
  readonly said: readonly Decision[];
}

/** How many clauses wait for adjudication. */
export function countDisagreements(bench: Workbench): number {
  return listDisagreements(bench).length;
}

/** The clauses of the library on which annotators differ, by policy and place. */
export function listDisagreements(bench: Workbench): readonly Disagreement[] {
  return listPolicies(bench.db).flatMap((record) => {
    const byPlace = Map.groupBy(joinPolicy(bench, record).standing, ({ start, end }) => `${start}:${end}`);
    return [...byPlace.values()].flatMap((standing) => {
      const said = toLastWords(standing);
      const [first] = said;
      if (first === undefined || new Set(said.map(({ labels }) => labels.join(' '))).size < 2) return [];
      return [{ policyId: record.id, start: first.start, end: first.end, said }];
    });
  });
}

/** Each annotator’s last word on one clause, in order of their names. */
export function toLastWords(standing: readonly Decision[]): readonly Decision[] {
  return [...new Map(standing.map((decision) => [decision.author, decision])).values()].toSorted((a, b) =>
    a.author < b.author ? -1 : 1,
  );
}
