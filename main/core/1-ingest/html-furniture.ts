import type { Block } from './document.ts';
import type { RawBlock } from './html-text.ts';

/** Share of a block's letters in links above which it is nothing but a link. */
const LINK_SHARE = 0.9;

/**
 * Settle which blocks are the site's: menus and feet by their element, short matter in boxes that sites name so, and bare links.
 *
 * A list of links that a lead-in announces ("You can complain to:") belongs to the text. Nothing is left out.
 */
export function settleFurniture(text: string, raw: readonly RawBlock[]): readonly Block[] {
  let announced = false;
  return raw.map(({ belonging, linked, ...block }) => {
    const words = text.slice(block.start, block.end);
    const bareLink = linked >= LINK_SHARE && block.role !== 'heading' && !/[.!?]$/.test(words);
    const furniture = isFurniture({ block, words, belonging, bareLink, announced });
    announced = /:\s*$/.test(words) || (announced && block.role === 'list-item');
    return furniture ? { ...block, role: 'furniture' as const } : block;
  });
}

interface Candidate {
  readonly block: Block;
  readonly words: string;
  readonly belonging: RawBlock['belonging'];
  readonly bareLink: boolean;
  readonly announced: boolean;
}

function isFurniture({ block, words, belonging, bareLink, announced }: Candidate): boolean {
  if (belonging === 'site') {
    return true;
  }
  if (block.role === 'heading') {
    return false;
  }
  if (belonging === 'hint') {
    return bareLink || (words.length < 80 && !/[.!?:]["”]?$/.test(words));
  }
  return bareLink && !announced;
}
