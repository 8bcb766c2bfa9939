import { createHtmlText } from './html-text.ts';
import { settleFurniture } from './html-furniture.ts';
import { walkHtml } from './html-tree.ts';
import type { Page } from './page.ts';

/**
 * Read HTML source as text with blocks and a map back to the source, in one pass.
 *
 * Entities are decoded, scripts and styles left out. Nothing else is: closed accordions, asides and forms stay, and the site's own
 * matter is labelled as furniture.
 */
export function toHtmlPage(source: string): Page {
  const output = createHtmlText();
  const title: string[] = [];
  walkHtml(source, {
    onText: (words, start, context) => {
      if (context.isTitle) {
        title.push(words);
      } else if (!context.unseen) {
        output.write(words, start, context);
      }
    },
    onEdge: output.endBlock,
    onLineBreak: output.breakLine,
  });
  const { text, blocks, runs } = output.finish();
  const name = title.join('').replaceAll(/\s+/g, ' ').trim();
  return {
    text,
    title: name === '' ? null : name,
    blocks: settleFurniture(text, blocks),
    sourceMap: { unit: 'character', runs },
  };
}
