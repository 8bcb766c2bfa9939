import type { Span } from '../../../contract/types.ts';
import { toSignFinder } from '../2-words/sign-finder.ts';

/** Farthest that a bracket may stand from the one that closes it, in code units. */
const BRACKET_REACH = 1200;
const OPENERS = ['(', '[', '<'];
const ROUND = 0x28;
const ROUND_END = 0x29;
const SQUARE = 0x5b;
const SQUARE_END = 0x5d;
const LESS = 0x3c;
const NONE: readonly Span[] = [];

/** Finds the masks of blocks that are asked for in their order. */
export type MaskFinder = (block: Span) => readonly Span[];

/** The mask finder of a text. */
export function toMaskFinder(text: string): MaskFinder {
  const findOpener = toSignFinder(text, OPENERS);
  return (block) => {
    const first = findOpener(block.start);
    return first < block.end ? findMasks(text, block, first) : NONE;
  };
}

/**
 * Stretches of a block in which no sentence ends: round and square brackets, link targets, addresses in angle brackets and tags.
 *
 * Ordered by start, disjoint, outermost only. A bracket that nothing closes masks nothing, and one that opens a sentence (nothing but an end of a
 * sentence or the block's start before it) and holds whole sentences does not either. One pass over the block.
 */
function findMasks(text: string, block: Span, first: number): readonly Span[] {
  const open: Opener[] = [];
  const found: Span[] = [];
  for (let at = first; at < block.end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === LESS) {
      const end = findTagEnd(text, { start: at, end: block.end });
      if (end !== null) {
        found.push({ start: at, end });
        at = end - 1;
      }
    } else if (code === ROUND || code === SQUARE) {
      open.push({ close: code === ROUND ? ROUND_END : SQUARE_END, at });
    } else if (code === ROUND_END || code === SQUARE_END) {
      const top = closeTop(open, code);
      if (top !== null && at - top <= BRACKET_REACH && !holdsSentences(text, block.start, top)) {
        found.push({ start: top, end: at + 1 });
      }
    }
  }
  return toOutermost(found);
}

/** A bracket that waits for the sign that closes it. */
interface Opener {
  readonly close: number;
  readonly at: number;
}

function closeTop(open: Opener[], code: number): number | null {
  const top = open.at(-1);
  if (top === undefined || top.close !== code) {
    return null;
  }
  open.pop();
  return top.at;
}

/** Farthest that a tag may reach, in code units. */
const TAG_REACH = 1000;

function findTagEnd(text: string, { start: at, end }: Span): number | null {
  const head = text.slice(at, Math.min(end, at + TAG_REACH));
  const hit = /^<(?:[/!]?[a-z][^<>]*|[^\s<>]+@[^\s<>]+)>/i.exec(head);
  return hit === null ? null : at + hit[0].length;
}

/** Whether a bracket stands where a sentence starts, and so can hold whole sentences. */
function holdsSentences(text: string, from: number, at: number): boolean {
  if (text.charCodeAt(at) !== ROUND) {
    return false;
  }
  const before = text.slice(Math.max(from, at - 12), at).trimEnd();
  return before === '' || /[.!?]["”’')*_]*$/.test(before);
}

function toOutermost(spans: readonly Span[]): readonly Span[] {
  if (spans.length < 2) {
    return spans;
  }
  const outer: Span[] = [];
  for (const span of spans.toSorted((one, other) => one.start - other.start || other.end - one.end)) {
    if (span.start >= (outer.at(-1)?.end ?? -1)) {
      outer.push(span);
    }
  }
  return outer;
}
