import type { Finding } from '../../../contract/findings.ts';
import type { Span } from '../../../contract/types.ts';
import type { StandingClause } from '../standing-clause.ts';
import type { AlignableClause, AlignablePolicy } from './clause.ts';

/** A policy's clauses with what was found in each: the aspects that it is evidence of, and the facts that lie in it. */
export function toAlignablePolicy(
  company: string | null,
  clauses: readonly StandingClause[],
  findings: readonly Finding[],
): AlignablePolicy {
  const evidence = findings.flatMap(({ aspect, evidence: spans }) => spans.map((span) => ({ aspect, span })));
  const facts = findings.flatMap((finding) => finding.facts);
  const aspectsOf = groupByClause(clauses, evidence, ({ span }) => span);
  const factsOf = groupByClause(clauses, facts, (fact) => fact);
  return {
    company,
    clauses: clauses.map((clause, at): AlignableClause => {
      const { start, end, text, headings, leadIn, labels, prediction } = clause;
      const aspects = [...new Set((aspectsOf[at] ?? []).map(({ aspect }) => aspect))];
      const scores = prediction?.scores ?? null;
      return { start, end, text, headings, leadIn, labels, scores, aspects, facts: factsOf[at] ?? [] };
    }),
  };
}

/** For each clause what starts in it. */
function groupByClause<T>(
  clauses: readonly StandingClause[],
  things: readonly T[],
  toSpan: (thing: T) => Span,
): readonly (readonly T[])[] {
  const groups = clauses.map((): T[] => []);
  for (const thing of things) {
    const { start } = toSpan(thing);
    let [low, high] = [0, clauses.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (clauses[middle]!.end <= start) low = middle + 1;
      else high = middle;
    }
    if (clauses[low] !== undefined && clauses[low]!.start <= start) groups[low]!.push(thing);
  }
  return groups;
}
