import { type Page, toTextPage } from './page.ts';

/** Read HTML source as text with blocks and a map back to the source. */
export function toHtmlPage(source: string): Page {
  return toTextPage(source);
}
