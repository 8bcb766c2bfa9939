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

function measure(element: HTMLElement, grain: number): Viewport {
  const { scrollTop, scrollLeft, clientWidth, clientHeight } = element;
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const top = grain === 0 ? scrollTop : Math.floor(scrollTop / (grain * rem)) * grain * rem;
  return { top, left: scrollLeft, width: clientWidth, height: clientHeight, rem };
}

function isSame(a: Viewport, b: Viewport): boolean {
  return a.top === b.top && a.left === b.left && a.width === b.width && a.height === b.height && a.rem === b.rem;
}

/** Follow what of an element is in view, its top in steps of so many rem where `grain` is not 0; nothing before it has been measured for the first time. */
export function useViewport(ref: RefObject<HTMLElement | null>, grain = 0): Viewport {
  const [viewport, setViewport] = useState(NOTHING);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const look = (): void => {
      const seen = measure(element, grain);
      setViewport((last) => (isSame(last, seen) ? last : seen));
    };
    const observer = new ResizeObserver(look);
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    look();
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [ref, grain]);
  return viewport;
}
