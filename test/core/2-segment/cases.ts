/** One case: what is tested, the text, and the clauses and list items to be found in it, with white space as one blank. */
export interface Case {
  readonly name: string;
  readonly text: string;
  readonly clauses: readonly string[];
}
