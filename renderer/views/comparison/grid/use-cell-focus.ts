import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react';
import type { GridPlace } from '../../../text/comparison/cell-step.ts';
import type { GridShape } from '../../../text/comparison/grid-shape.ts';
import { toScroll } from '../../../text/comparison/grid-window.ts';
import type { Viewport } from './use-viewport.ts';

/** Keeps the cell at `place` in view as it moves or the view changes its size, and the keyboard on it; `take` fetches it from elsewhere. */
export function useCellFocus(
  scroll: RefObject<HTMLElement | null>,
  { row, column }: GridPlace,
  shape: GridShape,
  { width, height }: Viewport,
): { readonly take: () => void } {
  const wanted = useRef(false);
  useLayoutEffect(() => {
    const element = scroll.current;
    if (element === null || height === 0) return;
    const { scrollTop, scrollLeft } = element;
    const [down, right] = [(row - 1) * shape.row, (column - 1) * shape.column];
    element.scrollTo({
      top: row === 0 ? scrollTop : toScroll(scrollTop, height - shape.head, down, shape.row),
      left: column === 0 ? scrollLeft : toScroll(scrollLeft, width - shape.names, right, shape.column),
    });
  }, [scroll, row, column, width, height, shape.head, shape.row, shape.names, shape.column]);

  // The cell that was asked for is there by now. It also follows when the keyboard was on another cell, or on words that are gone.
  useLayoutEffect(() => {
    const active = document.activeElement;
    const follows = active === document.body || scroll.current?.contains(active) === true;
    if (!wanted.current && !follows) return;
    const cell = scroll.current?.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`);
    cell?.focus({ preventScroll: true });
    wanted.current = false;
  }, [scroll, row, column]);

  // The frame takes the keyboard to the view when it opens; the grid takes it over after that.
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      const active = document.activeElement;
      if (active !== document.body && active?.id !== 'main') return;
      scroll.current?.querySelector<HTMLElement>('[data-row][tabindex="0"]')?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [scroll]);
  return {
    take: () => {
      wanted.current = true;
    },
  };
}
