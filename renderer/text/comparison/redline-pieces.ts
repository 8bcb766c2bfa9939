import type { RedlinePart } from '../../../main/contract/alignment.ts';
import type { Span } from '../../../main/contract/types.ts';
import { toClausePieces, type ClausePiece } from './clause-pieces.ts';

/** A redline as one text: what was taken out and put in stands in place, and what both have stands in the words of the second. */
export function toRedlinePieces(a: string, b: string, parts: readonly RedlinePart[]): readonly ClausePiece[] {
  return parts.flatMap((part, at): readonly ClausePiece[] => {
    switch (part.kind) {
      case 'equal':
        return toClausePieces(b, part.bSpan, []);
      case 'deleted':
        return runsTogether(a, b, part.aSpan.start, parts[at - 1])
          ? toDeleted(a, { start: part.aSpan.start - 1, end: part.aSpan.end })
          : toDeleted(a, part.aSpan);
      case 'inserted':
        return toClausePieces(b, part.bSpan, [], { as: 'inserted', spans: [part.bSpan] });
    }
  });
}

function toDeleted(a: string, span: Span): readonly ClausePiece[] {
  return toClausePieces(a, span, [], { as: 'deleted', spans: [span] });
}

/** Whether the blank before a deleted word stands in the first text alone: “vendors and” turned into “vendors,”. */
function runsTogether(a: string, b: string, start: number, before: RedlinePart | undefined): boolean {
  return before?.kind === 'equal' && isBlank(a.charAt(start - 1)) && !isBlank(b.charAt(before.bSpan.end - 1));
}

function isBlank(sign: string): boolean {
  return sign !== '' && sign.trim() === '';
}
