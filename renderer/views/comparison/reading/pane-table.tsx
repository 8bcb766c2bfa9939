import { useRef, useState, type FocusEvent, type KeyboardEvent, type ReactNode } from 'react';
import type { PolicyReading } from '../../../../main/contract/types.ts';
import { toPress } from '../../../state/reader-keys.ts';
import type { ClauseRow, RowLink } from '../../../text/comparison/clause-rows.ts';
import { findPaneStep, type PanePlace } from '../../../text/comparison/pane-step.ts';
import { useComparisonKeys } from '../use-comparison-keys.ts';
import { PaneRow } from './pane-row.tsx';
import { toPairing, type Picked } from '../../../text/comparison/pairing.ts';

interface Props {
  readonly name: string;
  readonly heads: readonly ReactNode[];
  /** What each policy's cell comes to; null where a whole label is open, which nobody judges. */
  readonly verdicts: readonly ReactNode[] | null;
  readonly readings: readonly PolicyReading[];
  readonly rows: readonly ClauseRow[];
  readonly onPair: (one: Picked, other: Picked) => void;
  readonly onPart: (link: RowLink) => void;
  readonly onSay: (words: string) => void;
}

/** More rows than this are shown when asked for: a label of a long policy can hold thousands of clauses. */
const AT_FIRST = 100;

/** Policies as columns and aligned clauses as rows. One scroll moves them all, so that they cannot drift apart. */
export function PaneTable({ name, heads, verdicts, readings, rows, onPair, onPart, onSay }: Props) {
  const table = useRef<HTMLTableElement>(null);
  const [place, setPlace] = useState<PanePlace>({ line: 0, pane: 0 });
  const [picked, pick] = useState<Picked | null>(null);
  const [whole, showWhole] = useState(false);
  const shown = whole ? rows : rows.slice(0, AT_FIRST);
  const focusOn = ({ line, pane }: PanePlace): void => {
    const cell = table.current?.querySelector<HTMLElement>(`[data-line="${line}"][data-pane="${pane}"]`);
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'nearest' });
  };
  const hear = (event: KeyboardEvent): void => {
    const next = findPaneStep(toPress(event.nativeEvent), place, { lines: shown.length, panes: readings.length });
    if (next === null || !(event.target instanceof Element) || event.target.closest('select') !== null) return;
    event.preventDefault();
    focusOn(next);
  };
  const follow = (event: FocusEvent): void => {
    const cell = event.target.closest<HTMLElement>('[data-line]');
    if (cell !== null) setPlace({ line: Number(cell.dataset['line']), pane: Number(cell.dataset['pane']) });
  };
  const row = shown[place.line];
  useComparisonKeys({
    'to-pane': () => focusOn(place),
    pair: () => {
      if (row === undefined || table.current?.contains(document.activeElement) !== true) return;
      const step = toPairing(row, place.pane, picked);
      pick(step.picked);
      if (step.pair !== null) onPair(...step.pair);
      else onSay(step.says);
    },
    'not-a-pair': () => {
      const link = row?.links[0];
      if (link === undefined || table.current?.contains(document.activeElement) !== true) return;
      onPart(link);
    },
  });
  return (
    <div className="pane-scroll">
      <table ref={table} role="grid" className="pane-table" aria-label={name} onKeyDown={hear} onFocus={follow}>
        <thead>
          <tr>
            {heads.map((head, at) => (
              <th key={readings[at]?.policy.id} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {verdicts !== null && (
            <tr className="pane-verdicts">
              {verdicts.map((verdict, at) => (
                <td key={readings[at]?.policy.id}>{verdict}</td>
              ))}
            </tr>
          )}
          {shown.map((line, at) => (
            <PaneRow
              key={line.key}
              row={line}
              at={at}
              readings={readings}
              focus={place.line === at ? place.pane : null}
              picked={picked}
              onPart={onPart}
            />
          ))}
        </tbody>
      </table>
      {rows.length > shown.length && (
        <button type="button" className="pane-fold" onClick={() => showWhole(true)}>
          {`Show ${rows.length - shown.length} more rows`}
        </button>
      )}
    </div>
  );
}
