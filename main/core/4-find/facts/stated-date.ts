import { parseDate } from '../../1-ingest/dates.ts';
import type { FoundFact } from '../finding.ts';

const DATES =
  /(?<![\p{L}\p{N}])(?:\p{L}{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?\s*,?\s+\d{4}|\d{1,2}(?:st|nd|rd|th)?\s+(?:day\s+)?(?:of\s+)?\p{L}{3,9}\.?\s*,?\s+\d{4}|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4})(?!\d)/gu;

/** Where the text states the day from which it applies, the first time; null where it does not. A copyright year or an archive's date is none. */
export function findStatedDate(text: string, effectiveDate: string | null): FoundFact | null {
  if (effectiveDate === null) return null;
  for (const { 0: date, index } of text.matchAll(DATES)) {
    if (parseDate(date) === effectiveDate) {
      return { type: 'effective-date', value: effectiveDate, role: null, start: index, end: index + date.length };
    }
  }
  return null;
}
