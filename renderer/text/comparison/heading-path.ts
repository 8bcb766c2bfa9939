import type { Segment, Span } from '../../../main/contract/types.ts';
import { toPlain } from '../../../main/contract/plain-words.ts';

/** The segment that a clause is, or that it lies in; null where the policy has since been cut otherwise. Segments are in document order. */
export function findSegment<S extends Segment>(segments: readonly S[], clause: Span): S | null {
  let [low, high] = [0, segments.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const segment = segments[middle];
    if (segment === undefined) return null;
    if (clause.start < segment.start) high = middle - 1;
    else if (clause.start >= segment.end) low = middle + 1;
    else return segment;
  }
  return null;
}

/** The headings above a segment, outermost first, without their markup. None for a segment above all headings. */
export function toHeadingPath(text: string, { headings }: Segment): readonly string[] {
  return headings.map(({ start, end }) => toPlain(text.slice(start, end)));
}
