import { memo, type FocusEvent } from 'react';
import type { ReaderSegment, WeightedSpan } from '../../../main/contract/types.ts';
import { passes, type Filter } from '../../text/clause-state.ts';
import type { Passage } from '../../text/layout.ts';
import { NO_MARKS, type Marks } from '../../text/pieces.ts';
import { toPlain } from '../../../main/contract/plain-words.ts';
import { Clause } from './clause.tsx';

interface Props {
  readonly passages: readonly Passage[];
  /** The heading above, as a segment's index, or null. */
  readonly heading: number | null;
  readonly text: string;
  readonly segments: readonly ReaderSegment[];
  readonly ordinals: readonly number[];
  readonly total: number;
  /** The segment in focus, if it is one of these. */
  readonly focus: number | null;
  readonly filter: Filter;
  readonly marks: ReadonlyMap<number, Marks>;
  readonly weights: readonly WeightedSpan[] | undefined;
  /** Where a cut is being set in the segment in focus, by offset into its words, or null. */
  readonly caret: number | null;
  /** Told when the keyboard, a click or a screen reader goes to another clause. */
  readonly onGoTo: (at: number) => void;
}

/** The clauses between two headings (or a part of them): drawn again only when something in it changes, laid out only when seen. */
export const ClauseStretch = memo(function ClauseStretch({ passages, heading, onGoTo, ...props }: Props) {
  const above = heading === null ? undefined : props.segments[heading];
  const name = above === undefined ? 'the beginning' : toPlain(props.text.slice(above.start, above.end));
  const follow = ({ target }: FocusEvent): void => {
    const at = target.closest<HTMLElement>('[role="option"]')?.dataset['at'];
    if (at !== undefined) onGoTo(Number(at));
  };
  return (
    <div className="stretch" role="listbox" aria-label={`Clauses under ${name}`} onFocus={follow}>
      {passages.map((passage) => (
        <PassageText key={passage.members[0]} passage={passage} {...props} />
      ))}
    </div>
  );
}, isUnchanged);

/** The whole list of segments is another after each decision; what counts is whether these are. */
function isUnchanged(before: Props, after: Props): boolean {
  const keys = Object.keys(after) as (keyof Props)[];
  return (
    keys.every((key) => key === 'segments' || Object.is(before[key], after[key])) &&
    after.passages.every(({ members }) => members.every((at) => before.segments[at] === after.segments[at]))
  );
}

function PassageText({
  passage,
  ...props
}: Omit<Props, 'passages' | 'heading' | 'onGoTo'> & { readonly passage: Passage }) {
  const { text, segments, ordinals, total, focus, filter, marks, weights, caret } = props;
  return (
    <div
      className={passage.depth > 0 ? 'passage item' : 'passage'}
      data-depth={Math.min(passage.depth, 6)}
      data-apart={passage.apart}
      dir="auto"
      role="presentation"
    >
      {passage.members.map((at) => {
        const segment = segments[at];
        if (segment === undefined) return null;
        const found = marks.get(at) ?? NO_MARKS;
        return (
          <Clause
            key={at}
            at={at}
            segment={segment}
            words={text.slice(segment.start, segment.end)}
            ordinal={ordinals[at] ?? 0}
            total={total}
            inFocus={at === focus}
            dimmed={at !== focus && !passes(segment, filter)}
            caret={at === focus ? caret : null}
            marks={at === focus && weights !== undefined ? { ...found, weights } : found}
          />
        );
      })}
    </div>
  );
}
