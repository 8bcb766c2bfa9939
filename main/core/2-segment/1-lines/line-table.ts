import type { Span } from '../../../contract/types.ts';
import type { Block } from '../../1-ingest/document.ts';

/**
 * One line that holds something, from its first to its last character that is not white space.
 *
 * `indent` counts the white space before it and `width` the columns up to its end. `blanksBefore` counts the empty lines above it.
 * `hardBreak` says that two blanks end the line, Markdown's sign for a break that is meant.
 */
export interface Line extends Span {
  readonly indent: number;
  readonly width: number;
  readonly blanksBefore: number;
  readonly hardBreak: boolean;
  readonly block: Block | null;
}

const BREAK = /\r\n?|[\n\f\v\u2028\u2029]/g;

/** The lines of a text in order, empty ones left out. LF, CRLF, CR and the rarer breaks count alike; a change of block is a break too. */
export function toLines(text: string, blocks: readonly Block[] | null): readonly Line[] {
  if (blocks === null) {
    return cutLines(text, 0, text.length, null);
  }
  return blocks.flatMap((block) => cutLines(text, block.start, block.end, block));
}

function cutLines(text: string, from: number, to: number, block: Block | null): Line[] {
  const lines: Line[] = [];
  let blanks = block === null ? 0 : 1;
  const add = (start: number, end: number) => {
    const line = trimLine(text, start, end);
    if (line === null) {
      blanks += 1;
      return;
    }
    lines.push({ ...line, blanksBefore: blanks, block });
    blanks = 0;
  };
  BREAK.lastIndex = from;
  let start = from;
  for (let hit = BREAK.exec(text); hit !== null && hit.index < to; hit = BREAK.exec(text)) {
    add(start, hit.index);
    start = hit.index + hit[0].length;
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
  return { start: start + indent, end: last, indent, width: last - start, hardBreak: end - last >= 2 };
}
