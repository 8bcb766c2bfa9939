/** What came of a merge. Counts are of what was not here before. */
export interface MergeResult {
  readonly policies: number;
  /** Entries of the log: decisions, mends, judgements, changes of the codebook, and what was taken back. */
  readonly entries: number;
  readonly models: number;
  /** Of a file without texts: decisions that were left out since this workspace lacks their policy, or since their words do not stand in it. */
  readonly leftOut: { readonly unknownPolicy: number; readonly otherWords: number };
  /** Clauses on which the last words of two annotators differ, in the workspace as it is now; null for whoever works blind. */
  readonly disagreements: number | null;
}
