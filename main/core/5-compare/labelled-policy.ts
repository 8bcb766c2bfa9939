import type { Extent, ReaderSegment, Segment } from '../../contract/types.ts';
import type { LabelledPolicy } from '../4-find/find.ts';
import type { SegmentLabels } from '../4-find/read-clause.ts';

/** A policy's text as people and the model see it now. */
interface ReadPolicy {
  readonly text: string;
  readonly segments: readonly ReaderSegment[];
  readonly extent: Extent;
  readonly effectiveDate: string | null;
}

/**
 * What finding takes of a policy, by the labels in force. A label that a person gave counts as certain, one that the person took off as out
 * of the question; where nobody decided, the model's scores count.
 */
export function toLabelledPolicy({ text, segments, extent, effectiveDate }: ReadPolicy): LabelledPolicy {
  return { text, segments: segments.map(toPlain), labels: segments.map(toLabels), extent, effectiveDate };
}

function toPlain({ start, end, kind, level, headings, leadIn }: Segment): Segment {
  return { start, end, kind, level, headings, leadIn };
}

function toLabels({ prediction, decision }: ReaderSegment): SegmentLabels | null {
  if (decision === null) return prediction === null ? null : { labels: prediction.labels, scores: prediction.scores };
  const { labels } = decision;
  const score = (label: (typeof labels)[number]): number => (labels.includes(label) ? 1 : 0);
  return {
    labels,
    scores: {
      collection: score('collection'),
      sharing: score('sharing'),
      retention: score('retention'),
      children: score('children'),
      transfer: score('transfer'),
      dispute: score('dispute'),
    },
  };
}
