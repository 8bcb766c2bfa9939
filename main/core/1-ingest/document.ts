import type { Extent, Span, Warning } from '../../contract/types.ts';
import type { SourceMap } from './source-map.ts';

/** How a file's bytes were read as characters; `utf-8` for PDF and Word files, whose letters are Unicode whatever the bytes. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** What a converted format says a stretch of text is. `furniture` is the site's, not the policy's: menus, page heads and feet. */
export type BlockRole = 'heading' | 'paragraph' | 'list-item' | 'table-cell' | 'furniture';

/**
 * One block of a converted format. Blocks are ordered and disjoint and cover every character that is not white space.
 *
 * `level` is a heading's level or a list item's depth, from 1, and 0 for the rest. `boldEnd` is the offset up to which the block
 * starts in bold type; equal to `start` where it does not, and to `end` where the whole block is bold.
 */
export interface Block extends Span {
  readonly role: BlockRole;
  readonly level: number;
  readonly boldEnd: number;
}

/**
 * A file as text. `text` never changes after ingest and every offset counts its UTF-16 code units.
 *
 * `blocks` is null for plain text and Markdown, whose structure stands in the text itself. Dates are ISO 8601 (`YYYY-MM-DD`);
 * null where the text states none.
 */
export interface Document {
  readonly mediaType: string;
  readonly encoding: Encoding;
  readonly text: string;
  readonly title: string | null;
  readonly effectiveDate: string | null;
  readonly archivedDate: string | null;
  readonly company: string | null;
  readonly extent: Extent;
  readonly blocks: readonly Block[] | null;
  readonly sourceMap: SourceMap;
  readonly warnings: readonly Warning[];
}
