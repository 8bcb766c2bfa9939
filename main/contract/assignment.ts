import type { DecisionId, PolicyId } from './types.ts';

/** Who is to read a policy: names in order, each once; empty for nobody. */
export interface PolicyReaders {
  readonly policyId: PolicyId;
  readonly annotators: readonly string[];
}

/** Who reads which policy by now. Policies that nobody is to read are left out. */
export interface Assignments {
  readonly policies: readonly PolicyReaders[];
  /** The names known here: whoever is assigned, has decided anything, or decides now; in order. */
  readonly known: readonly string[];
}

/** How policies are to be shared out. The same library and plan give the same answer on every machine, in whatever order names and policies are given. */
export interface AssignmentPlan {
  /** All of the library when absent. */
  readonly policyIds?: readonly PolicyId[] | undefined;
  /** Different names, {@link MAX_ANNOTATORS} at most. */
  readonly annotators: readonly string[];
  /** How many of the policies several people read: so many in a hundred (0 to 100), or so many policies. */
  readonly shared: { readonly unit: 'percent' | 'policies'; readonly amount: number };
  /** How many people read each of those, 1 to as many as there are annotators. All other policies are read by one. */
  readonly readers: number;
  /** From 0 to 2^32 − 1. */
  readonly seed: number;
}

/** What one annotator would read: policies and their clauses, and how many of the policies others read too. */
export interface AssignmentLoad {
  readonly annotator: string;
  readonly policies: number;
  readonly clauses: number;
  readonly sharedPolicies: number;
}

/** What two annotators would both read. */
export interface AssignmentOverlap {
  readonly first: string;
  readonly second: string;
  readonly policies: number;
  readonly clauses: number;
}

/** A plan worked out. Nothing has been written. */
export interface AssignmentPreview {
  /** Stands for all that the plan bears on: applying is refused once that is another. */
  readonly state: string;
  /** In the library's order. */
  readonly policies: readonly (PolicyReaders & { readonly clauses: number; readonly before: readonly string[] })[];
  /** In order of the names. */
  readonly loads: readonly AssignmentLoad[];
  /** Every two annotators, also where they share nothing. */
  readonly overlaps: readonly AssignmentOverlap[];
  /** No two annotators’ clauses differ by more: the clauses of the longest policy. */
  readonly bound: number;
  /** Policies whose readers change. */
  readonly changed: number;
}

/** What a change says of one policy: who reads it from now on (`on`), and who no longer does (`off`). Of others it says nothing. */
export interface ReaderChange {
  readonly policyId: PolicyId;
  readonly on: readonly string[];
  readonly off: readonly string[];
}

/** An entry of the log: who assigned what, and when. */
export interface AssignmentEntry {
  readonly id: DecisionId;
  readonly author: string;
  /** ISO 8601, UTC. */
  readonly decidedAt: string;
  readonly readers: readonly ReaderChange[];
}

/** At most so many annotators share a library. */
export const MAX_ANNOTATORS = 50;
/** At most so many UTF-16 code units in a name. */
export const MAX_ANNOTATOR_NAME = 80;
