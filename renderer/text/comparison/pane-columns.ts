import type { AspectCell, PlacedQuote } from '../../../main/contract/comparison.ts';
import type { ComparisonCell, PolicyId, Span } from '../../../main/contract/types.ts';
import type { PaneClause, PaneColumn } from './clause-rows.ts';

/** The clauses that carry a cell's state, each once, in document order, with the words in them that do. */
export function toAspectColumn({ policyId, evidence }: Pick<AspectCell, 'policyId' | 'evidence'>): PaneColumn {
  return { policyId, clauses: toClauses(evidence, 'evidence') };
}

/** The clauses of a policy under a label. Nothing in them is marked: they are the label's as a whole. */
export function toLabelColumn(
  { policyId, clauses }: Pick<ComparisonCell, 'policyId' | 'clauses'>,
  role: PaneClause['role'] = 'evidence',
): PaneColumn {
  return { policyId, clauses: clauses.map(({ start, end }) => ({ start, end, marks: [], role })) };
}

/** Quotations by the clause that they stand in. Where a whole clause is quoted nothing in it is marked. */
export function toClauses(quotes: readonly PlacedQuote[], role: PaneClause['role']): readonly PaneClause[] {
  const byClause = Map.groupBy(quotes, ({ clause }) => clause.start);
  return [...byClause.values()]
    .flatMap((held): readonly PaneClause[] => {
      const clause = held[0]?.clause;
      if (clause === undefined) return [];
      const marks = held.map(({ start, end }) => ({ start, end })).filter((span) => !covers(span, clause));
      return [{ ...clause, marks, role }];
    })
    .toSorted((one, other) => one.start - other.start);
}

function covers(span: Span, clause: Span): boolean {
  return span.start <= clause.start && span.end >= clause.end;
}

/** Which policies the panes show, in the order of the columns: those wanted first, then those behind them, as many as there are panes. */
export function toShown(
  columns: readonly PolicyId[],
  wanted: readonly (PolicyId | null)[],
  panes: number,
): readonly PolicyId[] {
  const held = wanted.filter((id): id is PolicyId => id !== null && columns.includes(id));
  const [first] = held;
  const after = first === undefined ? [] : columns.slice(columns.indexOf(first) + 1);
  const shown = new Set([...new Set([...held, ...after, ...columns])].slice(0, panes));
  return columns.filter((id) => shown.has(id));
}
