import type { Mend, SegmentChange, Span } from '../../contract/types.ts';
import { applyMend, cutSpan } from '../2-segment/6-mends/apply.ts';
import { isSameSpan, type MendedSegment } from '../2-segment/6-mends/mended-segment.ts';
import { trimSpan } from '../span.ts';

type Segments = readonly MendedSegment[];

/** What has to change in a policy’s cutting so that some spans are clauses of it. */
export interface Fitting {
  /** In the order in which they are to be made. */
  readonly mends: readonly Mend[];
  /** The spans that can’t be had, each with the reason. */
  readonly misfits: ReadonlyMap<Span, string>;
}

/** What fitting needs. */
export interface FittingContext {
  readonly text: string;
  readonly segments: Segments;
  /** Whether people have said something of a segment as it is, so that it must stay. */
  readonly isHeld: (segment: Span) => boolean;
  readonly toMend: (change: Span & SegmentChange) => Mend;
}

/**
 * Cut, join and re-kind segments until each span is one that can be labelled, and touch nothing where it is one already. Spans must be ordered; one that
 * overlaps another, begins or ends on white space, or would change a segment that is held is a misfit, and nothing is changed for it.
 */
export function fitSegments(context: FittingContext, spans: readonly Span[]): Fitting {
  const mends: Mend[] = [];
  const misfits = new Map<Span, string>();
  const taken = new Set<string>();
  let segments = context.segments;
  for (const span of spans) {
    const fitted = fitOne({ ...context, segments }, span, taken);
    if (typeof fitted === 'string') {
      misfits.set(span, fitted);
      continue;
    }
    taken.add(toKey(span));
    mends.push(...fitted.mends);
    segments = fitted.segments;
  }
  return { mends, misfits };
}

type Fitted = { readonly segments: Segments; readonly mends: readonly Mend[] };

function fitOne(context: FittingContext, span: Span, taken: ReadonlySet<string>): Fitted | string {
  const { text, segments, isHeld } = context;
  const same = segments.find((one) => isSameSpan(one, span));
  if (same !== undefined && isLabelled(same)) return { segments, mends: [] };
  const trimmed = trimSpan(text, span);
  if (!isSameSpan(trimmed, span)) return 'its span begins or ends with white space';
  const touched = segments.filter((one) => one.start < span.end && span.start < one.end);
  if (touched.some((one) => taken.has(toKey(one)))) return 'its span overlaps another clause of the data set';
  if (touched.some(isHeld)) return 'cutting it out would change a clause of which people have said something here';
  return cutOut(context, span) ?? 'the text can’t be cut there';
}

function cutOut({ text, segments, toMend }: FittingContext, span: Span): Fitted | null {
  const mends: Mend[] = [];
  let now = segments;
  const apply = (change: Span & SegmentChange): boolean => {
    const mend = toMend(change);
    const next = applyMend(text, now, mend);
    if (next === null) return false;
    mends.push(mend);
    now = next;
    return true;
  };
  const holding = (at: number): MendedSegment | undefined => now.find((one) => one.start <= at && at < one.end);
  const first = holding(span.start);
  if (first === undefined) return null;
  if (first.start < span.start && !split(text, first, span.start, apply)) return null;
  const last = holding(span.end - 1);
  if (last === undefined) return null;
  if (last.end > span.end && !split(text, last, span.end, apply)) return null;
  for (;;) {
    const at = now.findIndex((one) => one.start === span.start);
    const [head, next] = now.slice(at, at + 2);
    if (at < 0 || head === undefined) return null;
    if (head.end >= span.end) break;
    if (next === undefined) return null;
    if (!apply({ start: head.start, end: next.end, action: 'merge', at: next.start })) return null;
  }
  const whole = now.find((one) => isSameSpan(one, span));
  if (whole === undefined) return null;
  if (!isLabelled(whole) && !apply({ start: span.start, end: span.end, action: 'rekind', kind: 'clause' })) return null;
  return { segments: now, mends };
}

function split(text: string, segment: Span, at: number, apply: (change: Span & SegmentChange) => boolean): boolean {
  const parts = cutSpan(text, segment, at);
  if (parts === null) return false;
  const { start, end } = segment;
  return apply({ start, end, action: 'split', at: parts[1].start });
}

function isLabelled({ kind }: MendedSegment): boolean {
  return kind === 'clause' || kind === 'list-item';
}

function toKey({ start, end }: Span): string {
  return `${start}:${end}`;
}
