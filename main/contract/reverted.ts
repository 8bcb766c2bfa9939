import type { NamedChange } from './codebook.ts';
import type { AspectId } from './findings.ts';
import type { Decision, DecisionAction, PolicyId, SegmentChange, Span } from './types.ts';

/**
 * Where undo or redo took effect, so that the window can go there, and what was taken back or put back. `decision` is what stands at
 * the span now, or null for none.
 */
export interface Reverted extends Span {
  /** Of a pair the policy that is `a` in it; null for a checklist, the codebook, assignments or an import, which are on no one policy. */
  readonly policyId: PolicyId | null;
  readonly action: LoggedAction;
  readonly decision: Decision | null;
  /** Of a judgement on a gap: the aspect. Absent for all else. */
  readonly aspect?: AspectId;
  /** Of a change of the codebook: which. Absent for all else. */
  readonly change?: NamedChange;
}

/**
 * What a person can do that undo takes back: label, mend, link versions, judge a gap, pair two clauses, write a checklist, change the
 * codebook, assign policies, import a data set.
 */
export type LoggedAction =
  | DecisionAction
  | SegmentChange['action']
  | 'succeed'
  | 'judge'
  | 'pair'
  | 'checklist'
  | 'codebook'
  | 'assign'
  | 'import';
