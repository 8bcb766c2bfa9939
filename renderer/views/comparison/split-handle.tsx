import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { MOST_SHARE, LEAST_SHARE } from '../../state/split-share.ts';

interface Props {
  /** The part of the height, in hundredths, that is above it. */
  readonly share: number;
  readonly onMove: (share: number) => void;
  /** Put it back to where it stands by itself. */
  readonly onReset: () => void;
}

/** How far one key press moves it, in hundredths. */
const STEPS: Readonly<Record<string, number>> = { ArrowUp: -2, ArrowDown: 2, PageUp: -10, PageDown: 10 };

/** The line between the table and the words below it: dragged, or moved by the arrow keys. */
export function SplitHandle({ share, onMove, onReset }: Props) {
  const handle = useRef<HTMLDivElement>(null);
  const drag = ({ clientY, pointerId }: PointerEvent): void => {
    const body = handle.current?.parentElement?.getBoundingClientRect();
    if (body === undefined || handle.current?.hasPointerCapture(pointerId) !== true) return;
    onMove(((clientY - body.top) / body.height) * 100);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const step = STEPS[event.key];
    if (step !== undefined) onMove(share + step);
    else if (event.key === 'Home') onMove(LEAST_SHARE);
    else if (event.key === 'End') onMove(MOST_SHARE);
    else if (event.key === 'Enter') onReset();
    else return;
    event.preventDefault();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- <hr> can't be focused with a value: this is the window splitter of the ARIA practices
    <div
      ref={handle}
      className="split-handle"
      role="separator"
      aria-label="Height of the table"
      aria-orientation="horizontal"
      aria-valuenow={share}
      aria-valuemin={LEAST_SHARE}
      aria-valuemax={MOST_SHARE}
      aria-valuetext={`${share} % for the table`}
      tabIndex={0}
      title="Drag, or move with the arrow keys; Enter puts it back"
      onKeyDown={press}
      onDoubleClick={onReset}
      onPointerDown={({ pointerId }) => handle.current?.setPointerCapture(pointerId)}
      onPointerMove={drag}
    />
  );
}
