import type { AspectId } from '../../../contract/findings.ts';
import type { ClauseInContext } from '../../3-label/clause-context.ts';

/** A clause and the aspects on which the detectors hear it. */
export interface HeardClause {
  readonly clause: ClauseInContext;
  readonly aspects: readonly AspectId[];
}

/** A clause that somebody read by itself, and the aspects that it speaks of; on those of `unsure` the reader wavered. */
export interface JudgedClause {
  readonly clause: ClauseInContext;
  readonly said: readonly AspectId[];
  readonly unsure: readonly AspectId[];
}

/** A whole policy that somebody read. */
export interface ReadPolicy {
  readonly clauses: readonly ClauseInContext[];
  /** Each aspect on which the detectors hear nothing in it, and whether the reader found it said. */
  readonly unheard: readonly { readonly aspect: AspectId; readonly said: boolean }[];
  /** On these the reader found nothing: no clause speaks of them. */
  readonly silent: readonly AspectId[];
  /** Which clause, by its place, the reader quoted for an aspect. */
  readonly quoted: readonly { readonly aspect: AspectId; readonly clause: number }[];
  /** Whether no rule was made from it. */
  readonly isFresh: boolean;
}

/** What votes are learned from: `heard` and `judged` are clauses of policies that nobody read whole, `read` are policies that are not among them. */
export interface VoteSources {
  readonly heard: readonly HeardClause[];
  readonly judged: readonly JudgedClause[];
  readonly read: readonly ReadPolicy[];
}
