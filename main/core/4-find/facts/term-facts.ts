import type { AspectId, FactType } from '../../../contract/findings.ts';
import type { Span } from '../../../contract/types.ts';
import { isNegated } from '../negation.ts';
import { findMatches, type Pattern } from '../pattern.ts';
import type { ReadClause } from '../read-clause.ts';
import { type Condition, findRuleMatches } from '../rule.ts';
import type { Terms } from '../terms/terms.ts';
import type { Words } from '../words.ts';
import type { PlacedFact } from './placed-fact.ts';

/** A stretch of a sentence that speaks of something else: from one of `from` up to one of `until`, or to the sentence's end. */
export interface Aside {
  readonly from: readonly Pattern[];
  readonly until: readonly string[];
}

/** Wordings that mean other things too: they count only behind one of `behind` (or first in their clause), and in none of the asides. */
export interface LooseTerms {
  readonly wordings: readonly Pattern[];
  readonly behind: readonly Pattern[];
  readonly asides: readonly Aside[];
}

/** How facts of one type are recognised that come from a list of terms. */
export interface TermFacts {
  readonly type: FactType;
  /** The aspect whose cell shows them. */
  readonly aspect: AspectId;
  readonly terms: Terms;
  /** The clauses that are looked at; every one if absent. */
  readonly where?: Condition;
  /** A term counts only behind one of these, in the same sentence and at most {@link REACH} words on. */
  readonly behind?: readonly Pattern[];
  /** Or in front of one of these. */
  readonly before?: readonly Pattern[];
  /** A term inside one of these is another thing. */
  readonly voids?: readonly Pattern[];
  /** No term counts in one of these. */
  readonly asides?: readonly Aside[];
  readonly loose?: LooseTerms;
  /** Whether a term inside a longer one counts too. */
  readonly nested?: boolean;
  /** Whether a denied term counts. */
  readonly anyway?: boolean;
}

interface Hit {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

const REACH = 60;
/** Words behind which a denied list has ended. */
const ZONE_ENDS: readonly string[] = 'but however except unless although only other otherwise'.split(' ');

/** The terms that a clause states, in the order in which they stand; of two that overlap the longer. */
export function findTermFacts(clause: ReadClause, rule: TermFacts): readonly PlacedFact[] {
  const where = rule.where === undefined ? null : findRuleMatches({ ...clause, ownFrom: 0 }, rule.where);
  if (where !== null && where.every(({ negated }) => negated)) return [];
  const { words, ownFrom } = clause;
  const hits = Object.entries(rule.terms)
    .flatMap(([value, patterns]) =>
      patterns.flatMap((pattern) => findMatches(words, pattern).map(({ start, end }) => ({ value, start, end }))),
    )
    .filter(({ start }) => start >= ownFrom);
  if (hits.length === 0) return [];
  // What is denied is denied of a whole list: “we do not collect your name, …, your address or your age”.
  const denied =
    rule.anyway === true
      ? []
      : (where ?? []).filter(({ negated }) => negated).map(({ end }) => toZone(words, end, ZONE_ENDS));
  const voids = (rule.voids ?? []).flatMap((pattern) => findMatches(words, pattern));
  const elsewhere = [...voids, ...denied, ...findAsides(words, rule.asides ?? [])];
  const stands = toStanding(words, rule);
  const isMeant = toMeaning(clause, rule.loose);
  return hits
    .filter((one) => rule.nested === true || !hits.some((other) => covers(other, one)))
    .filter((one) => !isWithin(one, elsewhere))
    .filter((one) => (rule.anyway === true || !isNegated(words, one)) && stands(one) && isMeant(one))
    .toSorted((a, b) => a.start - b.start)
    .map(({ value, start, end }) => {
      const [from, to] = [words.spans[start]?.start ?? 0, words.spans[end - 1]?.end ?? 0];
      return { aspect: rule.aspect, fact: { type: rule.type, value, role: null, start: from, end: to } };
    });
}

function findAsides(words: Words, asides: readonly Aside[]): readonly Span[] {
  return asides.flatMap(({ from, until }) =>
    from
      .flatMap((pattern) => findMatches(words, pattern))
      .map(({ start, end }) => ({ start, end: toZone(words, end, until).end })),
  );
}

function toZone({ words }: Words, start: number, ends: readonly string[]): Span {
  const length = words
    .slice(start)
    .findIndex((word, at) => word === '.' || (ends.includes(word) && words[start + at - 1] !== 'or'));
  return { start, end: length < 0 ? words.length : start + length };
}

function isWithin(hit: Span, stretches: readonly Span[]): boolean {
  return stretches.some(({ start, end }) => start <= hit.start && hit.end <= end);
}

function covers(one: Hit, other: Hit): boolean {
  return one.start <= other.start && other.end <= one.end && one.end - one.start > other.end - other.start;
}

function toStanding(words: Words, { behind, before }: TermFacts): (hit: Hit) => boolean {
  if (behind === undefined && before === undefined) return () => true;
  const heads = (behind ?? []).flatMap((pattern) => findMatches(words, pattern));
  const tails = (before ?? []).flatMap((pattern) => findMatches(words, pattern));
  return ({ start, end }) =>
    heads.some((head) => isNear(words, head.end, start)) || tails.some((tail) => isNear(words, end, tail.start));
}

function toMeaning({ words, ownFrom }: ReadClause, loose: LooseTerms | undefined): (hit: Hit) => boolean {
  if (loose === undefined) return () => true;
  const meant = loose.wordings.flatMap((pattern) => findMatches(words, pattern));
  const asides = findAsides(words, loose.asides);
  const heads = loose.behind.flatMap((pattern) => findMatches(words, pattern));
  return (hit) =>
    !meant.some(({ start, end }) => start === hit.start && end === hit.end) ||
    (!isWithin(hit, asides) && (hit.start - ownFrom <= 1 || heads.some((head) => isNear(words, head.end, hit.start))));
}

function isNear({ words }: Words, from: number, to: number): boolean {
  return from <= to && to - from <= REACH && !words.slice(from, to).includes('.');
}
