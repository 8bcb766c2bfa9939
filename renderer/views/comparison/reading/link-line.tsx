import { Button } from 'react-aria-components';
import type { RowLink } from '../../../text/comparison/clause-rows.ts';
import { toDifferenceWords, toGradeWords } from '../../../text/comparison/grade-words.ts';
import { Key } from '../../keys/key.tsx';

interface Props {
  readonly link: RowLink;
  /** Whether both clauses have the same words. */
  readonly isSame: boolean;
  /** The companies of the two columns, where more than two are shown; else null. */
  readonly between: string | null;
  /** The words by which it is told from the row's other links; null where it is the only one. */
  readonly about: string | null;
  readonly onPart: (link: RowLink) => void;
}

/** What two clauses side by side are to each other: the grade, the facts on which they differ, and the way to say that they are no pair. */
export function LinkLine({ link, isSame, between, about, onPart }: Props) {
  const { pair } = link;
  return (
    <div className="pair-line" data-grade={pair.opposed ? 'opposed' : pair.grade}>
      <GradeMark grade={pair.opposed ? 'opposed' : pair.grade} />
      <b>{isSame && !pair.decided ? 'Same words' : toGradeWords(pair)}</b>
      {between !== null && <span>{between}</span>}
      {about !== null && (
        <span className="pair-about" title={about}>
          {about}
        </span>
      )}
      {pair.differences.length > 0 && (
        <span className="pair-differences">
          <span className="visually-hidden">Differs: </span>
          {pair.differences.map(toDifferenceWords).join('; ')}
        </span>
      )}
      <Button className="button quiet small pair-part" onPress={() => onPart(link)}>
        Not a pair <Key of="comparison.not-a-pair" />
      </Button>
    </div>
  );
}

const SHAPES: Readonly<Record<string, string>> = {
  'near-verbatim': 'M2 5h12M2 8h12M2 11h12',
  'same-meaning': 'M2 6h12M2 10h12',
  related: 'M2 8h3M6.5 8h3M11 8h3',
  opposed: 'M2 5.5h10M9.5 3 12 5.5 9.5 8M14 10.5H4M6.5 8 4 10.5 6.5 13',
};

function GradeMark({ grade }: { readonly grade: string }) {
  return (
    <svg className="relation-mark" viewBox="0 0 16 16" aria-hidden="true">
      <path d={SHAPES[grade]} />
    </svg>
  );
}
