import { toTopicWords } from './clause-words.ts';
import { findRarity, type WordTable } from './word-table.ts';

/** Words stand together that have one other at most between them, of those that carry a topic. */
const REACH = 2;
/** Rarities count up to this sum: three pairs or so. */
const MOST = 12;

/** Pairs of words that stand together in a clause, in either order, with the rarity of the commoner. */
export type WordPairs = ReadonlyMap<string, number>;

/** List the pairs of a clause's words. Two clauses that speak of “credit cards” have more in common than two that have “credit” and “card” somewhere. */
export function listWordPairs(words: readonly string[], table: WordTable): WordPairs {
  const topic = toTopicWords(words);
  const rarities = topic.map((word) => findRarity(table, word));
  const pairs = new Map<string, number>();
  for (let at = 0; at < topic.length; at += 1) {
    for (let next = at + 1; next <= at + REACH && next < topic.length; next += 1) {
      const [one, other] = [topic[at]!, topic[next]!];
      pairs.set(one < other ? `${one} ${other}` : `${other} ${one}`, Math.min(rarities[at]!, rarities[next]!));
    }
  }
  return pairs;
}

/** How rare the pairs are, added up, that both have: 0 to 1. */
export function compareWordPairs(a: WordPairs, b: WordPairs): number {
  let shared = 0;
  const [fewer, more] = a.size <= b.size ? [a, b] : [b, a];
  for (const [pair, rarity] of fewer) if (more.has(pair)) shared += rarity;
  return Math.min(1, shared / MOST);
}
