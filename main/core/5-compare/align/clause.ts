import type { LabelId } from '../../../contract/labels.ts';
import type { Scores, Span } from '../../../contract/types.ts';
import type { AspectId, Fact } from '../../../contract/findings.ts';

/** A clause or list item as alignment takes it. */
export interface AlignableClause extends Span {
  readonly text: string;
  /** Outermost first. */
  readonly headings: readonly string[];
  readonly leadIn: string | null;
  readonly labels: readonly LabelId[];
  /** Null where no model has read it. */
  readonly scores: Scores | null;
  /** Ids of the aspects that it is evidence of. */
  readonly aspects: readonly AspectId[];
  /** The facts that lie in it. */
  readonly facts: readonly Pick<Fact, 'type' | 'value' | 'role'>[];
}

/** A policy as alignment takes it: whose it is, and its clauses in document order. */
export interface AlignablePolicy {
  readonly company: string | null;
  readonly clauses: readonly AlignableClause[];
}
