import { assign } from '../align/assign.ts';
import { eachNearest } from '../align/nearest.ts';
import { findSharing, type Weights } from '../align/shared-words.ts';
import { findWordRatio } from '../align/similarity.ts';
import type { VersionClause, VersionPair } from './version-clauses.ts';

/** Clauses that share fewer words are two clauses: one removed and one added. In one place less is enough than across the text. */
const LEAST = { inPlace: 0.4, elsewhere: 0.6 };
/** How many of the clauses left over are looked at for each, those that share most words. */
const LOOKED_AT = 6;

/**
 * The clauses of two versions that belong together, one with one: those with the same words first (repeated ones in their order), then, of
 * what is left, those that share most. In no order.
 */
export function pairVersions(a: readonly VersionClause[], b: readonly VersionClause[]): readonly VersionPair[] {
  const same = pairSame(a, b);
  const taken = { a: new Set(same.map((pair) => pair.a)), b: new Set(same.map((pair) => pair.b)) };
  const left = { a: placesOutside(a, taken.a), b: placesOutside(b, taken.b) };
  const gaps = findGaps(a.length, same);
  const weighed = findAlike(a, b, left).flatMap((pair) => {
    const inPlace = isInGap(gaps, pair);
    if (pair.ratio < (inPlace ? LEAST.inPlace : LEAST.elsewhere)) return [];
    return [{ ...pair, points: pair.ratio + (inPlace ? 0.3 : 0) }];
  });
  return [...same, ...assign(weighed)];
}

function placesOutside(clauses: readonly VersionClause[], taken: ReadonlySet<number>): readonly number[] {
  return Array.from(clauses.keys()).filter((place) => !taken.has(place));
}

function pairSame(a: readonly VersionClause[], b: readonly VersionClause[]): readonly VersionPair[] {
  const places = Map.groupBy(b.keys(), (place) => b[place]!.key);
  return a.flatMap(({ key }, place) => {
    const other = places.get(key)?.shift();
    return other === undefined ? [] : [{ a: place, b: other, ratio: 1 }];
  });
}

/** For each clause of `a`, between which two of `b` it would stand by the same-worded clauses around it. */
function findGaps(length: number, same: readonly VersionPair[]): readonly (readonly [after: number, before: number])[] {
  const partners = new Map(same.map((pair) => [pair.a, pair.b]));
  const afters: number[] = [];
  const befores: number[] = [];
  let nearest = -1;
  for (let place = 0; place < length; place += 1) afters.push((nearest = partners.get(place) ?? nearest));
  nearest = Infinity;
  for (let place = length - 1; place >= 0; place -= 1) befores[place] = nearest = partners.get(place) ?? nearest;
  return afters.map((after, place) => [after, befores[place] ?? Infinity]);
}

function isInGap(gaps: readonly (readonly [number, number])[], { a, b }: VersionPair): boolean {
  const [after, before] = gaps[a] ?? [-1, Infinity];
  return after < b && b < before;
}

function findAlike(
  a: readonly VersionClause[],
  b: readonly VersionClause[],
  left: { readonly a: readonly number[]; readonly b: readonly number[] },
): readonly VersionPair[] {
  const [ofA, ofB] = [left.a.map((place) => toWords(a[place]!)), left.b.map((place) => toWords(b[place]!))];
  const pairs: VersionPair[] = [];
  eachNearest(findSharing(ofA.map(weigh), ofB.map(weigh), LOOKED_AT), (one, other) => {
    pairs.push({ a: left.a[one]!, b: left.b[other]!, ratio: findWordRatio(ofA[one]!, ofB[other]!) });
  });
  return pairs;
}

function toWords({ tokens }: VersionClause): readonly string[] {
  return tokens.filter(({ isWord }) => isWord).map(({ key }) => key.toLowerCase());
}

// Of clauses that share the same number of words, the shorter one shares more of itself.
function weigh(words: readonly string[]): Weights {
  const different = new Set(words);
  return new Map(Array.from(different, (word) => [word, 1 / Math.sqrt(different.size)]));
}
