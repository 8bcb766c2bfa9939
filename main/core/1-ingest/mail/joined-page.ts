import type { Block } from '../document.ts';
import type { Page } from '../page.ts';
import type { SourceRun } from '../source-map.ts';

/** A page with its way back to the file's bytes; `isHead` marks a line of a mail's head. */
export interface PlacedPage {
  readonly page: Page & { readonly isHead?: boolean };
  readonly runs: readonly SourceRun[];
}

/** Pages one below the other as one. It has blocks if one of them has. */
export function joinPages(pages: readonly PlacedPage[]): Page {
  const parts: string[] = [];
  const blocks: Block[] = [];
  const runs: SourceRun[] = [];
  let length = 0;
  pages.forEach(({ page, runs: own }, at) => {
    const previous = pages[at - 1]?.page;
    const separator = previous === undefined ? '' : previous.isHead === true && page.isHead === true ? '\n' : '\n\n';
    const offset = length + separator.length;
    parts.push(separator, page.text);
    length = offset + page.text.length;
    for (const { start, source } of own) {
      runs.push({ start: start + offset, source });
    }
    for (const block of page.blocks ?? toBlocks(page)) {
      blocks.push({ ...block, start: block.start + offset, end: block.end + offset, boldEnd: block.boldEnd + offset });
    }
  });
  const structured = pages.some(({ page }) => page.blocks !== null);
  return {
    text: parts.join(''),
    title: pages.find(({ page }) => page.title !== null)?.page.title ?? null,
    blocks: structured ? blocks : null,
    sourceMap: { unit: 'byte', runs },
  };
}

/** Plain text beside HTML is one block, whose lines speak for themselves. */
function toBlocks({ text, isHead }: PlacedPage['page']): readonly Block[] {
  const start = text.length - text.trimStart().length;
  const end = text.trimEnd().length;
  const role = isHead === true ? 'furniture' : 'paragraph';
  return start >= end ? [] : [{ start, end, role, level: 0, boldEnd: start }];
}
