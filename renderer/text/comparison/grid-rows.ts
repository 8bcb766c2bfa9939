import type { AspectCell, AspectRow, ComparisonReport } from '../../../main/contract/comparison.ts';
import type { LabelId } from '../../../main/contract/labels.ts';
import { doKeyFactsDiffer } from './key-facts.ts';
import { toRelation } from './relation.ts';

/** Which rows are shown: all, those with a gap in some column, or those in which the columns differ. */
export type RowFilter = 'all' | 'gaps' | 'differences';

/** A label of the comparison with its aspects. */
export type LabelRow = ComparisonReport['rows'][number];

/** A line of the grid. `key` names it among all lines: a label's id or an aspect's. */
export type GridRow =
  | {
      readonly kind: 'label';
      readonly key: string;
      readonly row: LabelRow;
      readonly open: boolean;
      /** The aspects that pass the filter; the label's cells sum these up. */
      readonly aspects: readonly AspectRow[];
    }
  | { readonly kind: 'aspect'; readonly key: string; readonly label: LabelId; readonly row: AspectRow };

/** What is asked of the rows. */
export interface RowChoice {
  readonly show: RowFilter;
  /** The only label to show, or null for all. */
  readonly only: LabelId | null;
  /** The column against which the others are held, or null. */
  readonly baseline: number | null;
  /** Labels whose aspects are folded away. */
  readonly closed: ReadonlySet<LabelId>;
}

/**
 * The lines of the grid from top to bottom. A label stands for itself where nothing is filtered or an aspect of it passes; a filter never
 * leaves a label without what it asks for.
 */
export function toGridRows(report: ComparisonReport, { show, only, baseline, closed }: RowChoice): readonly GridRow[] {
  return report.rows
    .filter(({ label }) => only === null || label === only)
    .flatMap((row): readonly GridRow[] => {
      const aspects = row.aspects.filter((aspect) => passes(aspect, show, baseline));
      if (show !== 'all' && aspects.length === 0) return [];
      const open = !closed.has(row.label) && aspects.length > 0;
      const head: GridRow = { kind: 'label', key: row.label, row, open, aspects };
      const lines: readonly GridRow[] = [head];
      return open ? lines.concat(aspects.map((aspect) => toAspectLine(row.label, aspect))) : lines;
    });
}

function toAspectLine(label: LabelId, row: AspectRow): GridRow {
  return { kind: 'aspect', key: row.aspect.id, label, row };
}

function passes(row: AspectRow, show: RowFilter, baseline: number | null): boolean {
  if (show === 'all') return true;
  if (show === 'gaps') return row.cells.some(({ state, doubtful }) => state === 'silent' || doubtful);
  const ours = baseline === null ? undefined : row.cells[baseline];
  if (ours === undefined) return row.differs || doFactsDiffer(row);
  const others = row.cells.filter((cell) => cell !== ours);
  return others.some((cell) => !['same', 'unknown'].includes(toRelation(row.aspect.id, ours, cell)));
}

function doFactsDiffer({ aspect, cells }: AspectRow): boolean {
  const told: readonly AspectCell[] = cells.filter(({ state }) => state !== 'not-held' && state !== 'silent');
  const [first, ...others] = told;
  return first !== undefined && others.some((cell) => doKeyFactsDiffer(aspect.id, first, cell));
}
