import type { RedlinePart } from '../../../main/contract/alignment.ts';
import type { Span } from '../../../main/contract/types.ts';
import { findMarkupWithin } from '../../../main/contract/markup.ts';

/** A run of a clause's words that is shown in one way. */
export interface ClausePiece {
  readonly words: string;
  /** Offset into the policy's text. */
  readonly at: number;
  /** Whether it carries the state of the cell. */
  readonly marked: boolean;
  /** Whether a redline takes it out or puts it in. */
  readonly change: 'deleted' | 'inserted' | null;
}

/** What a redline does to one of its two sides: the spans of that side's text that the other lacks. */
export interface Changes {
  readonly as: 'deleted' | 'inserted';
  readonly spans: readonly Span[];
}

/**
 * Cut a clause where the way of showing it changes, with the source's markup left out. White space is as in the source; `marks` and
 * `changes` are spans of the policy's text, of which only what lies in the clause counts.
 */
export function toClausePieces(
  text: string,
  clause: Span,
  marks: readonly Span[],
  changes: Changes | null = null,
): readonly ClausePiece[] {
  const hidden = findMarkupWithin(text, clause);
  const changed = changes?.spans ?? [];
  const inside = [...hidden, ...marks, ...changed].flatMap(({ start, end }) => [start, end]);
  const cuts = [...new Set([clause.start, ...inside.filter((at) => at > clause.start && at < clause.end)])];
  const sorted = cuts.toSorted((a, b) => a - b);
  return sorted.flatMap((at, index) => {
    const covers = ({ start, end }: Span): boolean => start <= at && at < end;
    if (hidden.some(covers)) return [];
    return {
      words: text.slice(at, sorted[index + 1] ?? clause.end),
      at,
      marked: marks.some(covers),
      change: changes !== null && changed.some(covers) ? changes.as : null,
    };
  });
}

/** What a redline takes out of its first text, and what it puts into its second. */
export function toSides(parts: readonly RedlinePart[]): { readonly a: Changes; readonly b: Changes } {
  return {
    a: { as: 'deleted', spans: parts.flatMap((part) => (part.kind === 'deleted' ? [part.aSpan] : [])) },
    b: { as: 'inserted', spans: parts.flatMap((part) => (part.kind === 'inserted' ? [part.bSpan] : [])) },
  };
}
