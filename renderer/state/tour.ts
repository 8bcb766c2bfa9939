import { useEffect } from 'react';
import { prefer, usePreferences } from './preferences.ts';

/** How many steps the tour has. */
export const TOUR_STEPS = 3;

/** Begin the tour at its first step, whether or not it was taken before. */
export function startTour(): void {
  goToStep(0);
}

/** Go to a step, from 0; behind the last one the tour ends. */
export function goToStep(step: number): void {
  prefer({ tour: step < TOUR_STEPS ? step : 'ended' });
}

/** End the tour; it doesn't come back by itself. */
export function endTour(): void {
  prefer({ tour: 'ended' });
}

/**
 * The step that is shown, from 0, or null. Where nobody has begun or ended the tour it begins by itself if `isFirstRun`, so that whoever has
 * worked in a workspace isn't bothered.
 */
export function useTourStep(isFirstRun: boolean): number | null {
  const { tour } = usePreferences();
  const begins = tour === null && isFirstRun;
  // Written down at once: the first thing that the tour shows how to do makes it no first run any more.
  useEffect(() => {
    if (begins) startTour();
  }, [begins]);
  if (tour === null) return begins ? 0 : null;
  return tour === 'ended' || tour >= TOUR_STEPS ? null : tour;
}
