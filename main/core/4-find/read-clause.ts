import type { LabelId } from '../../contract/labels.ts';
import type { Scores, Segment, Span } from '../../contract/types.ts';
import { joinWords, toWords, type Words } from './words.ts';

/** What the labelling step, or a person, says of one segment. */
export interface SegmentLabels {
  readonly scores: Scores;
  readonly labels: readonly LabelId[];
}

/** A clause or list item, read for patterns. */
export interface ReadClause extends Span {
  /** The lead-in's words, if there is one, and then the clause's own. */
  readonly words: Words;
  /** Index of the first word that is the clause's own. */
  readonly ownFrom: number;
  /** The innermost heading's words; none where there is no heading. */
  readonly heading: Words;
  readonly labels: readonly LabelId[];
  /** Null where nothing was said of the segment. */
  readonly scores: Scores | null;
  readonly isItem: boolean;
}

/** Read a document's clauses and list items, in document order. Headings and boilerplate are never evidence and are left out. */
export function readClauses(
  text: string,
  segments: readonly Segment[],
  said: readonly (SegmentLabels | null)[],
): readonly ReadClause[] {
  const read = new Map<string, Words>();
  // Lead-ins and headings stand over many clauses.
  const toShared = (span: Span): Words => {
    const key = `${span.start}-${span.end}`;
    const held = read.get(key) ?? toWords(text, span);
    read.set(key, held);
    return held;
  };
  return segments.flatMap((segment, at) => {
    if (segment.kind !== 'clause' && segment.kind !== 'list-item') return [];
    const own = toWords(text, segment);
    const leadIn = segment.leadIn === null ? null : toShared(segment.leadIn);
    const innermost = segment.headings.at(-1);
    const clause: ReadClause = {
      start: segment.start,
      end: segment.end,
      words: leadIn === null ? own : joinWords(leadIn, own),
      ownFrom: leadIn?.words.length ?? 0,
      heading: toShared(innermost ?? { start: 0, end: 0 }),
      labels: said[at]?.labels ?? [],
      scores: said[at]?.scores ?? null,
      isItem: segment.kind === 'list-item',
    };
    return [clause];
  });
}
