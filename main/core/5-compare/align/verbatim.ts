import { hideFigures } from './figures.ts';
import type { ComparableClause } from './read-clauses.ts';
import { compareWeights, findWordRatio } from './similarity.ts';

/** Near-verbatim clauses have at least these shares of words in order, and by weight. */
const LEAST = { ratio: 0.65, weight: 0.7 };

type Weighted = Pick<ComparableClause, 'words' | 'weights'>;

/**
 * Whether two clauses have nearly the same words, as they stand or but for numbers, periods and dates. Clauses that differ in these alone are
 * worth a redline most of all.
 */
export function isVerbatim(a: ComparableClause, b: ComparableClause): boolean {
  return isClose(a, b) || isClose(withoutFigures(a), withoutFigures(b));
}

function isClose(a: Weighted, b: Weighted): boolean {
  return findWordRatio(a.words, b.words) >= LEAST.ratio && compareWeights(a.weights, b.weights) >= LEAST.weight;
}

function withoutFigures({ words, weights }: ComparableClause): Weighted {
  const hidden = hideFigures(words);
  const gone = new Set(words.filter((word) => !hidden.includes(word)));
  return { words: hidden, weights: new Map(Array.from(weights).filter(([word]) => !gone.has(word))) };
}
