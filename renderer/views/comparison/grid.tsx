import { useRef, type KeyboardEvent } from 'react';
import { LABELS, type LabelId } from '../../../main/contract/labels.ts';
import type { Comparison, ComparisonCell, PolicyId, PolicySummary } from '../../../main/contract/types.ts';
import { STATE_NAMES, StateMark } from '../../parts/state-mark.tsx';
import { toPlain } from '../../text/plain.ts';
import { toCompany, toDateLine } from '../../text/policy-names.ts';

interface Props {
  readonly comparison: Comparison;
  readonly label: LabelId | null;
  /** The policies whose panes are open in the row of `label`. */
  readonly shown: readonly PolicyId[];
  readonly onOpen: (policyId: PolicyId, label: LabelId) => void;
  readonly onClose: () => void;
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
};

/** Labels as rows, policies as columns. Arrow keys walk the cells, Enter opens one, Escape closes the panes. */
export function Grid({ comparison, label, shown, onOpen, onClose }: Props) {
  const table = useRef<HTMLTableElement>(null);
  const walk = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onClose();
    const step = STEPS[event.key];
    const cell = event.target instanceof HTMLElement ? event.target.closest('button')?.dataset : undefined;
    if (step === undefined || cell === undefined) return;
    const [row, column] = [Number(cell['row']) + step[0], Number(cell['column']) + step[1]];
    const next = table.current?.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`);
    if (next === null || next === undefined) return;
    event.preventDefault();
    next.focus();
  };
  return (
    <div className="grid-scroll">
      <table ref={table} role="grid" className="grid" aria-label="What each policy states" onKeyDown={walk}>
        <thead>
          <tr>
            <th scope="col" className="grid-corner">
              <span className="visually-hidden">Label</span>
            </th>
            {comparison.policies.map((policy, column) => (
              <ColumnHead key={policy.id} policy={policy} gaps={countGaps(comparison, column)} />
            ))}
          </tr>
        </thead>
        <tbody>
          {comparison.rows.map((row, at) => (
            <tr key={row.label} data-label={row.label} className={row.label === label ? 'open' : undefined}>
              <RowHead label={row.label} />
              {row.cells.map((cell, column) => (
                <Cell
                  key={cell.policyId}
                  cell={cell}
                  place={{ row: at, column }}
                  pressed={row.label === label && shown.includes(cell.policyId)}
                  onOpen={() => onOpen(cell.policyId, row.label)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function countGaps(comparison: Comparison, column: number): number {
  return comparison.rows.filter(({ cells }) => cells[column]?.state === 'silent').length;
}

function ColumnHead({ policy, gaps }: { readonly policy: PolicySummary; readonly gaps: number }) {
  const gapLine = gaps === 1 ? '1 gap' : `${gaps} gaps`;
  return (
    <th scope="col" className="grid-column">
      <a href={`#/read/${policy.id}`} title={`Read ${policy.name}`}>
        {toCompany(policy)}
      </a>
      <span className="grid-date">{toDateLine(policy)}</span>
      <span className="grid-extent">{policy.extent === 'excerpt' ? 'Excerpt: no gaps counted' : gapLine}</span>
    </th>
  );
}

function RowHead({ label }: { readonly label: LabelId }) {
  const held = LABELS.find(({ id }) => id === label);
  return (
    <th scope="row" className="grid-row" title={held?.asks}>
      {held?.name}
    </th>
  );
}

interface CellProps {
  readonly cell: ComparisonCell;
  readonly place: { readonly row: number; readonly column: number };
  readonly pressed: boolean;
  readonly onOpen: () => void;
}

function Cell({ cell, place, pressed, onOpen }: CellProps) {
  const best = cell.clauses.toSorted((a, b) => b.score - a.score)[0];
  return (
    <td className="grid-cell" data-state={cell.state}>
      <button
        type="button"
        aria-pressed={pressed}
        data-row={place.row}
        data-column={place.column}
        tabIndex={place.row === 0 && place.column === 0 ? 0 : -1}
        onFocus={(event) => moveTabStop(event.currentTarget)}
        onClick={onOpen}
      >
        <span className="grid-state">
          <StateMark state={cell.state} /> {STATE_NAMES[cell.state]}
          {cell.clauses.length > 0 && <span className="grid-count">{toClauseCount(cell.clauses.length)}</span>}
        </span>
        {best !== undefined && <span className="grid-snippet">{toPlain(best.text)}</span>}
      </button>
    </td>
  );
}

function toClauseCount(count: number): string {
  return count === 1 ? '1 clause' : `${count} clauses`;
}

// One stop for the Tab key in the whole grid: the cell that had the focus last. Kept in the DOM, since nothing is drawn from it.
function moveTabStop(button: HTMLButtonElement): void {
  for (const other of button.closest('table')?.querySelectorAll('button[tabindex="0"]') ?? []) {
    other.setAttribute('tabindex', '-1');
  }
  button.tabIndex = 0;
}
