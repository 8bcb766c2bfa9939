import type { Span } from '../../contract/types.ts';
import { toLine } from '../span.ts';

/**
 * A heading's words on one line, without the markup that makes it one: Markdown's `#`, emphasis around the whole, and the
 * colon that ends a run-in heading. A heading's number stays. For reading and comparing, never for offsets.
 */
export function toHeadingText(text: string, heading: Span): string {
  const line = toLine(text, heading);
  const bare = stripEmphasis(line.replace(/^#{1,6} ?/, '').replace(/ #{1,6}$/, ''));
  const words = stripEmphasis(bare.endsWith(':') ? bare.slice(0, -1).trim() : bare);
  return words === '' ? line : words;
}

function stripEmphasis(words: string): string {
  for (const mark of ['***', '**', '__', '*', '_']) {
    const inside = words.slice(mark.length, -mark.length);
    const whole = words.length > 2 * mark.length && words.startsWith(mark) && words.endsWith(mark);
    if (whole && !inside.includes(mark)) return inside.trim();
  }
  return words;
}
