import { Fragment, useMemo } from 'react';
import { toPieces, type Marks, type Piece } from '../../text/pieces.ts';

const toClass = ({ markup, match, weight }: Piece): string =>
  [
    markup === null ? '' : `markup-${markup}`,
    match === null ? '' : `match-${match}`,
    weight === null ? '' : `weight-${weight}`,
  ]
    .filter((name) => name !== '')
    .join(' ');

interface Props {
  readonly words: string;
  readonly marks: Marks;
  /** Where a cut is being set, by offset into the words, or null. */
  readonly caret: number | null;
}

/** A segment's exact words, with its markup out of sight (but selectable) and what is marked in it marked. */
export function Words({ words, marks, caret }: Props) {
  const pieces = useMemo(() => toPieces(words, marks, caret), [words, marks, caret]);
  return pieces.map((piece) => {
    const name = toClass(piece);
    return (
      <Fragment key={piece.at}>
        {piece.at === caret && <span className="cut-caret" aria-hidden="true" />}
        {name === '' ? piece.words : <span className={name}>{piece.words}</span>}
      </Fragment>
    );
  });
}
