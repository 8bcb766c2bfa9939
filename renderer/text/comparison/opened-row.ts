import type { AspectCell, ComparisonReport } from '../../../main/contract/comparison.ts';
import type { Aspect } from '../../../main/contract/findings.ts';
import type { LabelId } from '../../../main/contract/labels.ts';
import type { CellState, PolicyId } from '../../../main/contract/types.ts';
import type { PaneColumn } from './clause-rows.ts';
import { toAspectColumn, toClauses, toLabelColumn } from './pane-columns.ts';

/** The row of the grid whose words are open: a label or an aspect, seen alike. */
export interface OpenedRow {
  readonly key: string;
  readonly label: LabelId;
  /** Null where a whole label is open. */
  readonly aspect: Aspect | null;
  readonly name: string;
  readonly asks: string;
  readonly stateOf: (policyId: PolicyId) => CellState;
  /** The cell that a person can judge; null where a whole label is open. */
  readonly cellOf: (policyId: PolicyId) => AspectCell | null;
  readonly columnOf: (policyId: PolicyId) => PaneColumn;
  /** The clauses to look at in the source: those of the column, or where it has none those that came nearest. */
  readonly sourceOf: (policyId: PolicyId) => PaneColumn;
}

/** The label or aspect of a key in a comparison, or null where the checklist shows none of that key. */
export function findOpenedRow(report: ComparisonReport, key: string): OpenedRow | null {
  for (const row of report.rows) {
    if (row.label === key) return toOpenedLabel(row);
    const found = row.aspects.find(({ aspect }) => aspect.id === key);
    if (found !== undefined) return toOpenedAspect(row.label, found);
  }
  return null;
}

type LabelRow = ComparisonReport['rows'][number];

function toOpenedLabel({ label, name, asks, cells }: LabelRow): OpenedRow {
  const find = (policyId: PolicyId): LabelRow['cells'][number] | undefined =>
    cells.find((cell) => cell.policyId === policyId);
  return {
    key: label,
    label,
    aspect: null,
    name,
    asks,
    stateOf: (policyId) => find(policyId)?.state ?? 'not-held',
    cellOf: () => null,
    columnOf: (policyId) => toLabelColumn(find(policyId) ?? { policyId, clauses: [] }),
    sourceOf: (policyId) => {
      const cell = find(policyId);
      const clauses = cell?.clauses.length === 0 ? cell.nearest : (cell?.clauses ?? []);
      return toLabelColumn({ policyId, clauses }, cell?.clauses.length === 0 ? 'nearest' : 'evidence');
    },
  };
}

function toOpenedAspect(label: LabelId, { aspect, note, cells }: LabelRow['aspects'][number]): OpenedRow {
  const find = (policyId: PolicyId): AspectCell | null => cells.find((cell) => cell.policyId === policyId) ?? null;
  return {
    key: aspect.id,
    label,
    aspect,
    name: aspect.name,
    asks: `Satisfied when: ${aspect.asks}${note === '' ? '' : `. Note: ${note}`}`,
    stateOf: (policyId) => find(policyId)?.state ?? 'not-held',
    cellOf: find,
    columnOf: (policyId) => toAspectColumn(find(policyId) ?? { policyId, evidence: [] }),
    sourceOf: (policyId) => {
      const cell = find(policyId);
      if (cell === null || cell.evidence.length > 0) return toAspectColumn(cell ?? { policyId, evidence: [] });
      return { policyId, clauses: toClauses(cell.nearest, 'nearest') };
    },
  };
}
