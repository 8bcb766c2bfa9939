import { memo } from 'react';
import type { Segment } from '../../../main/contract/types.ts';
import { NO_MARKS } from '../../text/pieces.ts';
import { Words } from './words.tsx';

interface Props {
  readonly text: string;
  /** The policy's segments; those that are furniture here, by index. */
  readonly segments: readonly Segment[];
  readonly members: readonly number[];
  readonly lines: number;
  /** The segment in focus, if it is one of these. */
  readonly focus: number | null;
  /** Where a cut is being set in it, by offset into its words, or null. */
  readonly caret: number | null;
  readonly onGoTo: (at: number) => void;
}

/** Navigation, banners and other parts of a page that are not policy: folded, and never labelled. */
export const Furniture = memo(function Furniture({ text, segments, members, lines, focus, caret, onGoTo }: Props) {
  return (
    <details className="furniture" open={focus !== null}>
      <summary>Site furniture ({lines === 1 ? '1 line' : `${lines} lines`})</summary>
      <p dir="auto">
        {members.map((at, place) => {
          const { start, end } = segments[at] ?? { start: 0, end: 0 };
          const from = segments[members[place - 1] ?? at]?.end ?? start;
          return (
            <span key={start}>
              {place === 0 ? '' : text.slice(from, start)}
              <span id={`furniture-${start}`} tabIndex={-1} data-focused={at === focus} onFocus={() => onGoTo(at)}>
                <Words words={text.slice(start, end)} marks={NO_MARKS} caret={at === focus ? caret : null} />
              </span>
            </span>
          );
        })}
      </p>
    </details>
  );
}, isUnchanged);

/** The whole list of segments is another after each decision; the members are others only when the text is cut otherwise. */
function isUnchanged(before: Props, after: Props): boolean {
  const keys = Object.keys(after) as (keyof Props)[];
  return keys.every((key) => key === 'segments' || Object.is(before[key], after[key]));
}
