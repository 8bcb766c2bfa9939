import type { Segment } from '../../contract/types.ts';
import { toLine } from '../span.ts';

/**
 * A clause together with what stands around it: all that a model may look at.
 *
 * `headings` is the path of headings above the clause, outermost first. `leadIn` is the sentence that a list item completes.
 * `previous` and `next` are the labelled segments before and after it in document order. Any of them may be missing
 * (an empty list, null): a model must do well without.
 */
export interface ClauseInContext {
  readonly text: string;
  readonly headings: readonly string[];
  readonly leadIn: string | null;
  readonly previous: string | null;
  readonly next: string | null;
}

/** A clause of a document beside the segment that it was read from. */
export interface PlacedClause {
  readonly segment: Segment;
  readonly clause: ClauseInContext;
}

/** The clauses and list items of a document, in document order, each with its surroundings. Headings and boilerplate are never labelled. */
export function toClausesInContext(text: string, segments: readonly Segment[]): readonly PlacedClause[] {
  const labelled = segments.filter(({ kind }) => kind === 'clause' || kind === 'list-item');
  // Verbatim, so that an explanation's offsets within the clause are offsets from the segment's start.
  const texts = labelled.map(({ start, end }) => text.slice(start, end));
  return labelled.map((segment, at) => ({
    segment,
    clause: {
      text: texts[at] ?? '',
      headings: segment.headings.map((heading) => toLine(text, heading)),
      leadIn: segment.leadIn === null ? null : toLine(text, segment.leadIn),
      previous: texts[at - 1] ?? null,
      next: texts[at + 1] ?? null,
    },
  }));
}
