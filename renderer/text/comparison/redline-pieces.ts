import type { RedlinePart } from '../../../main/contract/alignment.ts';
import { toClausePieces, type ClausePiece } from './clause-pieces.ts';

/** A redline as one text: what was taken out and put in stands in place, and what both have stands in the words of the second. */
export function toRedlinePieces(a: string, b: string, parts: readonly RedlinePart[]): readonly ClausePiece[] {
  return parts.flatMap((part): readonly ClausePiece[] => {
    switch (part.kind) {
      case 'equal':
        return toClausePieces(b, part.bSpan, []);
      case 'deleted':
        return toClausePieces(a, part.aSpan, [], { as: 'deleted', spans: [part.aSpan] });
      case 'inserted':
        return toClausePieces(b, part.bSpan, [], { as: 'inserted', spans: [part.bSpan] });
    }
  });
}
