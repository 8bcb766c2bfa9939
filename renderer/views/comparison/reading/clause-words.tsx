import { useMemo } from 'react';
import type { Span } from '../../../../main/contract/types.ts';
import { toClausePieces, type Changes, type ClausePiece } from '../../../text/comparison/clause-pieces.ts';

interface Props {
  /** The policy's whole text. */
  readonly text: string;
  readonly clause: Span;
  readonly marks: readonly Span[];
  readonly changes: Changes | null;
}

/** A clause's words, with those marked that carry the state, and struck or underlined those that a redline takes out or puts in. */
export function ClauseWords({ text, clause, marks, changes }: Props) {
  const pieces = useMemo(() => toClausePieces(text, clause, marks, changes), [text, clause, marks, changes]);
  return <Pieces pieces={pieces} />;
}

/** Words in pieces, each shown in its way. */
export function Pieces({ pieces }: { readonly pieces: readonly ClausePiece[] }) {
  // A place can be taken out of one text and stand in the other.
  return pieces.map((piece) => <Piece key={`${piece.change ?? ''}${piece.at}`} piece={piece} />);
}

function Piece({ piece: { words, marked, change } }: { readonly piece: ClausePiece }) {
  const shown = marked ? <mark>{words}</mark> : words;
  if (change === 'deleted') return <del>{shown}</del>;
  return change === 'inserted' ? <ins>{shown}</ins> : shown;
}
