import type { Region } from './columns.ts';
import type { Line } from './lines.ts';

const BULLET = /^(?:[•●○◦▪■□‣⁃∙➢➤►▶✓✔❖◆◇]|[*–—·-]\s|o\s{2,})/;
const ORDINAL = /^(?:\(?(?:\d{1,3}|[a-z]|[ivxl]{1,6})[.)]\)?|\d{1,3}(?:\.\d{1,3}){1,4}\.?)\s/i;
/** Farthest that a first line is set in or out, in heights of its type, and the least that shows. */
const INDENT = 0.6;

/** Whether a line opens a list item. A number may also be the rest of a sentence, so it counts behind an end only. */
export function startsItem({ text }: Line, afterEnd: boolean): boolean {
  return BULLET.test(text) || (afterEnd && ORDINAL.test(text));
}

/** Whether a line bears a list marker, so that the lines below may hang under its words. */
export function isMarked({ text }: Line): boolean {
  return BULLET.test(text) || ORDINAL.test(text);
}

/** Whether one item ends and another begins: a semicolon, with a capital behind it. */
export function opensNextItem(above: Line, { text }: Line): boolean {
  return /;(?:\s(?:and|or|and\/or))?$/.test(above.text) && /^["“‘'(]?\p{Lu}/u.test(text);
}

/** Whether a line ends as a sentence or a lead-in does. */
export function endsSentence({ text }: Line): boolean {
  return /[.!?:;…]["”’')\]]*$/.test(text);
}

/** Whether a line goes on with a small letter. */
export function startsSmall({ text }: Line): boolean {
  return /^["“‘'(]?\p{Ll}/u.test(text);
}

/** Whether a line stands farther right than the paragraph's body, or farther left where two lines have shown how it is set. */
export function isIndented(line: Line, body: Line, bothWays: boolean): boolean {
  const by = line.left - body.left;
  return by > line.size * INDENT || (bothWays && by < -line.size * INDENT);
}

/** Whether the next line's first word would still have fitted: the writer ended the line, not the margin. */
export function leavesRoom(line: Line, next: Line, { right }: Region): boolean {
  const [word = ''] = next.text.split(/[\s]/, 1);
  const letter = (next.right - next.left) / Math.max(1, next.text.length);
  return line.right + (word.length + 1.5) * letter < right - line.size * 0.2;
}
