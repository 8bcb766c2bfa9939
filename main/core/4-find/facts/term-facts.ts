import type { AspectId, FactType } from '../../../contract/findings.ts';
import type { Span } from '../../../contract/types.ts';
import { isNegated } from '../negation.ts';
import { findMatches, type Pattern } from '../pattern.ts';
import type { ReadClause } from '../read-clause.ts';
import { type Condition, findRuleMatches } from '../rule.ts';
import type { Terms } from '../terms/terms.ts';
import type { Words } from '../words.ts';
import type { PlacedFact } from './placed-fact.ts';

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
const ZONE_ENDS = new Set(['.', 'but', 'however', 'except', 'unless', 'although', 'only', 'other', 'otherwise']);

/** The terms that a clause states, in the order in which they stand; of two that overlap the longer. */
export function findTermFacts(clause: ReadClause, rule: TermFacts): readonly PlacedFact[] {
  const where = rule.where === undefined ? null : findRuleMatches({ ...clause, ownFrom: 0 }, rule.where);
  if (where !== null && where.every(({ negated }) => negated)) return [];
  const { words, ownFrom } = clause;
  const denied =
    rule.anyway === true ? [] : (where ?? []).filter(({ negated }) => negated).map(({ end }) => toZone(words, end));
  const hits = Object.entries(rule.terms)
    .flatMap(([value, patterns]) =>
      patterns.flatMap((pattern) => findMatches(words, pattern).map(({ start, end }) => ({ value, start, end }))),
    )
    .filter(({ start }) => start >= ownFrom);
  const voids = (rule.voids ?? []).flatMap((pattern) => findMatches(words, pattern));
  const stands = toStanding(words, rule);
  return hits
    .filter((one) => rule.nested === true || !hits.some((other) => covers(other, one)))
    .filter((one) => ![...voids, ...denied].some(({ start, end }) => start <= one.start && one.end <= end))
    .filter((one) => (rule.anyway === true || !isNegated(words, one)) && stands(one))
    .toSorted((a, b) => a.start - b.start)
    .map(({ value, start, end }) => {
      const [from, to] = [words.spans[start]?.start ?? 0, words.spans[end - 1]?.end ?? 0];
      return { aspect: rule.aspect, fact: { type: rule.type, value, role: null, start: from, end: to } };
    });
}

// What is denied is denied of a whole list: “we do not collect your name, …, your address or your age”.
function toZone({ words }: Words, start: number): Span {
  const length = words.slice(start).findIndex((word) => ZONE_ENDS.has(word));
  return { start, end: length < 0 ? words.length : start + length };
}

function covers(one: Hit, other: Hit): boolean {
  return one.start <= other.start && other.end <= one.end && one.end - one.start > other.end - other.start;
}

function toStanding(words: Words, { behind, before }: TermFacts): (hit: Hit) => boolean {
  if (behind === undefined && before === undefined) return () => true;
  const heads = (behind ?? []).flatMap((pattern) => findMatches(words, pattern));
  const tails = (before ?? []).flatMap((pattern) => findMatches(words, pattern));
  const near = (from: number, to: number): boolean =>
    from <= to && to - from <= REACH && !words.words.slice(from, to).includes('.');
  return ({ start, end }) => heads.some((head) => near(head.end, start)) || tails.some((tail) => near(end, tail.start));
}
