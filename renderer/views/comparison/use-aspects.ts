import { useMemo, useState } from 'react';
import type { ComparisonReport } from '../../../main/contract/comparison.ts';
import { LABEL_IDS, type LabelId } from '../../../main/contract/labels.ts';
import { isAspectId } from '../../../main/contract/findings.ts';
import type { PolicyId } from '../../../main/contract/types.ts';
import type { ComparisonPlace } from '../../state/comparison-place.ts';
import { toCursor, toGridPlace, type GridCursor } from '../../state/grid-cursor.ts';
import { navigate } from '../../state/route.ts';
import type { GridPlace } from '../../text/comparison/cell-step.ts';
import { findGap } from '../../text/comparison/find-gap.ts';
import { toGridRows, type GridRow } from '../../text/comparison/grid-rows.ts';
import { findOpenedRow, type OpenedRow } from '../../text/comparison/opened-row.ts';
import { toJudgedCell, type JudgedCell } from '../../text/comparison/judged-cell.ts';
import { turn } from '../../text/selection.ts';

/** The grid as it stands: its rows, the cell with the keyboard, and the row whose words are open. */
export interface Aspects {
  readonly columns: readonly PolicyId[];
  readonly rows: readonly GridRow[];
  readonly at: GridPlace;
  readonly opened: OpenedRow | null;
  /** The column that was chosen in the open row. */
  readonly selected: PolicyId;
  /** The index of the baseline's column, or null. */
  readonly baseline: number | null;
  readonly allOpen: boolean;
  /** The cell that a person's word now would be on, or null. */
  readonly current: JudgedCell | null;
  readonly walk: (to: GridPlace) => void;
  readonly open: (at: GridPlace) => void;
  readonly close: () => void;
  readonly turnLabel: (label: LabelId) => void;
  readonly turnAll: () => void;
  /** Go to a gap that nobody has judged; false where there is none. */
  readonly goToGap: (by: 1 | -1) => boolean;
}

type Change = (part: Partial<ComparisonPlace>) => void;

const NO_LABELS: ReadonlySet<LabelId> = new Set();

/** The state of the grid. While words are open they follow the cell with the keyboard. */
export function useAspects(report: ComparisonReport, place: ComparisonPlace, onChange: Change): Aspects {
  const columns = useMemo(() => report.policies.map(({ id }) => id), [report.policies]);
  const [closed, setClosed] = useState(NO_LABELS);
  const [cursor, setCursor] = useState<GridCursor>({
    row: place.row ?? LABEL_IDS[0] ?? null,
    column: place.column ?? columns[0] ?? null,
  });
  const asked = `${place.row} ${place.column}`;
  const [seen, setSeen] = useState(asked);
  if (asked !== seen) {
    // The address leads to another cell, or another policy was chosen in a pane: the keyboard's cell goes there.
    setSeen(asked);
    if (place.row !== null) setCursor({ row: place.row, column: place.column ?? columns[0] ?? null });
  }
  const baseline = place.baseline === null ? -1 : columns.indexOf(place.baseline);
  const { show, only } = place;
  const rows = useMemo(
    () => toGridRows(report, { show, only, closed, baseline: baseline === -1 ? null : baseline }),
    [report, show, only, closed, baseline],
  );
  const opened = useMemo(() => (place.row === null ? null : findOpenedRow(report, place.row)), [report, place.row]);
  const at = toGridPlace(cursor, rows, columns);
  const selected = columns.find((id) => id === place.column) ?? columns[0];
  if (selected === undefined) throw new RangeError('A comparison holds at least one policy');

  const walk = (to: GridPlace): void => {
    setCursor(toCursor(to, rows, columns));
    if (place.row !== null && to.row > 0 && to.column > 0) openWords(to);
  };
  const openWords = ({ row, column }: GridPlace): void => {
    const key = rows[row - 1]?.key;
    if (isRowKey(report, key)) onChange({ row: key, column: columns[column - 1] ?? selected });
  };
  const turnLabel = (label: LabelId): void => setClosed(turn(closed, label));
  return {
    columns,
    rows,
    at,
    opened,
    selected,
    baseline: baseline === -1 ? null : baseline,
    allOpen: closed.size === 0,
    current: findCurrent(report, rows, at, opened, selected),
    walk,
    open: (to) => {
      const policyId = columns[to.column - 1];
      const line = rows[to.row - 1];
      if (to.row === 0 && policyId !== undefined) navigate({ view: 'reader', policyId, at: null });
      else if (line?.kind === 'label' && to.column === 0) turnLabel(line.row.label);
      else openWords(to);
    },
    close: () => onChange({ row: null }),
    turnLabel,
    turnAll: () => setClosed(closed.size > 0 ? NO_LABELS : new Set(report.rows.map(({ label }) => label))),
    goToGap: (by) => {
      const to = findGap(rows, at, columns.length, by);
      if (to !== null) walk(to);
      return to !== null;
    },
  };
}

function isRowKey(report: ComparisonReport, key: string | undefined): key is NonNullable<ComparisonPlace['row']> {
  return isAspectId(key) || report.rows.some(({ label }) => label === key);
}

function findCurrent(
  report: ComparisonReport,
  rows: readonly GridRow[],
  { row, column }: GridPlace,
  opened: OpenedRow | null,
  selected: PolicyId,
): JudgedCell | null {
  const line = rows[row - 1];
  const aspect = opened === null ? (line?.kind === 'aspect' ? line.row.aspect : null) : opened.aspect;
  const cell =
    opened === null ? (line?.kind === 'aspect' ? line.row.cells[column - 1] : null) : opened.cellOf(selected);
  return aspect === null || cell === null || cell === undefined ? null : toJudgedCell(report, aspect, cell);
}
