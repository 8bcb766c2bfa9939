import type { Segment, Span } from '../../../contract/types.ts';
import type { Unit } from '../1-lines/unit.ts';
import { BARS } from '../2-words/signs.ts';

/** Whether a unit is nothing but the bars that part the segments of a corpus. To every rule they are an empty line. */
export function isBar({ bare, signs }: Unit): boolean {
  return (signs & BARS) !== 0 && /^\|{3,}$/.test(bare);
}

/** Segments with the bars between them as boilerplate, each under the headings of its place; a bar inside a segment is part of it. */
export function insertBars(segments: readonly Segment[], bars: readonly Span[]): readonly Segment[] {
  if (bars.length === 0) {
    return segments;
  }
  const all: Segment[] = [];
  let next = 0;
  for (const { start, end } of bars) {
    while ((segments[next]?.start ?? Infinity) < start) {
      all.push(...segments.slice(next, next + 1));
      next += 1;
    }
    const above = all.at(-1);
    if ((above?.end ?? 0) <= start) {
      all.push({ start, end, kind: 'boilerplate', level: 0, headings: toPath(above), leadIn: null });
    }
  }
  return [...all, ...segments.slice(next)];
}

/** The headings above what comes right behind a segment. */
function toPath(above: Segment | undefined): readonly Span[] {
  if (above?.kind !== 'heading') {
    return above?.headings ?? [];
  }
  return [...above.headings, { start: above.start, end: above.end }];
}
