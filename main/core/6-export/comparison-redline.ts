import { diffChars } from 'diff';
import type { FactDifference, RedlinePart } from '../../contract/alignment.ts';
import { FACT_NAMES, toFactWords, toOwnValues } from '../../contract/fact-words.ts';
import { findMarkupWithin } from '../../contract/markup.ts';
import { leaveOut } from '../../contract/plain-words.ts';
import type { Span } from '../../contract/types.ts';

/** A stretch of a redline in words: what both texts have, what only A has, what only B has. White space is one blank. */
export interface TrackedPart {
  readonly kind: RedlinePart['kind'];
  readonly text: string;
}

/** One of the two clauses of a redline. */
export interface RedlineSide {
  /** The policy's name. */
  readonly name: string;
  readonly place: string;
}

/** A redline that was chosen for a report. */
export interface ReportRedline {
  readonly a: RedlineSide;
  readonly b: RedlineSide;
  readonly parts: readonly TrackedPart[];
  /** The facts on which the two differ, each in words. */
  readonly differences: readonly string[];
}

/** Redlines between the same two policies; `title` names the two. */
export interface RedlineGroup {
  readonly title: string;
  readonly redlines: readonly ReportRedline[];
}

/** The redlines of each two policies, in the order in which the first of them stands. */
export function groupRedlines(redlines: readonly ReportRedline[]): readonly RedlineGroup[] {
  const groups = Map.groupBy(redlines, ({ a, b }) => `${a.name} → ${b.name}`);
  return [...groups].map(([title, group]) => ({ title, redlines: group }));
}

/** A fact on which two clauses differ, in words: “Retention period: 30 days → 90 days”. A side that states none, or no more than both do, is said to. */
export function toDifferenceLine({ type, role, ...sides }: FactDifference): string {
  const { a, b, isShared } = toOwnValues(sides);
  const toSide = (values: readonly string[]): string => {
    if (values.length === 0) return isShared ? 'no more' : 'none';
    return `${isShared ? 'also ' : ''}${values.map((value) => toFactWords({ type, value, quote: value })).join(', ')}`;
  };
  return `${FACT_NAMES[type]}${role === null ? '' : ` (${role})`}: ${toSide(a)} → ${toSide(b)}`;
}

/**
 * A redline in words, such that without the inserted parts it is A's clause and without the deleted ones B's, to the letter, on one line and
 * without the source's markup.
 *
 * A redline takes quotation marks of two shapes for equal. Where the two texts differ in such signs the sign itself becomes a change, since
 * otherwise one of the texts would not come out; white space alone never does.
 */
export function toTrackedParts(parts: readonly RedlinePart[], textA: string, textB: string): readonly TrackedPart[] {
  const a = toReading(
    textA,
    parts.flatMap((part) => (part.kind === 'inserted' ? [] : [part.aSpan])),
  );
  const b = toReading(
    textB,
    parts.flatMap((part) => (part.kind === 'deleted' ? [] : [part.bSpan])),
  );
  const exact = parts.flatMap((part): readonly TrackedPart[] => {
    if (part.kind === 'deleted') return [{ kind: 'deleted', text: a(part.aSpan) }];
    if (part.kind === 'inserted') return [{ kind: 'inserted', text: b(part.bSpan) }];
    return toExact(a(part.aSpan), b(part.bSpan));
  });
  return join(exact.map((part) => (part.text === ' ' ? { kind: 'equal', text: ' ' } : part)));
}

/** Reads stretches of a clause, which is what the spans cover together: without its markup, white space as one blank. */
function toReading(text: string, spans: readonly Span[]): (span: Span) => string {
  const marks = findMarkupWithin(text, { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 });
  return (span) => fold(leaveOut(text, span, marks));
}

function toExact(a: string, b: string): readonly TrackedPart[] {
  if (a === b) return [{ kind: 'equal', text: a }];
  return diffChars(a, b).map(({ added, removed, value }) => {
    if (value.trim() === '') return { kind: 'equal', text: value };
    if (added) return { kind: 'inserted', text: value };
    return { kind: removed ? 'deleted' : 'equal', text: value };
  });
}

function fold(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}

/** Parts of one kind that follow each other become one; empty ones, and a second blank, go. */
function join(parts: readonly TrackedPart[]): readonly TrackedPart[] {
  const joined: { kind: TrackedPart['kind']; text: string }[] = [];
  for (const { kind, text } of parts) {
    const last = joined.at(-1);
    if (text === '' || (text === ' ' && last?.text.endsWith(' '))) continue;
    if (last?.kind === kind) last.text += text;
    else joined.push({ kind, text });
  }
  return joined;
}
