import type { Span } from '../contract/types.ts';

/**
 * Shrink a span until it neither starts nor ends on white space.
 *
 * Offsets count UTF-16 code units from the start of `text`; `start` is included
 * and `end` is not. A span of nothing but white space becomes the empty span at its own end.
 *
 * @throws RangeError if the span is reversed or leaves `text`: a mistake in the
 *   caller, never a property of the policy being read.
 */
export function trimSpan(text: string, { start, end }: Span): Span {
  if (!(0 <= start && start <= end && end <= text.length)) {
    throw new RangeError(`Span ${start}..${end} leaves a text of length ${text.length}`);
  }
  const body = text.slice(start, end).trimStart();
  const from = end - body.length;
  return { start: from, end: from + body.trimEnd().length };
}

/** The words under a span, exactly as they stand. */
export function quote(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

/** The words under a span on one line: runs of white space become one blank. For showing, never for offsets. */
export function toLine(text: string, span: Span): string {
  return quote(text, span).replaceAll(/\s+/g, ' ').trim();
}
