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
  const topic = toTopicWords(words).map((word) => ({ word, rarity: findRarity(table, word) }));
  const pairs = new Map<string, number>();
  for (const [at, one] of topic.entries()) {
    for (const other of topic.slice(at + 1, at + 1 + REACH)) {
      const key = one.word < other.word ? `${one.word} ${other.word}` : `${other.word} ${one.word}`;
      pairs.set(key, Math.min(one.rarity, other.rarity));
    }
  }
  return pairs;
}

/** How rare the pairs are, added up, that both have: 0 to 1. */
export function compareWordPairs(a: WordPairs, b: WordPairs): number {
  let shared = 0;
  for (const [pair, rarity] of a) if (b.has(pair)) shared += rarity;
  return Math.min(1, shared / MOST);
}
