import type { SearchQuery } from '../contract/search.ts';
import { toReviewOrder, type Undecided } from '../core/3-label/review-order.ts';
import { quote } from '../core/span.ts';
import { type FoundLine, listScored, readLines, type ScoredLine } from '../store/clause-search.ts';
import { readText } from '../store/documents.ts';
import type { Workbench } from './workbench.ts';

/**
 * What fits a query in the order of review, by the thresholds in force: `limit` lines from place `from` (from 0) on. Clauses that no model has read
 * come last. The index has to be up to date.
 */
export function listQueue(
  bench: Workbench,
  query: SearchQuery,
  { from, limit }: { readonly from: number; readonly limit: number },
): readonly FoundLine[] {
  const lines = listScored(bench.db, query);
  const order = toReviewOrder(toUndecided(bench, lines), bench.model.parsed.header.thresholds, from + limit);
  return readLines(
    bench.db,
    order.slice(from).map((at) => lines[at]!.key),
  );
}

/** The text of a clause is read when it is asked for: a page needs those of few policies. */
function toUndecided({ db }: Workbench, lines: readonly ScoredLine[]): readonly Undecided[] {
  const texts = new Map<number, string>();
  const readOnce = (key: number): string => {
    const text = texts.get(key) ?? readText(db, key);
    texts.set(key, text);
    return text;
  };
  return lines.map(({ policyKey, scores, ...span }) => ({
    policy: String(policyKey),
    scores,
    get text() {
      return quote(readOnce(policyKey), span);
    },
  }));
}
