import { useCallback, useEffect, useRef, useState } from 'react';
import { toPlaceQuery, type ComparisonPlace } from '../../state/comparison-place.ts';
import { navigate, parseRoute } from '../../state/route.ts';

/** Browsers refuse an address that changes hundreds of times in ten seconds, as a held key would make it. */
const ADDRESS_DELAY_MS = 200;

/** What the comparison shows: as the address says, and written back to it a little after it changed. */
export function usePlace(
  routed: ComparisonPlace,
): readonly [place: ComparisonPlace, change: (part: Partial<ComparisonPlace>) => void] {
  const [place, setPlace] = useState(routed);
  const written = useRef(toPlaceQuery(routed));
  const writtenAtMs = useRef(-Infinity);
  const asked = toPlaceQuery(routed);
  const shown = toPlaceQuery(place);

  useEffect(() => {
    if (asked === written.current) return;
    written.current = asked;
    setPlace(routed);
    // The query stands for the place, which is another object at each rendering.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [asked]);

  useEffect(() => {
    if (shown === written.current) return;
    const write = (): void => {
      // The address may already lead elsewhere while this view is still on screen.
      if (parseRoute(window.location.hash).view !== 'comparison') return;
      written.current = shown;
      writtenAtMs.current = performance.now();
      navigate({ view: 'comparison', place }, { replace: true });
    };
    const timer = setTimeout(write, Math.max(0, writtenAtMs.current + ADDRESS_DELAY_MS - performance.now()));
    return () => clearTimeout(timer);
    // oxlint-disable-next-line react/exhaustive-deps -- as above
  }, [shown]);

  const change = useCallback((part: Partial<ComparisonPlace>) => setPlace((held) => ({ ...held, ...part })), []);
  return [place, change];
}
