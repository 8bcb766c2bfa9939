import type { Migration } from './migration.ts';

/** What a search is counted by, apart from the rest of each line and in the order in which it is added up: counting reads this index alone. */
export const facets: Migration = {
  version: 11,
  title: 'an index to count clauses by',
  sql: `
CREATE INDEX clause_facets ON clause_index (policy_key, status, labels, person, kind);
`,
};
