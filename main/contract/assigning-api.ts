import type { DecisionId } from './types.ts';
import type { ProgressReport } from './progress.ts';
import type { AssignmentPlan, AssignmentPreview, Assignments, PolicyReaders } from './assignment.ts';

/** The calls that share work out among annotators and follow it; a part of the one map of calls. */
export interface AssigningApi {
  'assignment.get': { request: Record<string, never>; response: Assignments };
  /** Works a plan out. Nothing is written. */
  'assignment.preview': { request: AssignmentPlan; response: AssignmentPreview };
  /** Assigns the plan’s policies anew, as one step for undo. `state` is that of the preview that the person saw. */
  'assignment.apply': {
    request: { readonly plan: AssignmentPlan; readonly state: string };
    /** How many policies’ readers changed, and by which entry of the log; null if none did. */
    response: { readonly changed: number; readonly entry: DecisionId | null };
  };
  /** Says who reads one policy. */
  'assignment.set': { request: PolicyReaders; response: PolicyReaders };
  /** How far the work is; for whoever works blind, their own part of it. */
  'progress.get': { request: Record<string, never>; response: ProgressReport };
}
