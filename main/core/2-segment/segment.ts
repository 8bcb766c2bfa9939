import type { Segment } from '../../contract/types.ts';
import type { Document } from '../1-ingest/document.ts';
import { toUnits } from './1-lines/unit-table.ts';
import { separators } from './3-rules/01-separators.ts';
import { sourceRoles } from './3-rules/02-source-roles.ts';
import { extractionNotes } from './3-rules/03-extraction-notes.ts';
import { tables } from './3-rules/04-tables.ts';
import { markedHeadings } from './3-rules/05-marked-headings.ts';
import { contents } from './3-rules/06-contents.ts';
import { furniture } from './3-rules/07-furniture.ts';
import { items } from './3-rules/08-items.ts';
import { statements } from './3-rules/09-statements.ts';
import { addresses } from './3-rules/10-addresses.ts';
import { unmarkedLists } from './3-rules/11-unmarked-lists.ts';
import { unmarkedHeadings } from './3-rules/12-unmarked-headings.ts';
import { closedTitles } from './3-rules/13-closed-titles.ts';
import { openTitles } from './3-rules/14-open-titles.ts';
import { rest } from './3-rules/15-rest.ts';
import type { Page, Rule } from './3-rules/page.ts';
import { assemble } from './5-structure/assemble.ts';
import { insertBars, isBar } from './5-structure/bars.ts';

/** The rules in the order in which they speak: the first to know a line has it. */
const RULES: readonly Rule[] = [
  separators,
  sourceRoles,
  extractionNotes,
  tables,
  markedHeadings,
  contents,
  furniture,
  items,
  statements,
  addresses,
  unmarkedLists,
  unmarkedHeadings,
  closedTitles,
  openTitles,
  rest,
];

/**
 * Cut a document into headings, clauses, list items and boilerplate: lines first, then blocks, then sentences inside a block.
 *
 * Segments are ordered and disjoint, hold every character that is not white space exactly once, and neither start nor end on white
 * space. The same document always gives the same segments; time grows with its length alone; no text makes it throw.
 *
 * A section added at the end leaves the segments before it as they were, with two exceptions that lie in what the evidence is: an
 * earlier list becomes a contents list once enough of its entries have come again as headings; and wrapped lines are judged together
 * with those that follow them, up to the first paragraph that shows that it was wrapped at another column.
 */
export function segment({ text, blocks }: Pick<Document, 'text' | 'blocks'>): readonly Segment[] {
  const all = toUnits(text, blocks);
  const bars = all.filter((unit) => isBar(unit));
  const units = bars.length === 0 ? all : all.filter((unit) => !isBar(unit));
  const page: Page = { text, units, roles: units.map(() => null) };
  for (const rule of RULES) {
    rule(page);
  }
  return insertBars(assemble(page), bars);
}
