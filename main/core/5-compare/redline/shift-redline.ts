import type { Redline, RedlinePart } from '../../../contract/alignment.ts';
import type { Span } from '../../../contract/types.ts';

/** A redline of two stretches as one of the texts that they are of: `a` and `b` are where each stretch starts. */
export function shiftRedline({ parts, ratio, whole }: Redline, a: number, b: number): Redline {
  return { parts: parts.map((part) => shiftPart(part, a, b)), ratio, whole };
}

function shiftPart(part: RedlinePart, a: number, b: number): RedlinePart {
  switch (part.kind) {
    case 'equal':
      return { kind: 'equal', aSpan: shift(part.aSpan, a), bSpan: shift(part.bSpan, b) };
    case 'deleted':
      return { kind: 'deleted', aSpan: shift(part.aSpan, a) };
    case 'inserted':
      return { kind: 'inserted', bSpan: shift(part.bSpan, b) };
  }
}

function shift({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
