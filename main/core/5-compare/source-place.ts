import type { Place } from '../../contract/comparison.ts';
import type { SourcePlaces } from '../../contract/source-places.ts';

/** Tells where an offset of a text stands in the imported file; null where the format knows no places that people count. */
export type ToPlace = (offset: number) => Place | null;

/** Formats whose text is the file itself, so that its lines can be counted. */
const LINED = new Set(['text/plain', 'text/markdown']);

/** Count places in one policy's text: pages or paragraphs where the format has them, lines where the text is the file, and else none. */
export function createToPlace(text: string, mediaType: string, places: SourcePlaces | null): ToPlace {
  if (places !== null) {
    return (offset) => {
      const run = places.runs[findLast(places.runs.length, (at) => (places.runs[at]?.start ?? 0) <= offset)];
      return run === undefined ? null : { unit: places.unit, number: run.place };
    };
  }
  if (!LINED.has(mediaType)) return () => null;
  const starts = [0, ...[...text.matchAll(/\r\n?|\n/g)].map(({ 0: end, index }) => index + end.length)];
  return (offset) => ({ unit: 'line', number: findLast(starts.length, (at) => (starts[at] ?? 0) <= offset) + 1 });
}

/** The last index below `count` for which `holds`, of those that come first; -1 for none. */
function findLast(count: number, holds: (at: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
