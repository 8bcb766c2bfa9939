import type { Span } from '../../../contract/types.ts';

/** Farthest that a bracket may stand from the one that closes it, in code units. */
const BRACKET_REACH = 1200;
const OPENERS = ['(', '[', '<'];
const PAIRS: Readonly<Record<string, string>> = { '(': ')', '[': ']' };

/**
 * Stretches of a block in which no sentence ends: round and square brackets, link targets, addresses in angle brackets and tags.
 *
 * Ordered by start, disjoint, outermost only. A bracket that nothing closes masks nothing, and one that opens a sentence (nothing but an end of a
 * sentence or the block's start before it) and holds whole sentences does not either. One pass over the block.
 */
export function findMasks(text: string): readonly Span[] {
  if (OPENERS.every((opener) => !text.includes(opener))) {
    return [];
  }
  const open: { readonly close: string; readonly at: number }[] = [];
  const found: Span[] = [];
  const sign = /[()[\]<>]/g;
  for (let hit = sign.exec(text); hit !== null; hit = sign.exec(text)) {
    const [letter] = hit;
    if (letter === '<') {
      const close = findTagEnd(text, hit.index);
      if (close !== null) {
        found.push({ start: hit.index, end: close });
        sign.lastIndex = close;
      }
    } else if (letter in PAIRS) {
      open.push({ close: PAIRS[letter] ?? '', at: hit.index });
    } else {
      const top = closeTop(open, letter);
      if (top !== null && hit.index - top <= BRACKET_REACH && !holdsSentences(text, top)) {
        found.push({ start: top, end: hit.index + 1 });
      }
    }
  }
  return toOutermost(found);
}

function closeTop(open: { readonly close: string; readonly at: number }[], letter: string): number | null {
  const top = open.at(-1);
  if (top === undefined || top.close !== letter) {
    return null;
  }
  open.pop();
  return top.at;
}

function findTagEnd(text: string, at: number): number | null {
  const head = text.slice(at, at + 1000);
  const hit = /^<(?:[/!]?[a-z][^<>]*|[^\s<>]+@[^\s<>]+)>/i.exec(head);
  return hit === null ? null : at + hit[0].length;
}

/** Whether a bracket stands where a sentence starts, and so can hold whole sentences. */
function holdsSentences(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 12), at).trimEnd();
  return text.charAt(at) === '(' && (before === '' || /[.!?]["”’')*_]*$/.test(before));
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
