import type { GapDecision, JudgedFinding, Quoted } from '../../contract/findings.ts';
import type { Segment, Span } from '../../contract/types.ts';
import { quote } from '../span.ts';
import { pairClauses, type Version } from './unchanged-segments.ts';

/** Finds words of an older version in the newer one; null where the clause that they stand in has changed. */
export type FindWords = (quoted: Quoted) => Quoted | null;

/** Finds words in a newer version of a text: in the clause that stands in both with the same words. */
export function createFindWords<S extends Segment, T extends Segment>(older: Version<S>, newer: Version<T>): FindWords {
  const pairs = pairClauses(older, newer);
  return ({ start, end, quote: words }) => {
    if (quote(older.text, { start, end }) !== words) return null;
    const found = pairs.find(([before]) => before.start <= start && end <= before.end);
    if (found === undefined) return null;
    const span = moveSpan(older.text, { start, end }, found[0], newer.text, found[1]);
    return { ...span, quote: quote(newer.text, span) };
  };
}

/** What a judgement says of the newer version. */
export type CarriedGap = Pick<GapDecision, 'verdict' | 'state' | 'evidence' | 'note' | 'judged'>;

/**
 * A judgement on a gap as it holds for a newer version, of which the machine says `machine`; null where its ground is not the same: the
 * machine says another thing there than the one that was judged, a clause judged or named has changed, or, where a person overruled the
 * machine, the machine goes by clauses that the person has not seen.
 */
export function carryGap(decision: GapDecision, machine: JudgedFinding, findWords: FindWords): CarriedGap | null {
  const { verdict, state, evidence, note, judged } = decision;
  if (machine.state !== judged.state) return null;
  const [seen, named] = [findAll(judged.evidence, findWords), findAll(evidence, findWords)];
  if (seen === null || named === null) return null;
  const isSeen = (one: Span): boolean => seen.some((other) => one.start < other.end && other.start < one.end);
  if (verdict === 'overrule' && !machine.evidence.every(isSeen)) return null;
  return { verdict, state, evidence: named, note, judged: { state: machine.state, evidence: machine.evidence } };
}

function findAll(quotes: readonly Quoted[], findWords: FindWords): readonly Quoted[] | null {
  const found = quotes.flatMap((quoted) => findWords(quoted) ?? []);
  return found.length === quotes.length ? found : null;
}

/** A part of a clause in another clause that differs from it in white space alone. */
function moveSpan(from: string, { start, end }: Span, clause: Span, to: string, other: Span): Span {
  const before = countLetters(from.slice(clause.start, start));
  const places = toLetterPlaces(to, other);
  const first = places[before] ?? other.start;
  const last = places[before + countLetters(from.slice(start, end)) - 1] ?? first;
  return { start: first, end: last + 1 };
}

function toLetterPlaces(text: string, { start, end }: Span): readonly number[] {
  return Array.from({ length: end - start }, (_, at) => start + at).filter((at) => !isSpace(text.charAt(at)));
}

function countLetters(words: string): number {
  return toLetterPlaces(words, { start: 0, end: words.length }).length;
}

function isSpace(unit: string): boolean {
  return unit.trim() === '';
}
