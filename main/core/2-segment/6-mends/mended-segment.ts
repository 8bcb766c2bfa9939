import type { Mend, Segment, Span } from '../../../contract/types.ts';

/** A segment with what people did to make it what it is, oldest first; nothing for the machine's own. */
export interface MendedSegment extends Segment {
  readonly mends: readonly Mend[];
}

/** A segment of the machine, as it is. */
export function toUnmended(segment: Segment): MendedSegment {
  return { ...segment, mends: [] };
}

/** Whether two spans are the same stretch. */
export function isSameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}
