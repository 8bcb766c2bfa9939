import type { Span } from '../../../contract/types.ts';
import type { Block } from '../../1-ingest/document.ts';
import { BLANK, CARRIAGE_RETURN, dropSpace, LINE_FEED, skipSpace } from '../2-words/characters.ts';

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

/** Breaks that show: the bars between the segments of a corpus, and block tags left in plain text. */
const SHOWN = /\|{3,}(?!-)|<\/?(?:br|p|div|ul|ol|li|tr|table|h[1-6])(?:\s[^<>\r\n]{0,300})?\/?>/iy;
/** Tags that stay with the words behind them, since they say what these are. */
const OPENING = /^<(?:li|h[1-6])\b/i;
const BAR = 0x7c;
const LESS = 0x3c;
const GREATER = 0x3e;
const LINE_SEPARATOR = 0x20_28;
const PARAGRAPH_SEPARATOR = 0x20_29;

/** The lines of a text in order, empty ones left out. LF, CRLF, CR and the rarer breaks count alike; a change of block is a break too. */
export function toLines(text: string, blocks: readonly Block[] | null): readonly Line[] {
  if (blocks === null) {
    return cutLines(text, 0, text.length, null);
  }
  return blocks.flatMap((block) => cutLines(text, block.start, block.end, block));
}

/** Where lines end, in order: `at` is the first code unit of the break and `to` the first behind it. */
interface Break {
  readonly at: number;
  readonly to: number;
}

function cutLines(text: string, from: number, to: number, block: Block | null): readonly Line[] {
  const lines: Line[] = [];
  let blanks = block === null ? 0 : 1;
  const add = (start: number, end: number) => {
    const line = trimLine(text, { start, end }, blanks, block);
    if (line === null) {
      blanks += 1;
      return;
    }
    lines.push(line);
    blanks = line.bodyStart === line.end ? 1 : 0;
  };
  let start = from;
  for (let hit = findBreak(text, from, to); hit !== null; hit = findBreak(text, hit.to, to)) {
    add(start, hit.at);
    start = hit.to;
    if (isShown(text.charCodeAt(hit.at))) {
      if (OPENING.test(text.slice(hit.at, hit.at + 4))) {
        start = hit.at;
      } else {
        add(hit.at, hit.to);
        blanks += 1;
      }
    }
  }
  add(start, to);
  return lines;
}

/** The next break from `from` on: LF, CRLF, CR, the rarer ones, or one that shows. Null where there is none before `to`. */
function findBreak(text: string, from: number, to: number): Break | null {
  for (let at = from; at < to; at += 1) {
    const code = text.charCodeAt(at);
    if (isLineBreak(code)) {
      const pair = code === CARRIAGE_RETURN && at + 1 < to && text.charCodeAt(at + 1) === LINE_FEED;
      return { at, to: at + (pair ? 2 : 1) };
    }
    if (isShown(code)) {
      SHOWN.lastIndex = at;
      const end = SHOWN.test(text) ? SHOWN.lastIndex : Infinity;
      if (end <= to) {
        return { at, to: end };
      }
    }
  }
  return null;
}

function isLineBreak(code: number): boolean {
  return code < BLANK
    ? code >= LINE_FEED && code <= CARRIAGE_RETURN
    : code === LINE_SEPARATOR || code === PARAGRAPH_SEPARATOR;
}

function isShown(code: number): boolean {
  return code === LESS || code === BAR;
}

function trimLine(text: string, { start, end }: Span, blanksBefore: number, block: Block | null): Line | null {
  const first = skipSpace(text, start, end);
  if (first === end) {
    return null;
  }
  const last = dropSpace(text, first, end);
  return {
    start: first,
    bodyStart: skipQuoteSigns(text, first, last),
    end: last,
    indent: first - start,
    width: last - start,
    blanksBefore,
    hardBreak: end - last >= 2,
    block,
  };
}

function skipQuoteSigns(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && text.charCodeAt(at) === GREATER) {
    at = skipSpace(text, at + 1, to);
  }
  return at;
}
