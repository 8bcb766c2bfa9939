import { useEffect, useSyncExternalStore } from 'react';

/** How many steps the tour has. */
export const TOUR_STEPS = 3;

const KEY = 'lacuna-tour';
const ENDED = 'ended';

/** Where the tour stands, for windows that may keep nothing. */
let held: string | null = null;
const listeners = new Set<() => void>();

function read(): string | null {
  try {
    return window.localStorage.getItem(KEY);
  } catch {
    return held; // storage can be switched off; the tour then ends for as long as the window lasts
  }
}

function keep(state: string): void {
  held = state;
  try {
    window.localStorage.setItem(KEY, state);
  } catch {
    // see read
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Begin the tour at its first step, whether or not it was taken before. */
export function startTour(): void {
  goToStep(0);
}

/** Go to a step, from 0; behind the last one the tour ends. */
export function goToStep(step: number): void {
  keep(step < TOUR_STEPS ? String(step) : ENDED);
}

/** End the tour; it doesn't come back by itself. */
export function endTour(): void {
  keep(ENDED);
}

/**
 * The step that is shown, from 0, or null. Where nobody has begun or ended the tour it begins by itself if `isFirstRun`, so that whoever has
 * worked in a workspace isn't bothered.
 */
export function useTourStep(isFirstRun: boolean): number | null {
  const state = useSyncExternalStore(subscribe, read);
  const begins = state === null && isFirstRun;
  // Written down at once: the first thing that the tour shows how to do makes it no first run any more.
  useEffect(() => {
    if (begins) startTour();
  }, [begins]);
  if (state === null) return begins ? 0 : null;
  const step = Number.parseInt(state, 10);
  return step >= 0 && step < TOUR_STEPS ? step : null;
}
