import { memo } from 'react';
import type { Mend } from '../../../main/contract/types.ts';
import { toMendWords } from '../../text/mend-words.ts';
import { NO_MARKS, type Marks } from '../../text/pieces.ts';
import { Words } from './words.tsx';

interface Props {
  /** Its index among the segments. */
  readonly at: number;
  readonly start: number;
  readonly level: number;
  readonly words: string;
  readonly marks: Marks | undefined;
  readonly inFocus: boolean;
  /** Where a cut is being set, by offset into the words, or null. */
  readonly caret: number | null;
  /** What somebody did last to make the heading what it is, or null. */
  readonly mend: Mend | null;
  readonly onGoTo: (at: number) => void;
}

/** A heading of the policy; the view's own title stands above all of them. */
export const PolicyHeading = memo(function PolicyHeading(props: Props) {
  const { at, start, level, words, marks = NO_MARKS, inFocus, caret, mend, onGoTo } = props;
  const Tag = (['h2', 'h2', 'h3', 'h4', 'h5'] as const)[level] ?? 'h6';
  return (
    <Tag
      className="policy-heading"
      id={`heading-${start}`}
      data-start={start}
      data-level={level}
      data-focused={inFocus}
      dir="auto"
      tabIndex={-1}
      onFocus={() => onGoTo(at)}
    >
      <Words words={words} marks={marks} caret={caret} />
      {mend !== null && <small className="heading-mend">{toMendWords(mend)}</small>}
    </Tag>
  );
});
