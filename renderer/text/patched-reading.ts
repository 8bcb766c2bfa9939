import type { LabelId } from '../../main/contract/labels.ts';
import type { Decision, PolicyReading, PolicySummary, ReaderSegment, Span } from '../../main/contract/types.ts';
import { toLabelsInForce } from './clause-state.ts';

/**
 * The reading with another decision (or none) on the clause at a span; every other segment stays the same object.
 * Counts follow. If no segment stands at the span, the reading comes back as it is.
 */
export function patchReading(reading: PolicyReading, span: Span, decision: Decision | null): PolicyReading {
  const at = reading.segments.findIndex(({ start, end }) => start === span.start && end === span.end);
  const before = reading.segments[at];
  if (before === undefined) return reading;
  const after = { ...before, decision };
  return { ...reading, policy: recount(reading.policy, before, after), segments: reading.segments.with(at, after) };
}

function recount(policy: PolicySummary, before: ReaderSegment, after: ReaderSegment): PolicySummary {
  const had = toLabelsInForce(before);
  const has = toLabelsInForce(after);
  const labelCounts: Record<LabelId, number> = { ...policy.labelCounts };
  for (const id of had) labelCounts[id] = (labelCounts[id] ?? 0) - 1;
  for (const id of has) labelCounts[id] = (labelCounts[id] ?? 0) + 1;
  const decided = policy.decided + Number(after.decision !== null) - Number(before.decision !== null);
  return { ...policy, decided, labelCounts };
}
