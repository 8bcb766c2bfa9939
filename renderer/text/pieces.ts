import type { Span, WeightedSpan } from '../../main/contract/types.ts';
import { findMarkup } from '../../main/contract/markup.ts';

/** A run of a segment's words that is shown in one way. */
export interface Piece {
  readonly words: string;
  /** Offset within the segment. */
  readonly at: number;
  readonly markup: 'hidden' | 'bullet' | null;
  /** Whether the search found it; `current` is the match that the search stands at. */
  readonly match: 'found' | 'current' | null;
  /** Whether it speaks for or against the label being explained. */
  readonly weight: 'for' | 'against' | null;
}

/** What is to be marked in a segment, by offsets into its words. */
export interface Marks {
  readonly matches: readonly Span[];
  /** Start of the match that the search stands at, or null. */
  readonly current: number | null;
  readonly weights: readonly WeightedSpan[];
}

/** Nothing to mark; one object, so that components can compare by identity. */
export const NO_MARKS: Marks = { matches: [], current: null, weights: [] };

/**
 * Cut a segment's words where the way of showing them changes. The pieces joined are the words, exactly.
 *
 * Spans outside the words are cut off; where weights overlap, the earlier in the list (the stronger) wins. A piece starts at `caret`.
 */
export function toPieces(words: string, marks: Marks, caret: number | null = null): readonly Piece[] {
  const markup = findMarkup(words);
  const all: readonly Span[] = [...markup, ...marks.matches, ...marks.weights];
  const inside = [...all.flatMap(({ start, end }) => [start, end]), caret ?? 0].filter(
    (at) => at > 0 && at < words.length,
  );
  const cuts = [...new Set([0, ...inside])].toSorted((a, b) => a - b);
  return cuts.map((at, index) => {
    const covers = ({ start, end }: Span): boolean => start <= at && at < end;
    const match = marks.matches.find(covers);
    const weight = marks.weights.find(covers)?.weight;
    return {
      words: words.slice(at, cuts[index + 1]),
      at,
      markup: markup.find(covers)?.as ?? null,
      match: match === undefined ? null : match.start === marks.current ? 'current' : 'found',
      weight: weight === undefined ? null : weight > 0 ? 'for' : 'against',
    };
  });
}
