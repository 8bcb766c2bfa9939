import { memo, useCallback, useEffect, useMemo, useRef } from 'react';
import type { PolicyReading, SegmentKind, WeightedSpan } from '../../../main/contract/types.ts';
import type { ReaderSession } from '../../state/reader-session.ts';
import type { Filter } from '../../text/clause-state.ts';
import type { Stretch } from '../../text/layout.ts';
import type { Marks } from '../../text/pieces.ts';
import type { Match } from '../../text/search.ts';
import { ClauseStretch } from './clause-stretch.tsx';
import { Furniture } from './furniture.tsx';
import { PolicyHeading } from './policy-heading.tsx';
import { useLayout } from './use-layout.ts';

interface Props {
  readonly reading: PolicyReading;
  /** How many clauses the policy has. */
  readonly clauses: number;
  readonly focus: number | null;
  readonly filter: Filter;
  readonly matches: readonly Match[];
  readonly current: Match | null;
  /** The words to show for the label that is looked at, in the clause in focus. */
  readonly weights: readonly WeightedSpan[] | undefined;
  /** Where a cut is being set, by offset into the text, or null. */
  readonly cut: number | null;
  readonly session: ReaderSession;
}

/**
 * The policy as it stands in the file, its clauses as the options of list boxes between the headings.
 *
 * List boxes, since they make screen readers hand the keys to us, and since one of many clauses is selected; between the
 * headings, since a list box would take the headings' meaning away. Each option says its place in the whole policy.
 */
export const PolicyText = memo(function PolicyText(props: Props) {
  const { reading, clauses, focus, filter, matches, current, weights, cut, session } = props;
  const { text, segments } = reading;
  const { layout, ordinals } = useLayout(reading);
  const marks = useMemo(() => toMarks(matches, current), [matches, current]);
  const start = focus === null ? null : (segments[focus]?.start ?? null);
  const caret = cut === null || start === null ? null : cut - start;
  useFocusInView(start, focus === null ? undefined : segments[focus]?.kind);
  const goTo = useCallback(
    (at: number) => {
      if (at !== session.getState().focus) session.ask({ do: 'focus', at });
    },
    [session],
  );
  return (
    <article className="reader-text" aria-label="Policy text">
      {layout.map((stretch) => {
        if (stretch.kind === 'heading') {
          const segment = segments[stretch.at];
          if (segment === undefined) return null;
          const words = text.slice(segment.start, segment.end);
          return (
            <PolicyHeading
              key={segment.start}
              start={segment.start}
              level={segment.level}
              at={stretch.at}
              words={words}
              marks={marks.get(stretch.at)}
              inFocus={focus === stretch.at}
              caret={focus === stretch.at ? caret : null}
              mend={segment.mends.at(-1) ?? null}
              onGoTo={goTo}
            />
          );
        }
        const first = toFirst(stretch);
        if (stretch.kind === 'furniture') {
          const holdsFocus = focus !== null && stretch.members.includes(focus);
          return (
            <Furniture
              key={segments[first]?.start}
              text={text}
              segments={segments}
              members={stretch.members}
              lines={stretch.lines}
              focus={holdsFocus ? focus : null}
              caret={holdsFocus ? caret : null}
              onGoTo={goTo}
            />
          );
        }
        const holdsFocus = focus !== null && holds(stretch, focus);
        return (
          <ClauseStretch
            key={segments[first]?.start}
            passages={stretch.passages}
            heading={stretch.heading}
            text={text}
            segments={segments}
            ordinals={ordinals}
            total={clauses}
            focus={holdsFocus ? focus : null}
            filter={filter}
            marks={marks}
            weights={holdsFocus ? weights : undefined}
            caret={holdsFocus ? caret : null}
            onGoTo={goTo}
          />
        );
      })}
    </article>
  );
});

function toFirst(stretch: Exclude<Stretch, { kind: 'heading' }>): number {
  return (stretch.kind === 'furniture' ? stretch.members[0] : stretch.passages[0]?.members[0]) ?? 0;
}

function holds(stretch: Extract<Stretch, { kind: 'clauses' }>, at: number): boolean {
  return at >= toFirst(stretch) && at <= (stretch.passages.at(-1)?.members.at(-1) ?? -1);
}

function toMarks(matches: readonly Match[], current: Match | null): ReadonlyMap<number, Marks> {
  const bySegment = Map.groupBy(matches, ({ segment }) => segment);
  return new Map(
    Array.from(bySegment, ([segment, found]) => [
      segment,
      { matches: found, current: current?.segment === segment ? current.start : null, weights: [] },
    ]),
  );
}

/** Bring the clause in focus into view, and the keyboard to it, unless somebody types or works in another column. */
function useFocusInView(start: number | null, kind: SegmentKind | undefined): void {
  const isFirst = useRef(true);
  useEffect(() => {
    if (start === null) return;
    // The frame takes the keyboard to the view when it opens; the clause takes it over after that.
    const frame = requestAnimationFrame(() => {
      const piece = document.getElementById(`${toIdName(kind)}-${start}`);
      const active = document.activeElement;
      if (active === document.body || active?.id === 'main' || active?.closest('.reader-text') !== null) {
        piece?.focus({ preventScroll: true });
      }
      piece?.scrollIntoView({ block: isFirst.current ? 'center' : 'nearest' });
      isFirst.current = false;
    });
    return () => cancelAnimationFrame(frame);
  }, [start, kind]);
}

function toIdName(kind: SegmentKind | undefined): string {
  if (kind === 'boilerplate') return 'furniture';
  return kind === 'heading' ? 'heading' : 'clause';
}
