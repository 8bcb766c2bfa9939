import type { Segment, Span } from '../../../contract/types.ts';

/**
 * The segments with each lead-in that is none any more taken off: one that has become a part of the segment itself, of a heading or of
 * boilerplate. Where nobody has mended anything all of them stay.
 */
export function toLeadIns<S extends Segment>(segments: readonly S[]): readonly S[] {
  return segments.map((segment, at) => {
    const { leadIn } = segment;
    return leadIn === null || isSaidAbove(segments, at, leadIn) ? segment : { ...segment, leadIn: null };
  });
}

function isSaidAbove(segments: readonly Segment[], at: number, { start, end }: Span): boolean {
  let place = at;
  while (place > 0 && (segments[place]?.start ?? 0) > start) place -= 1;
  const holder = segments[place];
  return holder !== undefined && place < at && holder.end >= end && ['clause', 'list-item'].includes(holder.kind);
}
