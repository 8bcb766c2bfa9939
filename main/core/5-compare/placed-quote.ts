import type { PlacedQuote } from '../../contract/comparison.ts';
import type { Quoted } from '../../contract/findings.ts';
import type { ToPlace } from './source-place.ts';
import type { StandingClause } from './standing-clause.ts';

/**
 * A quotation with the clause that it stands in, the headings above and its place in the file. Words that stand in no clause (a date under
 * the title) are their own clause.
 */
export function toPlacedQuote(
  { start, end, quote }: Quoted,
  clauses: readonly StandingClause[],
  toPlace: ToPlace,
): PlacedQuote {
  const around = clauses.find((clause) => clause.start <= start && end <= clause.end);
  return {
    start,
    end,
    quote,
    clause: around === undefined ? { start, end } : { start: around.start, end: around.end },
    headings: around?.headings ?? [],
    leadIn: around?.leadIn ?? null,
    place: toPlace(start),
  };
}
