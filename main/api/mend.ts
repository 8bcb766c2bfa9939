import type { Request } from '../contract/api.ts';
import { toDecisionId } from '../contract/decode.ts';
import { LacunaError } from '../contract/errors.ts';
import type { Mend, PolicyId, SegmentChange, Span } from '../contract/types.ts';
import { applyMend, cutSpan, isAlready } from '../core/2-segment/6-mends/apply.ts';
import { isSameSpan, type MendedSegment } from '../core/2-segment/6-mends/mended-segment.ts';
import { quote } from '../core/span.ts';
import { readText } from '../store/documents.ts';
import { appendMend } from '../store/mends.ts';
import { getPolicy } from '../store/policies.ts';
import { inTransaction } from '../store/sql.ts';
import { cutPolicy } from './cut-policy.ts';
import { getAuthor, type Workbench } from './workbench.ts';

/** A policy as it is cut now, and the place of the segment to be mended among its segments. */
interface Place {
  readonly text: string;
  readonly segments: readonly MendedSegment[];
  readonly at: number;
  readonly segment: MendedSegment;
}

/**
 * Cut a segment in two. On the disk when this answers, as the other mends are.
 *
 * @throws LacunaError `not-found` if the policy is not in the library, `clause-changed` if the span is no segment of it, `cannot-mend` if a
 *   part would hold no words or the place is inside a character.
 */
export function splitSegment(bench: Workbench, request: Request<'segment.split'>): Mend {
  return mend(bench, request, ({ text, segment }) => {
    const parts = cutSpan(text, segment, request.at);
    if (parts === null) throw new LacunaError('cannot-mend', { why: 'words must stand on both sides of the cut' });
    const { start, end } = segment;
    return { start, end, action: 'split', at: parts[1].start };
  });
}

/**
 * Join a segment with the one behind it.
 *
 * @throws LacunaError `not-found`, `clause-changed`; `cannot-mend` if nothing stands behind it.
 */
export function mergeSegment(bench: Workbench, request: Request<'segment.merge'>): Mend {
  return mend(bench, request, ({ segments, at, segment }) => {
    const next = segments[at + 1];
    if (next === undefined) throw new LacunaError('cannot-mend', { why: 'nothing stands behind it' });
    return { start: segment.start, end: next.end, action: 'merge', at: next.start };
  });
}

/**
 * Say what a segment is.
 *
 * @throws LacunaError `not-found`, `clause-changed`; `cannot-mend` if it is that already.
 */
export function rekindSegment(bench: Workbench, request: Request<'segment.rekind'>): Mend {
  const { kind, level } = request;
  return mend(bench, request, ({ segment }) => {
    if (isAlready(segment, kind, level)) throw new LacunaError('cannot-mend', { why: 'it is that already' });
    const { start, end } = segment;
    return { start, end, action: 'rekind', kind, ...(level === undefined ? {} : { level }) };
  });
}

function mend(
  bench: Workbench,
  { policyId, start, end }: Span & { readonly policyId: PolicyId },
  toChange: (place: Place) => Span & SegmentChange,
): Mend {
  const { db, clock, newId } = bench;
  const made = inTransaction(db, () => {
    const place = getPlace(bench, policyId, { start, end });
    const change = toChange(place);
    const anchored: Mend = {
      ...change,
      id: toDecisionId(newId()),
      policyId,
      quote: quote(place.text, change),
      author: getAuthor(bench),
      decidedAt: clock().toISOString(),
    };
    if (applyMend(place.text, place.segments, anchored) === null) throw new LacunaError('clause-changed');
    appendMend(db, anchored);
    return anchored;
  });
  bench.push({ type: 'changed', what: 'decisions', policyId });
  return made;
}

function getPlace(bench: Workbench, policyId: PolicyId, span: Span): Place {
  const policy = getPolicy(bench.db, policyId);
  const text = readText(bench.db, policy.key);
  const { segments } = cutPolicy(bench, policy, text);
  const at = segments.findIndex((one) => isSameSpan(one, span));
  const segment = segments[at];
  if (segment === undefined) throw new LacunaError('clause-changed');
  return { text, segments, at, segment };
}
