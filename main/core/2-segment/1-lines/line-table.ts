import type { Span } from '../../../contract/types.ts';
import type { Block } from '../../1-ingest/document.ts';

/**
 * One line that holds something, from its first to its last character that is not white space.
 *
 * `bodyStart` is where the words start behind the quote signs of a mail; at `end` where nothing else stands on the line.
 * `indent` counts the white space before it and `width` the columns up to its end. `blanksBefore` counts the empty lines above it.
 * `hardBreak` says that two blanks end the line, Markdown's sign for a break that is meant.
 */
export interface Line extends Span {
  readonly bodyStart: number;
  readonly indent: number;
  readonly width: number;
  readonly blanksBefore: number;
  readonly hardBreak: boolean;
  readonly block: Block | null;
}

/** Line breaks; behind them breaks that show: the bars between the segments of a corpus, and block tags left in plain text. */
const BREAK =
  /\r\n?|[\n\f\v\u2028\u2029]|\|{3,}(?!-)|<\/?(?:br|p|div|ul|ol|li|tr|table|h[1-6])(?:\s[^<>\r\n]{0,300})?\/?>/gi;
/** Tags that stay with the words behind them, since they say what these are. */
const OPENING = /^<(?:li|h[1-6])\b/i;

/** The lines of a text in order, empty ones left out. LF, CRLF, CR and the rarer breaks count alike; a change of block is a break too. */
export function toLines(text: string, blocks: readonly Block[] | null): readonly Line[] {
  if (blocks === null) {
    return cutLines(text, 0, text.length, null);
  }
  return blocks.flatMap((block) => cutLines(text, block.start, block.end, block));
}

function cutLines(text: string, from: number, to: number, block: Block | null): readonly Line[] {
  const lines: Line[] = [];
  let blanks = block === null ? 0 : 1;
  const add = (start: number, end: number) => {
    const line = trimLine(text, start, end);
    if (line === null) {
      blanks += 1;
      return;
    }
    lines.push({ ...line, blanksBefore: blanks, block });
    blanks = line.bodyStart === line.end ? 1 : 0;
  };
  let start = from;
  for (const hit of text.slice(from, to).matchAll(BREAK)) {
    const at = from + hit.index;
    add(start, at);
    start = at + hit[0].length;
    if (OPENING.test(hit[0])) {
      start = at;
    } else if (/^[|<]/.test(hit[0])) {
      add(at, start);
      blanks += 1;
    }
  }
  add(start, to);
  return lines;
}

function trimLine(text: string, start: number, end: number): Omit<Line, 'blanksBefore' | 'block'> | null {
  const raw = text.slice(start, end);
  const body = raw.trimStart();
  if (body === '') {
    return null;
  }
  const indent = raw.length - body.length;
  const trimmed = body.trimEnd();
  const last = start + indent + trimmed.length;
  const first = start + indent;
  const quoteSigns = /^(?:>\s*)+/.exec(trimmed)?.[0].length ?? 0;
  return {
    start: first,
    bodyStart: first + quoteSigns,
    end: last,
    indent,
    width: last - start,
    hardBreak: end - last >= 2,
  };
}
