import type { Grade, Pair } from '../../../main/contract/alignment.ts';
import type { PolicyId, Span } from '../../../main/contract/types.ts';

/** A clause of one policy in the reading pane. `marks` are the words in it that carry the state; none in a mere counterpart. */
export interface PaneClause extends Span {
  readonly marks: readonly Span[];
  /** `evidence` carries the state, `nearest` only came close, `counterpart` stands here since a clause beside it has it for a pair. */
  readonly role: 'evidence' | 'nearest' | 'counterpart';
}

/** A policy in the pane with the clauses that its cell is about, in document order. */
export interface PaneColumn {
  readonly policyId: PolicyId;
  readonly clauses: readonly PaneClause[];
}

/** A pair of clauses, `a` in the column `left` and `b` in the column `right`, by the columns' indexes. */
export interface RowLink {
  readonly left: number;
  readonly right: number;
  readonly pair: Pair;
}

/** A row of the pane: clauses that belong side by side, column by column; a column without a counterpart holds none. */
export interface ClauseRow {
  /** Names the row among all: the column and the place of its first clause. */
  readonly key: string;
  readonly cells: readonly (readonly PaneClause[])[];
  readonly links: readonly RowLink[];
}

const GRADES: readonly Grade[] = ['near-verbatim', 'same-meaning', 'related'];

const isAt = (one: Span, other: Span): boolean => one.start === other.start && one.end === other.end;

/**
 * Lay the clauses of some policies into rows: those with pairs first, then those without. In each part the first column's clauses come in
 * their order, then what is left of the second, and so on. Every clause is in exactly one row; one that repeats a paired clause is in that
 * clause's. A pair whose other half is no column's own clause is shown as its counterpart, unless it is only related.
 */
export function toClauseRows(columns: readonly PaneColumn[], links: readonly RowLink[]): readonly ClauseRow[] {
  const closest = links.toSorted((one, other) => rank(one) - rank(other) || other.pair.score - one.pair.score);
  const placed = columns.map(() => new Set<number>());
  const take = (at: number, span: Span, grade: Grade): PaneClause | null => {
    if (placed[at]?.has(span.start) !== false) return null;
    const own = columns[at]?.clauses.find((clause) => isAt(clause, span));
    if (own === undefined && grade === 'related') return null;
    placed[at]?.add(span.start);
    return own ?? { start: span.start, end: span.end, marks: [], role: 'counterpart' };
  };
  const rows = columns.flatMap(({ clauses }, at) =>
    clauses.flatMap((clause) => {
      const first = toFirst(closest, at, clause);
      if (placed[at]?.has(first.start) === true) return [];
      placed[at]?.add(first.start);
      return [growRow(columns.length, closest, take, at, first)];
    }),
  );
  return [...rows.filter(({ links: held }) => held.length > 0), ...rows.filter(({ links: held }) => held.length === 0)];
}

function rank({ pair }: RowLink): number {
  return GRADES.indexOf(pair.grade);
}

/** The paired clause that a clause repeats, else the clause itself. */
function toFirst(links: readonly RowLink[], column: number, clause: PaneClause): PaneClause {
  for (const { left, right, pair } of links) {
    const side = left === column ? 'a' : right === column ? 'b' : null;
    if (side !== null && pair.repeats[side].some((span) => isAt(span, clause))) {
      return { ...clause, ...pair[side], marks: clause.marks.map((mark) => moveInto(mark, clause, pair[side])) };
    }
  }
  return clause;
}

// A repeat has the same words, so that what is marked in one stands in the other at the same distance.
function moveInto(mark: Span, from: Span, to: Span): Span {
  const by = to.start - from.start;
  return { start: mark.start + by, end: Math.min(to.end, mark.end + by) };
}

function growRow(
  columns: number,
  links: readonly RowLink[],
  take: (at: number, span: Span, grade: Grade) => PaneClause | null,
  column: number,
  first: PaneClause,
): ClauseRow {
  const cells = Array.from({ length: columns }, (_, at): PaneClause[] => (at === column ? [first] : []));
  const kept = links.filter(({ left, right, pair }) => {
    const hasLeft = cells[left]?.some((held) => isAt(held, pair.a)) === true;
    const hasRight = cells[right]?.some((held) => isAt(held, pair.b)) === true;
    if (hasLeft === hasRight) return hasLeft;
    const [at, span] = hasLeft ? [right, pair.b] : [left, pair.a];
    const clause = take(at, span, pair.grade);
    if (clause !== null) cells[at]?.push(clause);
    return clause !== null;
  });
  return { key: `${column}:${first.start}`, cells, links: kept };
}
