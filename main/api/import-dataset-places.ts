import type { Span } from '../contract/types.ts';
import type { ImportedClause } from '../core/7-import/imported-dataset.ts';
import { createWordLocator } from '../core/7-import/locate-words.ts';
import { toPolicyText, toUnitPlaces } from '../core/7-import/policy-text.ts';
import { quote } from '../core/span.ts';
import { toSpanKey } from '../store/standing.ts';
import { isLabelled } from './decided-clauses.ts';
import type { Target } from './import-dataset-target.ts';
import type { JoinedPolicy } from './joined-policy.ts';
import type { Workbench } from './workbench.ts';

/** Where clauses stand in a policy’s text, and why others stand nowhere. */
export interface Placing {
  readonly places: ReadonlyMap<ImportedClause, Span>;
  readonly why: ReadonlyMap<ImportedClause, string>;
}

/**
 * Find clauses in a policy’s text: at the data set’s places where its words stand there, by hash or letter by letter. Clauses without a place are found by
 * their words, in order, whatever their white space. One without words counts where a clause has exactly its place.
 */
export function placeClauses(
  { hash }: Workbench,
  { policy, isOriginal }: Extract<Target, { kind: 'held' }>,
  { text, segments }: JoinedPolicy,
  clauses: readonly ImportedClause[],
): Placing {
  const stated = isOriginal ? toUnitPlaces(policy, text) : (toPolicyText(policy)?.places ?? new Map());
  const cut = new Set(segments.filter(isLabelled).map(toSpanKey));
  const isClause = (span: Span): boolean => cut.has(toSpanKey(span));
  const locate = createWordLocator(text, isClause);
  const places = new Map<ImportedClause, Span>();
  const why = new Map<ImportedClause, string>();
  for (const clause of clauses) {
    const span = stated.get(clause) ?? (clause.span === null && clause.text !== null ? locate(clause.text) : null);
    const reason = span === null ? 'its words do not stand in the policy’s text' : check(span, clause);
    if (span === null || reason !== null) why.set(clause, reason ?? '');
    else places.set(clause, span);
  }
  return { places, why };

  function check(span: Span, clause: ImportedClause): string | null {
    const words = quote(text, span);
    if (clause.span === null || (!isOriginal && policy.text === null)) return null;
    if (clause.text !== null) return clause.text === words ? null : 'other words stand at its place';
    if (clause.textSha256 === null)
      return isClause(span) ? null : 'no clause has its place, and its words are not in the data set';
    return hash(new TextEncoder().encode(words)) === clause.textSha256 ? null : 'other words stand at its place';
  }
}
