import type { Segment, Span } from '../../main/contract/types.ts';

/** A place where the search found its words: the segment (by index) and the span within that segment's words. */
export interface Match extends Span {
  readonly segment: number;
}

/** Short queries match nearly everything and say nothing. */
export const SHORTEST_QUERY = 2;

// What means something else in a pattern.
const SIGNS = /[\\^$.*+?()[\]{}|/-]/g;

/**
 * Where a query stands in the segments, without regard to case; any white space in it matches any white space.
 *
 * In document order, not overlapping. A query shorter than {@link SHORTEST_QUERY} finds nothing.
 */
export function findMatches(text: string, segments: readonly Segment[], query: string): readonly Match[] {
  const words = query.trim().split(/\s+/);
  if (words.join(' ').length < SHORTEST_QUERY) return [];
  const pattern = new RegExp(words.map((word) => word.replaceAll(SIGNS, String.raw`\$&`)).join(String.raw`\s+`), 'giu');
  return segments.flatMap(({ start, end }, segment) =>
    Array.from(text.slice(start, end).matchAll(pattern), ({ index, 0: found }) => ({
      segment,
      start: index,
      end: index + found.length,
    })),
  );
}
