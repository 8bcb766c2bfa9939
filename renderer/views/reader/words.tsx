import { useMemo } from 'react';
import { toPieces, type Marks, type Piece } from '../../text/pieces.ts';

const toClass = ({ markup, match, weight }: Piece): string =>
  [
    markup === null ? '' : `markup-${markup}`,
    match === null ? '' : `match-${match}`,
    weight === null ? '' : `weight-${weight}`,
  ]
    .filter((name) => name !== '')
    .join(' ');

/** A segment's exact words, with its markup out of sight (but selectable) and what is marked in it marked. */
export function Words({ words, marks }: { readonly words: string; readonly marks: Marks }) {
  const pieces = useMemo(() => toPieces(words, marks), [words, marks]);
  return pieces.map((piece) => {
    const name = toClass(piece);
    return name === '' ? (
      piece.words
    ) : (
      <span key={piece.at} className={name}>
        {piece.words}
      </span>
    );
  });
}
