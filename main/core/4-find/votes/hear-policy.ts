import type { AspectId } from '../../../contract/findings.ts';
import { type ClauseInContext, toClausesInContext } from '../../3-label/clause-context.ts';
import { DETECTORS } from '../detector-list.ts';
import { findFacts } from '../facts/find-facts.ts';
import type { LabelledPolicy } from '../find.ts';
import { findState, listHits } from '../find-states.ts';
import { readClauses } from '../read-clause.ts';
import type { HeardClause } from './vote-sources.ts';

/** What the detectors hear in a whole policy, clause by clause, and the aspects on which they hear nothing. */
export interface HeardPolicy {
  readonly clauses: readonly HeardClause[];
  readonly unheard: readonly AspectId[];
}

/** Listen to a whole policy with the detectors alone, for training: what they hear is what votes are learned from. */
export async function hearPolicy({ text, segments, labels, effectiveDate }: LabelledPolicy): Promise<HeardPolicy> {
  const clauses = readClauses(text, segments, labels);
  const facts = [...(await findFacts({ text, effectiveDate }, clauses)).values()].flat();
  const byStart = new Map<number, { readonly clause: ClauseInContext; readonly aspects: Set<AspectId> }>(
    toClausesInContext(text, segments).map(({ segment, clause }) => [segment.start, { clause, aspects: new Set() }]),
  );
  for (const detector of DETECTORS) {
    for (const { clause } of listHits(detector, clauses, facts)) {
      byStart.get(clause.start)?.aspects.add(detector.aspect);
    }
  }
  return {
    clauses: [...byStart.values()].map(({ clause, aspects }) => ({ clause, aspects: [...aspects] })),
    unheard: DETECTORS.filter((one) => findState(one, clauses, facts) === null).map(({ aspect }) => aspect),
  };
}
