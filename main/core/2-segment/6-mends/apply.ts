import type { Mend, Segment, SegmentKind, Span } from '../../../contract/types.ts';
import { trimSpan } from '../../span.ts';
import { isLeadIn } from '../5-structure/lead-ins.ts';
import { isSameSpan, type MendedSegment } from './mended-segment.ts';

type Segments = readonly MendedSegment[];
type Splitting = Extract<Mend, { action: 'split' | 'merge' }>;
type Rekinding = Extract<Mend, { action: 'rekind' }>;

/** Which kind stays when two segments become one: the one that says more. Of two clauses' kinds the first stays. */
const WEIGHTS: Readonly<Record<SegmentKind, number>> = { clause: 2, 'list-item': 2, heading: 1, boilerplate: 0 };

/**
 * The segments after one mend, or null where it does not fit: no such segment, other words, nothing to cut or join, or the same kind.
 * The headings above segments and what opens a list are not looked at again: see `toHeadingPaths` and `toLeadIns`.
 */
export function applyMend(text: string, segments: Segments, mend: Mend): Segments | null {
  if (text.slice(mend.start, mend.end) !== mend.quote) return null;
  const at = segments.findIndex(({ start }) => start === mend.start);
  if (at === -1) return null;
  switch (mend.action) {
    case 'split':
      return split(text, segments, at, mend);
    case 'merge':
      return merge(segments, at, mend);
    case 'rekind':
      return rekind(text, segments, at, mend);
  }
}

/** The two parts of a span cut before `at`, without the white space between them; null if one of them would be empty or a character halved. */
export function cutSpan(text: string, { start, end }: Span, at: number): readonly [Span, Span] | null {
  if (at <= start || at >= end || isInsidePair(text, at)) return null;
  const first = trimSpan(text, { start, end: at });
  const second = trimSpan(text, { start: at, end });
  return first.start < first.end && second.start < second.end ? [first, second] : null;
}

function isInsidePair(text: string, at: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(at - 1, at + 1));
}

function split(text: string, segments: Segments, at: number, mend: Splitting): Segments | null {
  const whole = segments[at];
  if (whole === undefined || !isSameSpan(whole, mend)) return null;
  const parts = cutSpan(text, whole, mend.at);
  if (parts === null || parts[1].start !== mend.at) return null;
  const mended = parts.map((span) => ({ ...whole, ...span, mends: [...whole.mends, mend] }));
  // What opens a list is the end of the sentence.
  return segments.toSpliced(at, 1, ...mended).map((one) => moveLeadIn(one, whole, parts[1]));
}

function merge(segments: Segments, at: number, mend: Splitting): Segments | null {
  const [first, second] = segments.slice(at, at + 2);
  if (first === undefined || second?.start !== mend.at || second.end !== mend.end) return null;
  const stays = WEIGHTS[second.kind] > WEIGHTS[first.kind] ? second : first;
  const span = { start: first.start, end: second.end };
  const mended = { ...stays, ...span, mends: [...first.mends, ...second.mends, mend] };
  return segments.toSpliced(at, 2, mended).map((one) => moveLeadIn(one, second, span));
}

function rekind(text: string, segments: Segments, at: number, mend: Rekinding): Segments | null {
  const before = segments[at];
  const { kind, level } = mend;
  if (before === undefined || !isSameSpan(before, mend) || isAlready(before, kind, level)) return null;
  const mended = {
    ...before,
    kind,
    // As deep as the machine would put a heading at this place, whatever people made of its neighbours.
    level: kind === 'heading' ? (level ?? before.headings.length + 1) : 0,
    leadIn: kind === 'list-item' ? findLeadIn(text, segments.slice(0, at)) : null,
    mends: [...before.mends, mend],
  };
  return segments.with(at, mended);
}

/** Whether a segment is what somebody says that it is: of this kind, and for a heading at this level, if one is named. */
export function isAlready(segment: Segment, kind: SegmentKind, level: number | undefined): boolean {
  return segment.kind === kind && (level === undefined || segment.level === level);
}

function moveLeadIn(segment: MendedSegment, from: Span, to: Span): MendedSegment {
  return segment.leadIn !== null && isSameSpan(segment.leadIn, from) ? { ...segment, leadIn: to } : segment;
}

/** The sentence that an item behind these segments completes: what the item before it completes, or the clause before if it opens a list. */
function findLeadIn(text: string, above: readonly Segment[]): Span | null {
  const last = above.findLast(({ kind }) => kind !== 'boilerplate');
  if (last === undefined || last.kind === 'heading') return null;
  const { start, end, kind, leadIn } = last;
  if (kind === 'list-item' && leadIn !== null) return leadIn;
  return isLeadIn(text.slice(Math.max(start, end - 160), end)) ? { start, end } : null;
}
