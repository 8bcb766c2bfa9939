import { findMarkup, type Markup } from './markup.ts';
import type { Span } from './types.ts';

/**
 * A quotation as people read it: on one line and without the source's markup, a link as its words, with its address behind them in brackets
 * where the words alone lead nowhere. For showing only: never for offsets or evidence, which keep the exact words. Text that is nothing but
 * markup is shown as it stands.
 */
export function toPlain(quoted: string): string {
  const marks = findMarkup(quoted).filter(({ as }) => as === 'hidden');
  return toOneLine(leaveOut(quoted, { start: 0, end: quoted.length }, marks));
}

/** A clause on one line, as {@link toPlain} has it, and without the bullet of a list. */
export function toQuoteLine(quoted: string): string {
  return toOneLine(leaveOut(quoted, { start: 0, end: quoted.length }, findMarkup(quoted)));
}

/** The words of a stretch of a text without its markup, white space as it stands. What stands for a mark counts to the stretch in which the mark begins. */
export function leaveOut(text: string, { start, end }: Span, marks: readonly Markup[]): string {
  let [words, at] = ['', start];
  for (const mark of marks.toSorted((a, b) => a.start - b.start || b.instead.length - a.instead.length)) {
    if (mark.end <= at || mark.start >= end) continue;
    if (mark.start >= at) words += text.slice(at, mark.start) + mark.instead;
    at = mark.end;
  }
  return words + text.slice(at, Math.max(at, end));
}

function toOneLine(words: string): string {
  return words.replaceAll(/\s+/g, ' ').trim();
}
