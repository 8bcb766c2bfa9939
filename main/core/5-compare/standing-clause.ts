import type { LabelId } from '../../contract/labels.ts';
import type { Decision, Mend, Prediction, ReaderSegment, Span } from '../../contract/types.ts';
import { toHeadingText } from '../2-segment/heading-text.ts';
import { quote, toLine } from '../span.ts';

/** A clause or list item in words, with what the model says, what people decided, and which of the two counts. */
export interface StandingClause extends Span {
  /** Its place among the policy's segments of every kind, from 0. */
  readonly index: number;
  readonly kind: 'clause' | 'list-item';
  /** The exact slice of the policy's text. */
  readonly text: string;
  /** The headings above, outermost first, each on one line and without its markup. */
  readonly headings: readonly string[];
  /** The sentence that a list item completes, on one line. */
  readonly leadIn: string | null;
  readonly prediction: Prediction | null;
  readonly decision: Decision | null;
  /** What people did to make the clause what it is, oldest first. */
  readonly mends: readonly Mend[];
  /** The label set in force: the person's where there is a decision, else the model's. */
  readonly labels: readonly LabelId[];
}

/** The clauses and list items among a policy's segments, in document order. */
export function toStandingClauses(text: string, segments: readonly ReaderSegment[]): readonly StandingClause[] {
  return segments.flatMap((segment, index) => {
    const { start, end, kind, leadIn, prediction, decision, mends } = segment;
    if (kind !== 'clause' && kind !== 'list-item') return [];
    const clause: StandingClause = {
      index,
      start,
      end,
      kind,
      text: quote(text, segment),
      headings: segment.headings.map((heading) => toHeadingText(text, heading)),
      leadIn: leadIn === null ? null : toLine(text, leadIn),
      prediction,
      decision,
      mends,
      labels: (decision ?? prediction)?.labels ?? [],
    };
    return [clause];
  });
}
