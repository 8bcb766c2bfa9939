import { useLayoutEffect, useRef, useState, type FocusEvent, type KeyboardEvent, type ReactNode } from 'react';
import type { PolicyReading } from '../../../../main/contract/types.ts';
import { useKeymap } from '../../../state/keys/keymap-context.ts';
import { toPress } from '../../../state/keys/press.ts';
import type { ClauseRow } from '../../../text/comparison/clause-rows.ts';
import { findPaneStep, type PanePlace } from '../../../text/comparison/pane-step.ts';
import { toCount } from '../../../text/quantities.ts';
import { useComparisonKeys } from '../use-comparison-keys.ts';
import { PaneRow } from './pane-row.tsx';
import type { Pairing } from './use-pairing.ts';

/** A column of the table: whose it is, its head, and what its cell comes to. */
export interface PaneTableColumn {
  readonly key: string;
  readonly head: ReactNode;
  readonly verdict: ReactNode;
}

interface Props {
  readonly name: string;
  readonly columns: readonly PaneTableColumn[];
  /** Whether any column has a verdict. */
  readonly hasVerdicts: boolean;
  /** What stands in the table's place while there is no body. */
  readonly waiting: ReactNode;
  /** Null while the texts or their alignment are on their way. */
  readonly body: { readonly readings: readonly PolicyReading[]; readonly rows: readonly ClauseRow[] } | null;
  readonly pairing: Pairing;
}

/** More rows than this are shown when asked for: a label of a long policy can hold thousands of clauses. */
const AT_FIRST = 100;
const NO_ROWS: readonly ClauseRow[] = [];

/** Policies as columns and aligned clauses as rows. One scroll moves them all, so that they cannot drift apart. */
export function PaneTable({ name, columns, hasVerdicts, waiting, body, pairing }: Props) {
  const table = useRef<HTMLTableElement>(null);
  const [whole, showWhole] = useState(false);
  const rows = body?.rows ?? NO_ROWS;
  const shown = whole ? rows : rows.slice(0, AT_FIRST);
  const walk = usePaneWalk(table, shown, columns.length, pairing);
  return (
    <div className="pane-scroll">
      <table ref={table} role="grid" className="pane-table" aria-label={name} {...walk.listeners}>
        <thead>
          <tr>
            {columns.map(({ key, head }) => (
              <th key={key} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {hasVerdicts && (
            <tr className="pane-verdicts">
              {columns.map(({ key, verdict }) => (
                <td key={key}>{verdict}</td>
              ))}
            </tr>
          )}
          {body === null && (
            <tr>
              <td colSpan={columns.length} className="pane-wait">
                {waiting}
              </td>
            </tr>
          )}
          {shown.map((row, at) => (
            <PaneRow
              key={row.key}
              row={row}
              at={at}
              readings={body?.readings ?? []}
              focus={walk.place.line === at ? walk.place.pane : null}
              pairing={pairing}
            />
          ))}
        </tbody>
      </table>
      {rows.length > shown.length && (
        <button type="button" className="pane-fold" onClick={() => showWhole(true)}>
          {`Show ${toCount(rows.length - shown.length, 'more row')}`}
        </button>
      )}
    </div>
  );
}

interface PaneWalk {
  readonly place: PanePlace;
  readonly listeners: {
    readonly onKeyDown: (event: KeyboardEvent) => void;
    readonly onFocus: (event: FocusEvent) => void;
    readonly onBlur: (event: FocusEvent) => void;
  };
}

const ROW_STEPS: ReadonlyMap<string | null, string> = new Map([
  ['words.next', 'ArrowDown'],
  ['words.previous', 'ArrowUp'],
]);

/** The cell of the pane that has the keyboard, and the keys that walk it, pick in it and part it. */
function usePaneWalk(
  table: { readonly current: HTMLTableElement | null },
  rows: readonly ClauseRow[],
  panes: number,
  { pick, part }: Pairing,
): PaneWalk {
  const [place, setPlace] = useState<PanePlace>({ line: 0, pane: 0 });
  const keymap = useKeymap();
  const isHere = useRef(false);
  const focusOn = ({ line, pane }: PanePlace): void => {
    const cell = table.current?.querySelector<HTMLElement>(`[data-line="${line}"][data-pane="${pane}"]`);
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'nearest' });
  };
  // A row that was paired otherwise is another one: the keyboard stays with what stands in its place.
  useLayoutEffect(() => {
    if (isHere.current && document.activeElement === document.body) focusOn(place);
  });
  const row = rows[place.line];
  useComparisonKeys({
    'to-pane': () => focusOn(place),
    pair: () => {
      const clause = row?.cells[place.pane]?.[0];
      if (clause !== undefined && isHere.current) pick(place.pane, clause);
    },
    'not-a-pair': () => {
      const link = row?.links[0];
      if (link !== undefined && isHere.current) part(link);
    },
  });
  return {
    place,
    listeners: {
      onKeyDown: (event) => {
        if (!(event.target instanceof Element) || event.target.closest('[data-line]') === null) return;
        if (event.key === 'Enter' && event.target.matches('[data-line]')) {
          event.target.querySelector<HTMLElement>('a')?.click();
          return;
        }
        const heard = keymap.find(event.nativeEvent, 'words');
        const press = ROW_STEPS.get(heard) ?? toPress(event.nativeEvent);
        const next = findPaneStep(press, place, { lines: rows.length, panes });
        if (next === null) return;
        event.preventDefault();
        focusOn(next);
      },
      onFocus: ({ target }) => {
        isHere.current = true;
        const cell = target.closest<HTMLElement>('[data-line]');
        if (cell !== null) setPlace({ line: Number(cell.dataset['line']), pane: Number(cell.dataset['pane']) });
      },
      onBlur: ({ relatedTarget }) => {
        isHere.current = relatedTarget === null || table.current?.contains(relatedTarget) === true;
      },
    },
  };
}
