import type { Mend, Span } from '../../contract/types.ts';
import { applyMend } from '../2-segment/6-mends/apply.ts';
import type { MendedSegment } from '../2-segment/6-mends/mended-segment.ts';
import { pairSegments, type Version } from './unchanged-segments.ts';

/** What carrying mends needs of the older version: the machine's segments of it, and the mends that stand, in the log's order. */
export interface MendedVersion extends Version<MendedSegment> {
  readonly mends: readonly Mend[];
}

/** Mends as they would be on the newer version, and its segments with them. */
export interface CarriedMends {
  readonly mends: readonly Mend[];
  readonly segments: readonly MendedSegment[];
}

/**
 * The mends of an older version whose segments stand in the newer one with the same words, in their order, each with the span, the quote and
 * the place that it has there; `toOwn` gives it the rest. None is carried to a segment for which `isOpen` is false.
 */
export function carryMends(
  older: MendedVersion,
  newer: Version<MendedSegment>,
  isOpen: (segment: MendedSegment) => boolean,
  toOwn: (mend: Mend) => Mend,
): CarriedMends {
  const mends: Mend[] = [];
  let [before, after] = [older.segments, newer.segments];
  for (const mend of older.mends) {
    const mended = applyMend(older.text, before, mend);
    if (mended === null) continue;
    const span = findSpan({ text: older.text, segments: before }, { text: newer.text, segments: after }, mend, isOpen);
    const carried = span === null ? null : toOwn(move(older.text, newer.text, mend, span));
    const both = carried === null ? null : applyMend(newer.text, after, carried);
    if (carried !== null && both !== null) {
      mends.push(carried);
      after = both;
    }
    before = mended;
  }
  return { mends, segments: after };
}

/** Where the segments of a mend stand in the newer version: one after the other, and open. */
function findSpan(
  older: Version<MendedSegment>,
  newer: Version<MendedSegment>,
  { start, end }: Span,
  isOpen: (segment: MendedSegment) => boolean,
): Span | null {
  const partners = new Map(pairSegments(older, newer));
  const from = older.segments.filter((segment) => segment.start >= start && segment.end <= end);
  const places = from.map((segment) => newer.segments.indexOf(partners.get(segment) ?? segment));
  const [first = -1] = places;
  const to = newer.segments.slice(first, first + from.length);
  const isWhole = first !== -1 && places.every((place, at) => place === first + at) && to.every(isOpen);
  const [head, tail] = [to[0], to.at(-1)];
  return isWhole && head !== undefined && tail !== undefined ? { start: head.start, end: tail.end } : null;
}

function move(from: string, to: string, mend: Mend, { start, end }: Span): Mend {
  const moved = { ...mend, start, end, quote: to.slice(start, end) };
  if (moved.action === 'rekind') return moved;
  // The same words stand on both sides: only white space may differ.
  const letters = countLetters(from.slice(mend.start, moved.at));
  let at = start;
  for (let left = letters; at < end && (left > 0 || isSpace(to.charAt(at))); at += 1) {
    if (!isSpace(to.charAt(at))) left -= 1;
  }
  return { ...moved, at };
}

function countLetters(words: string): number {
  return Array.from({ length: words.length }, (_, at) => words.charAt(at)).filter((unit) => !isSpace(unit)).length;
}

function isSpace(unit: string): boolean {
  return unit.trim() === '';
}
