import { useRef, type KeyboardEvent, type MouseEvent, type ReactNode } from 'react';
import type { ComparedPolicy } from '../../../../main/contract/comparison.ts';
import type { LabelId } from '../../../../main/contract/labels.ts';
import { toPress } from '../../../state/keys/press.ts';
import { findCellStep, type GridPlace } from '../../../text/comparison/cell-step.ts';
import type { GridRow } from '../../../text/comparison/grid-rows.ts';
import { toGridShape } from '../../../text/comparison/grid-shape.ts';
import { toIndexes, toItemRun } from '../../../text/comparison/grid-window.ts';
import { GridHead } from './grid-head.tsx';
import { GridLine } from './grid-line.tsx';
import { useCellFocus } from './use-cell-focus.ts';
import { useViewport } from './use-viewport.ts';

interface Props {
  readonly name: string;
  readonly corner: string;
  readonly policies: readonly ComparedPolicy[];
  readonly rows: readonly GridRow[];
  readonly place: GridPlace;
  /** The row whose words are open below, and the columns among them; null for none. */
  readonly opened: { readonly key: string; readonly columns: readonly number[] } | null;
  readonly baseline: number | null;
  readonly onWalk: (place: GridPlace) => void;
  /** Open what stands at a cell: the words below, or on a policy's name the reader. */
  readonly onOpen: (place: GridPlace) => void;
  readonly onTurn: (label: LabelId) => void;
  /** What stands in place of the rows where there are none. */
  readonly empty: ReactNode;
}

/** Rows kept beyond what is in view, so that a key or a turn of the wheel finds them there. */
const SPARE = 3;

/**
 * Labels that open into aspects, by policies. One cell has the keyboard; arrow keys walk, and on a label's name open and close it. Only
 * what is in view is in the page, and the cell with the keyboard always.
 */
export function TreeGrid(props: Props) {
  const { name, corner, policies, rows, place, opened, baseline, onWalk, onOpen, onTurn, empty } = props;
  const scroll = useRef<HTMLDivElement>(null);
  const viewport = useViewport(scroll);
  const shape = toGridShape(viewport.width, viewport.rem, policies.length);
  const inView = { width: viewport.width - shape.names, height: viewport.height - shape.head };
  const lines = toItemRun(viewport.top, inView.height, shape.row, rows.length, SPARE);
  const { first, end } = toItemRun(viewport.left, inView.width, shape.column, policies.length, 1);
  const focus = useCellFocus(scroll, place, shape, viewport);

  const bounds = {
    rows: rows.length + 1,
    columns: policies.length + 1,
    page: Math.max(1, Math.floor(inView.height / shape.row) - 1),
  };
  const hear = (event: KeyboardEvent): void => {
    const at = readPlace(event.target);
    const press = toPress(event.nativeEvent);
    if (at === null) return;
    if (press === 'Enter') onOpen(at);
    else if (!turns(rows[at.row - 1], at, press, onTurn)) {
      const next = findCellStep(press, at, bounds);
      if (next === null) return;
      focus.take();
      onWalk(next);
    }
    event.preventDefault();
  };
  const click = (event: MouseEvent): void => {
    const at = readPlace(event.target);
    if (at === null || (event.target instanceof Element && event.target.closest('a') !== null)) return;
    focus.take();
    onWalk(at);
    const line = rows[at.row - 1];
    if (at.row > 0 && at.column > 0) onOpen(at);
    else if (line?.kind === 'label') onTurn(line.row.label);
  };
  const openedAt = opened === null ? '' : `,${opened.columns.join(',')},`;
  return (
    <div className="grid-frame">
      <div
        ref={scroll}
        role="treegrid"
        className="grid-scroll"
        aria-label={name}
        aria-rowcount={rows.length + 1}
        aria-colcount={policies.length + 1}
        tabIndex={-1}
        onKeyDown={hear}
        onClick={click}
      >
        <div role="rowgroup" className="grid-top" style={{ width: shape.names + policies.length * shape.column }}>
          <GridHead
            policies={policies}
            shape={shape}
            first={first}
            end={end}
            focus={place.row === 0 ? place.column : null}
            baseline={baseline}
            corner={corner}
          />
        </div>
        <div
          role="rowgroup"
          className="grid-body"
          style={{ width: shape.names + policies.length * shape.column, height: rows.length * shape.row }}
        >
          {toIndexes(lines, place.row > 0 ? place.row - 1 : null).map((index) => {
            const line = rows[index];
            if (line === undefined) return null;
            return (
              <GridLine
                key={line.key}
                line={line}
                at={index + 1}
                shape={shape}
                first={first}
                end={end}
                focus={place.row === index + 1 ? place.column : null}
                opened={line.key === opened?.key ? openedAt : ''}
                baseline={baseline}
              />
            );
          })}
        </div>
      </div>
      {rows.length === 0 && <div className="grid-empty">{empty}</div>}
    </div>
  );
}

/** Open a label on its name with →, close it with ←, or either with Enter's neighbour, the space bar. */
function turns(line: GridRow | undefined, at: GridPlace, press: string, onTurn: (label: LabelId) => void): boolean {
  if (line?.kind !== 'label' || at.column !== 0 || line.aspects.length === 0) return false;
  const turning = press === ' ' || press === (line.open ? 'ArrowLeft' : 'ArrowRight');
  if (turning) onTurn(line.row.label);
  return turning;
}

function readPlace(target: EventTarget): GridPlace | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
  return cell === null ? null : { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) };
}
