import type { Document } from './document.ts';
import type { Page } from './page.ts';

/** What a document's head and foot say about it. */
export type Description = Pick<Document, 'title' | 'effectiveDate' | 'archivedDate' | 'company' | 'extent'>;

/** Read title, dates, company and extent from a page's text. */
export function describeText(page: Page): Description {
  return { title: page.title, effectiveDate: null, archivedDate: null, company: null, extent: 'whole' };
}
