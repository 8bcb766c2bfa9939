import { hideFigures } from './figures.ts';
import { toTopicWords } from './clause-words.ts';
import type { ComparableClause } from './read-clauses.ts';
import { compareWeights, findWordRatio } from './similarity.ts';

/** Near-verbatim clauses have at least these shares of words in order, and by weight. */
const LEAST = { ratio: 0.65, weight: 0.7 };
/** So have clauses of which one stands in the other: so much of the shorter, which has some words, and some that carry a topic, and so much of both. */
const INSIDE = { share: 0.8, ratio: 0.5, words: 8, topicWords: 5 };

type Weighted = Pick<ComparableClause, 'words' | 'weights'>;

/**
 * Whether two clauses have nearly the same words, as they stand or but for numbers, periods and dates, or whether one nearly stands in the
 * other. Clauses that differ in numbers, periods and dates alone are worth a redline most of all.
 */
export function isVerbatim(a: ComparableClause, b: ComparableClause): boolean {
  return isClose(a, b) || isClose(withoutFigures(a), withoutFigures(b)) || standsInside(a.words, b.words);
}

function isClose(a: Weighted, b: Weighted): boolean {
  return findWordRatio(a.words, b.words) >= LEAST.ratio && compareWeights(a.weights, b.weights) >= LEAST.weight;
}

function standsInside(a: readonly string[], b: readonly string[]): boolean {
  const [shorter, ratio] = [Math.min(a.length, b.length), findWordRatio(a, b)];
  const inBoth = (ratio * (a.length + b.length)) / 2;
  const topicWords = toTopicWords(a.length < b.length ? a : b).length;
  return (
    shorter >= INSIDE.words &&
    topicWords >= INSIDE.topicWords &&
    ratio >= INSIDE.ratio &&
    inBoth >= INSIDE.share * shorter
  );
}

function withoutFigures({ words, weights }: ComparableClause): Weighted {
  const hidden = hideFigures(words);
  const gone = new Set(words.filter((word) => !hidden.includes(word)));
  return { words: hidden, weights: new Map(Array.from(weights).filter(([word]) => !gone.has(word))) };
}
