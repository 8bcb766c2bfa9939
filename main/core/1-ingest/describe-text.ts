import { guessCompany } from './company.ts';
import type { Document } from './document.ts';
import { findExtent } from './extent.ts';
import type { Page } from './page.ts';
import { findArchivedDate, findEffectiveDate } from './stated-dates.ts';
import { findTitle } from './title.ts';

/** What a document's head and foot say about it. */
export type Description = Pick<Document, 'title' | 'effectiveDate' | 'archivedDate' | 'company' | 'extent'>;

/** Read title, dates, company and extent from a page's text. */
export function describeText(page: Page): Description {
  const title = findTitle(page);
  const effectiveDate = findEffectiveDate(page.text);
  return {
    title,
    effectiveDate,
    archivedDate: findArchivedDate(page.text),
    company: guessCompany(page.text, title),
    extent: findExtent(page, title, effectiveDate),
  };
}
