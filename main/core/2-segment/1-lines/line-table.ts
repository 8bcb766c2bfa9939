import type { Span } from '../../../contract/types.ts';
import type { Block } from '../../1-ingest/document.ts';
import { CARRIAGE_RETURN, dropSpace, LINE_FEED, skipSpace } from '../2-words/characters.ts';
import { type SignFinder, toSignFinder } from '../2-words/sign-finder.ts';

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
const SHOWN = /\|{3,}(?!--)|<\/?(?:br|p|div|ul|ol|li|tr|table|h[1-6])(?:\s[^<>\r\n]{0,300})?\/?>/iy;
/** Tags that stay with the words behind them, since they say what these are. */
const OPENING = /^<(?:li|h[1-6])\b/i;
const BAR = 0x7c;
const LESS = 0x3c;
const GREATER = 0x3e;
/** Signs that a break starts with. */
const SIGNS = ['\n', '\r', '|', '<', '\f', '\v', '\u2028', '\u2029'];

/** The lines of a text in order, empty ones left out. LF, CRLF, CR and the rarer breaks count alike; a change of block is a break too. */
export function toLines(text: string, blocks: readonly Block[] | null): readonly Line[] {
  const signs = toSignFinder(text, SIGNS);
  const lines: Line[] = [];
  if (blocks === null) {
    cutLines({ text, signs, lines }, { start: 0, end: text.length }, null);
  }
  for (const block of blocks ?? []) {
    cutLines({ text, signs, lines }, block, block);
  }
  return lines;
}

/** Where lines end, in order: `at` is the first code unit of the break and `to` the first behind it. */
interface Break {
  readonly at: number;
  readonly to: number;
}

interface Cutting {
  readonly text: string;
  readonly signs: SignFinder;
  readonly lines: Line[];
}

function cutLines({ text, signs, lines }: Cutting, whole: Span, block: Block | null): void {
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
  let { start } = whole;
  for (
    let hit = findBreak(text, signs, whole);
    hit !== null;
    hit = findBreak(text, signs, { start: hit.to, end: whole.end })
  ) {
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
  add(start, whole.end);
}

/** The next break from `from` on: LF, CRLF, CR, the rarer ones, or one that shows. Null where there is none before `to`. */
function findBreak(text: string, signs: SignFinder, { start, end: to }: Span): Break | null {
  for (let at = signs(start); at < to; at = signs(at + 1)) {
    const code = text.charCodeAt(at);
    if (!isShown(code)) {
      const pair = code === CARRIAGE_RETURN && at + 1 < to && text.charCodeAt(at + 1) === LINE_FEED;
      return { at, to: at + (pair ? 2 : 1) };
    }
    SHOWN.lastIndex = at;
    const end = SHOWN.test(text) ? SHOWN.lastIndex : Infinity;
    if (end <= to) {
      return { at, to: end };
    }
  }
  return null;
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
