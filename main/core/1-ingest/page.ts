import type { Warning } from '../../contract/types.ts';
import type { Block, Encoding } from './document.ts';
import { IDENTITY, type SourceMap } from './source-map.ts';

/** What a format's reader makes of a file. `title` is the title that the format itself names, or null. */
export interface Page {
  readonly text: string;
  readonly title: string | null;
  readonly blocks: readonly Block[] | null;
  readonly sourceMap: SourceMap;
}

/** A file once it is read: its page, how its letters were encoded, and what to say of it. */
export interface Reading {
  readonly page: Page;
  readonly encoding: Encoding;
  readonly warnings: readonly Warning[];
}

/** Plain text and Markdown: the decoded file is the document. */
export function toTextPage(text: string): Page {
  return { text, title: null, blocks: null, sourceMap: IDENTITY };
}
