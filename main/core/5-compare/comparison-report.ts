import type { Checklist } from '../../contract/checklists.ts';
import type { ComparedPolicy, ComparisonReport, LabelRow, PlacedQuote } from '../../contract/comparison.ts';
import { isProvidedLabelId, LABELS } from '../../contract/labels.ts';
import type { ComparisonCell, PolicySummary } from '../../contract/types.ts';
import { HOOK_NOTE } from '../4-find/aspects.ts';
import type { FoundPolicy } from './aspect-cell.ts';
import { countCells, toAspectRows } from './aspect-rows.ts';
import { toWordedAspects } from './checklists/worded-aspects.ts';
import { compare, type ComparedLabel } from './grid.ts';
import { toPlacedQuote } from './placed-quote.ts';

/** A column before it is laid beside others. */
export interface Column {
  readonly policy: PolicySummary;
  readonly found: FoundPolicy;
}

/**
 * Lay policies side by side as a checklist has it, in the order given, under the labels of a codebook. A policy in another language than English has no clause under any
 * label and `not-held` in every cell: nothing can be said of it, least of all a gap.
 */
export function toComparisonReport(
  columns: readonly Column[],
  checklist: Checklist,
  model: ComparisonReport['model'],
  codebook: readonly ComparedLabel[] = LABELS,
): ComparisonReport {
  const found = columns.map((column) => column.found);
  const aspects = toAspectRows(found, toWordedAspects(checklist));
  const labels = compare(
    found.map(({ id, extent, clauses, obstacle }) => ({ id, extent, clauses, obstacle })),
    codebook,
  );
  const toColumn = (policy: PolicySummary, { obstacle }: FoundPolicy): ComparedPolicy => ({
    ...policy,
    ...countCells(aspects.values(), policy.id),
    obstacle,
  });
  const toRow = (row: (typeof labels)[number]): LabelRow => ({
    ...row,
    aspects: aspects.get(row.label) ?? [],
    ...(isProvidedLabelId(row.label)
      ? {}
      : { quotations: row.cells.map((cell, at) => toQuotations(cell, found[at]!)) }),
  });
  return {
    policies: columns.map((column) => toColumn(column.policy, column.found)),
    rows: labels.map((row) => toRow(row)),
    checklist,
    model,
    note: HOOK_NOTE,
  };
}

function toQuotations({ clauses }: ComparisonCell, { clauses: all, toPlace }: FoundPolicy): readonly PlacedQuote[] {
  return clauses.map(({ start, end, text }) => toPlacedQuote({ start, end, quote: text }, all, toPlace));
}
