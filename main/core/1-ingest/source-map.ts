import type { SourcePlaces } from '../../contract/source-places.ts';
import type { Span } from '../../contract/types.ts';

/** From `start` of the document's text on, the source reads on from `source`. */
export interface SourceRun {
  readonly start: number;
  readonly source: number;
}

/**
 * The way from a document's text back to its source.
 *
 * `unit` says what a source place counts: UTF-16 code units of the decoded file without its byte-order mark, bytes of the file, or
 * pages or paragraphs from 1. `runs` are ordered by `start`; characters and bytes advance one by one inside a run, pages and
 * paragraphs do not. `source` never falls, but for a page's running head that stands behind the paragraph that it interrupts.
 */
export interface SourceMap {
  readonly unit: 'character' | 'byte' | 'page' | 'paragraph';
  readonly runs: readonly SourceRun[];
}

/** The map of a text that is its own source. */
export const IDENTITY: SourceMap = { unit: 'character', runs: [{ start: 0, source: 0 }] };

/**
 * Where a span of the document stands in its source, in the map's unit and half-open; for pages and paragraphs `end` is one past the last.
 *
 * Markup inside the span is covered; markup at its edges is not. An empty map gives the empty span at 0.
 */
export function toSource(map: SourceMap, span: Span): Span {
  const first = findRun(map.runs, span.start);
  const last = findRun(map.runs, Math.max(span.start, span.end - 1));
  if (first === null || last === null) {
    return { start: 0, end: 0 };
  }
  if (map.unit === 'page' || map.unit === 'paragraph') {
    return { start: Math.min(first.source, last.source), end: Math.max(first.source, last.source) + 1 };
  }
  const start = first.source + (span.start - first.start);
  return { start, end: span.end > span.start ? last.source + (span.end - last.start) : start };
}

/** The pages or paragraphs that a map leads to; null where it counts characters or bytes, which tell people nothing. */
export function toPlaces({ unit, runs }: SourceMap): SourcePlaces | null {
  if (unit !== 'page' && unit !== 'paragraph') return null;
  return { unit, runs: runs.map(({ start, source }) => ({ start, place: source })) };
}

function findRun(runs: readonly SourceRun[], offset: number): SourceRun | null {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.start ?? 0) <= offset) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return runs[low - 1] ?? null;
}
