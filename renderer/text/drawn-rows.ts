import type { ItemRun } from './comparison/grid-window.ts';

/** A row that is drawn, by its index, or the room of `rows` that are not, from index `at` on. */
export type DrawnRow =
  { readonly kind: 'row'; readonly at: number } | { readonly kind: 'gap'; readonly at: number; readonly rows: number };

/**
 * What to draw of `count` rows: those of a run, the one that has the keyboard with the rows beside it, which Tab and arrows lead to, and gaps for the others.
 *
 * In order and without holes: rows and gaps together always take the room of `count` rows.
 */
export function toDrawnRows({ first, end }: ItemRun, kept: number | null, count: number): readonly DrawnRow[] {
  const isDrawn = (at: number): boolean => (at >= first && at < end) || (kept !== null && Math.abs(at - kept) <= 1);
  const drawn: DrawnRow[] = [];
  for (let at = 0; at < count; at += 1) {
    const last = drawn.at(-1);
    if (isDrawn(at)) drawn.push({ kind: 'row', at });
    else if (last?.kind === 'gap') drawn[drawn.length - 1] = { ...last, rows: last.rows + 1 };
    else drawn.push({ kind: 'gap', at, rows: 1 });
  }
  return drawn;
}
