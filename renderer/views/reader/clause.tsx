import { memo } from 'react';
import type { LabelId } from '../../../main/contract/labels.ts';
import type { Mend, ReaderSegment } from '../../../main/contract/types.ts';
import { CheckMark } from '../../parts/check-mark.tsx';
import { LabelTag } from '../../parts/label-tag.tsx';
import { toLabelsInForce } from '../../text/clause-state.ts';
import { toMendWords } from '../../text/mend-words.ts';
import type { Marks } from '../../text/pieces.ts';
import { Words } from './words.tsx';

interface Props {
  /** Its index among the segments. */
  readonly at: number;
  readonly segment: ReaderSegment;
  readonly words: string;
  /** Its number among the clauses, from 1. */
  readonly ordinal: number;
  readonly total: number;
  readonly inFocus: boolean;
  readonly dimmed: boolean;
  readonly marks: Marks;
  /** Where a cut is being set, by offset into the words, or null. */
  readonly caret: number | null;
}

/** One clause in the text. Its name is its words; its description is its labels and who gave them. */
export const Clause = memo(function Clause(props: Props) {
  const { at, segment, words, ordinal, total, inFocus, dimmed, marks, caret } = props;
  const labels = toLabelsInForce(segment);
  const id = `clause-${segment.start}`;
  return (
    <span
      className={dimmed ? 'clause dimmed' : 'clause'}
      data-label={labels[0]}
      data-decided={segment.decision !== null}
    >
      <MarginNote
        id={`${id}-state`}
        labels={labels}
        isDecided={segment.decision !== null}
        isUnsure={segment.decision?.certainty === 'unsure'}
        mend={segment.mends.at(-1) ?? null}
      />
      <span
        className="clause-words"
        role="option"
        id={id}
        data-at={at}
        tabIndex={inFocus ? 0 : -1}
        aria-selected={inFocus}
        aria-posinset={ordinal}
        aria-setsize={total}
        aria-describedby={`${id}-state`}
      >
        <Words words={words} marks={marks} caret={caret} />
      </span>{' '}
    </span>
  );
});

/** What stands beside a clause: its labels, dashed while they are only the model's word, with a check sign once decided. */
function MarginNote({
  id,
  labels,
  isDecided,
  isUnsure,
  mend,
}: {
  readonly id: string;
  readonly labels: readonly LabelId[];
  readonly isDecided: boolean;
  readonly isUnsure: boolean;
  /** What somebody did last to make the clause what it is, or null. */
  readonly mend: Mend | null;
}) {
  return (
    <span
      className={isDecided || mend !== null || labels.length > 0 ? 'margin-note' : 'visually-hidden'}
      id={id}
      dir="ltr"
    >
      {isDecided && <CheckMark />}
      <span className="visually-hidden">{isDecided ? 'Decided:' : 'Suggested:'} </span>
      {labels.map((label) => (
        <LabelTag key={label} label={label} suggested={!isDecided} />
      ))}
      {labels.length === 0 && <span className={isDecided ? 'margin-none' : 'visually-hidden'}>None applies</span>}
      {isUnsure && <span className="margin-mend">unsure</span>}
      {mend !== null && <span className="margin-mend">{toMendWords(mend)}</span>}
    </span>
  );
}
