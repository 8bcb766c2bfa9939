import type { Decision, DecisionId, Segment, Span } from '../contract/types.ts';
import { quote } from '../core/span.ts';
import { toSpanKey, type Word } from '../store/standing.ts';

/** The decisions of one policy joined to its clauses. */
export interface DecidedClauses {
  /** The decision in force on a clause: the latest that stands, whoever took it. Keyed by {@link toSpanKey}. */
  readonly inForce: ReadonlyMap<string, Decision>;
  /** For each span whose words are not the quote, or are no clause any more, the latest decision; ordered by place. */
  readonly orphans: readonly Decision[];
}

/** Whether people and models label segments of this kind. */
export function isLabelled({ kind }: Segment): boolean {
  return kind === 'clause' || kind === 'list-item';
}

/**
 * Join what stands to the text in hand. A decision counts only where its quote still stands at its span and that span is a clause;
 * otherwise it is an orphan, which is shown and never moved.
 */
export function joinDecisions(
  text: string,
  segments: readonly Segment[],
  words: ReadonlyMap<string, readonly Word[]>,
  decisions: ReadonlyMap<DecisionId, Decision>,
): DecidedClauses {
  const clauses = new Set(segments.filter(isLabelled).map(toSpanKey));
  const inForce = new Map<string, Decision>();
  const orphans: Decision[] = [];
  for (const [key, said] of words) {
    const standing = said.flatMap(({ id }) => decisions.get(id) ?? []);
    const fits = (decision: Decision): boolean => clauses.has(key) && quote(text, decision) === decision.quote;
    const latest = standing.findLast(fits);
    const orphan = standing.findLast((decision) => !fits(decision));
    if (latest !== undefined) inForce.set(key, latest);
    if (orphan !== undefined) orphans.push(orphan);
  }
  return { inForce, orphans: orphans.toSorted(byPlace) };
}

function byPlace(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}
