import type { Decision, ReaderSegment } from '../contract/types.ts';
import { toAnnotator } from '../core/5-compare/agreement/gold.ts';
import { toSpanKey } from '../store/standing.ts';
import type { JoinedPolicy } from './joined-policy.ts';

/** A policy's segments as somebody sees them who works blind: with their own last word on each clause, and without the model's and others'. */
export function hideOthers({ text, segments, standing }: JoinedPolicy, author: string): readonly ReaderSegment[] {
  const isOwn = (one: Decision): boolean => toAnnotator(one) === author && text.slice(one.start, one.end) === one.quote;
  const own = new Map(standing.filter(isOwn).map((one) => [toSpanKey(one), { ...one, suggestion: null }]));
  return segments.map((segment) => ({
    ...segment,
    prediction: null,
    decision: segment.decision === null ? null : (own.get(toSpanKey(segment)) ?? null),
  }));
}
