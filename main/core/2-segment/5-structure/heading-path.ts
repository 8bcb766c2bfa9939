import type { Span } from '../../../contract/types.ts';

/** The headings that stand above the present place, outermost first. */
export interface HeadingPath {
  readonly spans: readonly Span[];
  readonly ranks: readonly number[];
}

/** The path of a text before its first heading. */
export const NO_HEADINGS: HeadingPath = { spans: [], ranks: [] };

/** The path above a heading of this rank: deeper and equal ones fall away. */
export function rise(path: HeadingPath, rank: number): HeadingPath {
  const kept = path.ranks.findIndex((other) => other >= rank);
  return kept === -1 ? path : { spans: path.spans.slice(0, kept), ranks: path.ranks.slice(0, kept) };
}

/** The path below a heading. */
export function descend(path: HeadingPath, heading: Span, rank: number): HeadingPath {
  return { spans: [...path.spans, heading], ranks: [...path.ranks, rank] };
}
