import type { Grade, Pair, Repeated } from '../../../main/contract/alignment.ts';
import type { PolicyId, Span } from '../../../main/contract/types.ts';

/** A clause of one policy in the reading pane. `marks` are the words in it that carry the state; none in a mere counterpart. */
export interface PaneClause extends Span {
  readonly marks: readonly Span[];
  /** `evidence` carries the state, `nearest` only came close, `counterpart` stands here since a clause beside it has it for a pair. */
  readonly role: 'evidence' | 'nearest' | 'counterpart';
}

/** A clause in its row. `again` is where the policy says it once more, in the same words or nearly. */
export interface RowClause extends PaneClause {
  readonly again: readonly Span[];
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
  readonly cells: readonly (readonly RowClause[])[];
  readonly links: readonly RowLink[];
}

const GRADES: readonly Grade[] = ['near-verbatim', 'same-meaning', 'related'];

const isAt = (one: Span, other: Span): boolean => one.start === other.start && one.end === other.end;
const toKey = (column: number, { start, end }: Span): string => `${column} ${start} ${end}`;

/**
 * Lay the clauses of some policies into rows: those with pairs first, then those without. In each part the first column's clauses come in
 * their order, then what is left of the second, and so on. Every clause is in exactly one row; one that repeats another is in the row of the
 * first, by `repeats` of each column. A pair whose other half is no column's own clause is shown as its counterpart, unless it is only related.
 */
export function toClauseRows(
  columns: readonly PaneColumn[],
  links: readonly RowLink[],
  repeats: readonly (readonly Repeated[])[] = [],
): readonly ClauseRow[] {
  const board = createBoard(columns, links, repeats);
  const rows = columns.flatMap(({ clauses }, at) =>
    clauses.flatMap((clause) => {
      const first = board.toFirst(at, clause);
      return board.claim(at, first) ? [growRow(board, columns.length, at, first)] : [];
    }),
  );
  return [...rows.filter((row) => row.links.length > 0), ...rows.filter((row) => row.links.length === 0)];
}

/** What is known of the clauses and pairs, found by place: a label of a long policy can hold thousands of both. */
interface Board {
  /** The pairs of a clause, the closest first. */
  linksOf(column: number, clause: Span): readonly RowLink[];
  /** The first of the clauses that say the same as this one, which may be itself. */
  toFirst(column: number, clause: PaneClause): RowClause;
  /** Take a place for a row; false if another row has it. */
  claim(column: number, clause: Span): boolean;
  /** The clause at a place: the column's own, or a mere counterpart. */
  at(column: number, span: Span): RowClause;
}

function createBoard(
  columns: readonly PaneColumn[],
  links: readonly RowLink[],
  repeats: readonly (readonly Repeated[])[],
): Board {
  const closest = links.toSorted((one, other) => rank(one) - rank(other) || other.pair.score - one.pair.score);
  const byClause = new Map<string, RowLink[]>();
  for (const link of closest) {
    for (const [column, side] of [[link.left, 'a'] as const, [link.right, 'b'] as const]) {
      const key = toKey(column, link.pair[side]);
      byClause.set(key, [...(byClause.get(key) ?? []), link]);
    }
  }
  const groups = new Map<string, Repeated>();
  for (const [column, held] of repeats.entries()) {
    for (const group of held) for (const span of [group.first, ...group.again]) groups.set(toKey(column, span), group);
  }
  const own = new Map(columns.flatMap(({ clauses }, at) => clauses.map((clause) => [toKey(at, clause), clause])));
  const taken = new Set<string>();
  return {
    linksOf: (column, clause) => byClause.get(toKey(column, clause)) ?? [],
    toFirst(column, clause) {
      const { first, again } = groups.get(toKey(column, clause)) ?? { first: clause, again: [] };
      return { ...clause, ...toSpan(first), marks: moveMarks(clause, first), again };
    },
    claim(column, clause) {
      const key = toKey(column, clause);
      if (taken.has(key)) return false;
      taken.add(key);
      return true;
    },
    at: (column, span) => {
      const key = toKey(column, span);
      const clause = own.get(key) ?? { ...toSpan(span), marks: [], role: 'counterpart' };
      return { ...clause, again: groups.get(key)?.again ?? [] };
    },
  };
}

function rank({ pair }: RowLink): number {
  return GRADES.indexOf(pair.grade);
}

// Where a repeat is as long as the first, what is marked in one stands in the other at the same distance; else nothing is known of it.
function moveMarks({ start, end, marks }: PaneClause, to: Span): readonly Span[] {
  const by = to.start - start;
  if (end + by !== to.end) return [];
  return by === 0 ? marks : marks.map((mark) => ({ start: mark.start + by, end: mark.end + by }));
}

function toSpan({ start, end }: Span): Span {
  return { start, end };
}

/** A row from its first clause on: that one's pairs, and their pairs in further columns. */
function growRow(board: Board, count: number, column: number, first: RowClause): ClauseRow {
  const cells = Array.from({ length: count }, (_, at): RowClause[] => (at === column ? [first] : []));
  const links: RowLink[] = [];
  const open: { readonly column: number; readonly clause: RowClause }[] = [{ column, clause: first }];
  for (let here = open.shift(); here !== undefined; here = open.shift()) {
    for (const link of board.linksOf(here.column, here.clause)) {
      if (links.includes(link)) continue;
      const isLeft = link.left === here.column && isAt(link.pair.a, here.clause);
      const [other, span] = isLeft ? [link.right, link.pair.b] : [link.left, link.pair.a];
      const clause = board.at(other, span);
      const isThere = cells[other]?.some((held) => isAt(held, span)) === true;
      if (!isThere) {
        if (clause.role === 'counterpart' && link.pair.grade === 'related') continue;
        if (!board.claim(other, span)) continue;
        cells[other]?.push(clause);
        open.push({ column: other, clause });
      }
      links.push(link);
    }
  }
  return { key: `${column}:${first.start}`, cells, links };
}
