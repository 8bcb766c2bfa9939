import { toWords } from '../../4-find/words.ts';
import type { AlignableClause, AlignablePolicy } from './clause.ts';
import { toClauseWords, toTopicWords } from './clause-words.ts';
import { toSurroundings, toVector } from './clause-vectors.ts';
import { findOwnNames } from './own-names.ts';
import { findStances, type Stances } from './opposition.ts';
import { findPoints, type Point } from './points.ts';
import { findSeries } from './series.ts';
import { findSides, type Side } from './sides.ts';
import { listWordPairs, type WordPairs } from './word-pairs.ts';
import { findRarity, type WordTable } from './word-table.ts';

/** A clause made ready to be compared with many others. */
export interface ComparableClause {
  readonly clause: AlignableClause;
  /** Its own words, made comparable, in order. */
  readonly words: readonly string[];
  /** Each word that carries a topic, of its own or of its lead-in, with its weight. The weights' squares sum to 1. */
  readonly weights: ReadonlyMap<string, number>;
  /** The table's numbers of these words, in the same order; -1 for unknown ones. */
  readonly numbers: Int32Array;
  /** The sum of the words' vectors by weight, of length 1; all zero where no word is known. */
  readonly vector: Float32Array;
  readonly heading: ReadonlySet<string>;
  /** What it names and says of it, lead-in included. */
  readonly points: ReadonlySet<Point>;
  readonly sides: ReadonlySet<Side>;
  readonly stances: Stances;
  /** The rights of readers that were found in it. */
  readonly rights: ReadonlySet<string>;
  readonly wordPairs: WordPairs;
  /** The vectors of the clauses around it, added up. */
  readonly surroundings: Float32Array;
  /** What it names one after the other, each read as a list item under what it says of all of them; empty where it is no series. */
  readonly items: readonly ComparableClause[];
}

/** A list item's lead-in says half as much of it as its own words. */
const LEAD_IN_WEIGHT = 0.5;

/** Read a policy's clauses. */
export function readComparable({ company, clauses }: AlignablePolicy, table: WordTable): readonly ComparableClause[] {
  const names = findOwnNames(clauses.map(({ text }) => text).join('\n'), company, clauses[0]?.headings[0] ?? null);
  const headings = new Map<string, ReadonlySet<string>>();
  const read = (clause: AlignableClause): Omit<ComparableClause, 'items' | 'surroundings'> => {
    const words = toClauseWords(clause.text, names);
    const leadIn = clause.leadIn === null ? [] : toClauseWords(clause.leadIn, names);
    const weights = weigh(toTopicWords(words), toTopicWords(leadIn), table);
    const heading = clause.headings.at(-1) ?? '';
    const held = headings.get(heading) ?? new Set(toTopicWords(toClauseWords(heading, names)));
    headings.set(heading, held);
    const whole = clause.leadIn === null ? clause.text : `${clause.leadIn} ${clause.text}`;
    const line = toWords(whole, { start: 0, end: whole.length });
    const numbers = Int32Array.from(weights.keys(), (word) => table.numbers.get(word) ?? -1);
    const vector = toVector(weights, table);
    const points = findPoints(line);
    const said = { points, sides: findSides(line, points), stances: findStances(line) };
    const rights = new Set(clause.facts.filter(({ type }) => type === 'right').map(({ value }) => value));
    const wordPairs = listWordPairs(words, table);
    return { clause, words, weights, numbers, vector, heading: held, rights, wordPairs, ...said };
  };
  const alone = clauses.map(read);
  const around = toSurroundings(alone.map(({ vector }) => vector));
  return alone.map((one, at) => {
    const surroundings = around[at]!;
    const items = toItems(one.clause).map((item) => Object.assign(read(item), { surroundings, items: [] }));
    return Object.assign(one, { surroundings, items });
  });
}

/** The items of a series as list items of their own, under what it says of all of them. What was found in it may be of any of them. */
function toItems(clause: AlignableClause): readonly AlignableClause[] {
  const series = findSeries(clause.text);
  const leadIn = `${clause.leadIn ?? ''} ${series?.head ?? ''}`.trim();
  return (series?.items ?? []).map((text) => Object.assign({}, clause, { text, leadIn, aspects: [], facts: [] }));
}

function weigh(own: readonly string[], leadIn: readonly string[], table: WordTable): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of own) counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const word of leadIn) if (!counts.has(word)) counts.set(word, LEAD_IN_WEIGHT);
  const raw = Array.from(counts, ([word, count]) => [word, Math.sqrt(count) * findRarity(table, word)] as const);
  const length = Math.hypot(...raw.map(([, weight]) => weight)) || 1;
  return new Map(raw.map(([word, weight]) => [word, weight / length]));
}
