import type { BulkChange, BulkPreview, FoundCounts, FoundPage, FoundPlace } from './search.ts';
import type { PolicyId } from './types.ts';

/** The calls that look for clauses and decide what was found; a part of the one map of calls. */
export interface SearchingApi {
  /** The clauses of the library that fit a query (see `parseQuery`), by policy and place, a page at a time: `after` is the page before's `next`. */
  'search.find': {
    request: { readonly query: string; readonly after?: number | undefined; readonly limit?: number | undefined };
    response: FoundPage;
  };
  /** How much fits a query, by label and status. */
  'search.count': { request: { readonly query: string }; response: FoundCounts };
  /**
   * The clause that comes next in what fits a query (`way` 1), or before (-1), from a clause on that need not fit any more; null at the end. In the
   * order of review, whoever goes on finds the order as it was when they began; from a clause that is not in it, the next is its first.
   */
  'search.step': {
    request: { readonly query: string; readonly policyId: PolicyId; readonly start: number; readonly way: 1 | -1 };
    response: FoundPlace | null;
  };
  /** What a change would do to the labels of all clauses that fit a query. */
  'bulk.preview': { request: { readonly query: string; readonly change: BulkChange }; response: BulkPreview };
  /** Decides all clauses that fit a query, as one step for undo. `state` is that of the preview that the person saw. */
  'bulk.label': {
    request: { readonly query: string; readonly change: BulkChange; readonly state: string };
    response: { readonly changed: number };
  };
}
