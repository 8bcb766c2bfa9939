/**
 * How far apart two sets of labels are by Jaccard: one minus shared over all. Two empty sets are the same answer (“none applies”), at 0;
 * an empty set and another are at 1. Members count once.
 *
 * Source: P. Jaccard (1912). NLTK divides by zero for two empty sets.
 */
export function jaccardDistance(a: readonly string[], b: readonly string[]): number {
  const { shared, all } = compareSets(a, b);
  return all === 0 ? 0 : 1 - shared / all;
}

/**
 * MASI distance: Jaccard’s similarity, weighted 1 for equal sets, 2/3 where one holds the other, 1/3 where they overlap, 0 where they share
 * nothing, taken from one. Two empty sets are at 0; an empty set and another are at 1, as they share nothing.
 *
 * Source: R. Passonneau (2006), Measuring Agreement on Set-valued Items (MASI) for Semantic and Pragmatic Annotation, LREC, whose weights
 * are thirds; NLTK rounds them to 0.67 and 0.33. `thirds` lets its values be compared: {@link NLTK_THIRDS}.
 */
export function masiDistance(a: readonly string[], b: readonly string[], thirds: Thirds = EXACT_THIRDS): number {
  const { first, second, shared, all } = compareSets(a, b);
  if (all === shared) return 0;
  if (shared === 0) return 1;
  const weight = shared === Math.min(first, second) ? thirds.subset : thirds.overlap;
  return 1 - (shared / all) * weight;
}

/** The weights of MASI where one set holds the other and where they overlap. */
export interface Thirds {
  readonly subset: number;
  readonly overlap: number;
}

/** Passonneau’s weights. */
export const EXACT_THIRDS: Thirds = { subset: 2 / 3, overlap: 1 / 3 };

/** The weights as NLTK writes them. */
export const NLTK_THIRDS: Thirds = { subset: 0.67, overlap: 0.33 };

function compareSets(a: readonly string[], b: readonly string[]) {
  const [first, second] = [new Set(a), new Set(b)];
  const shared = [...first].filter((member) => second.has(member)).length;
  return { first: first.size, second: second.size, shared, all: first.size + second.size - shared };
}
