import { useLayoutEffect, useState, type RefObject } from 'react';

/** What of a scrolling element is in view, in CSS pixels; `rem` is the root's font size, in which the grid is measured. */
export interface Viewport {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
  readonly rem: number;
}

const NOTHING: Viewport = { top: 0, left: 0, width: 0, height: 0, rem: 16 };

function measure(element: HTMLElement): Viewport {
  const { scrollTop, scrollLeft, clientWidth, clientHeight } = element;
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return { top: scrollTop, left: scrollLeft, width: clientWidth, height: clientHeight, rem };
}

/** Follow what of an element is in view; nothing before it has been measured for the first time. */
export function useViewport(ref: RefObject<HTMLElement | null>): Viewport {
  const [viewport, setViewport] = useState(NOTHING);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const look = (): void => setViewport(measure(element));
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    look();
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [ref]);
  return viewport;
}
