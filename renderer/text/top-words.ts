import type { WeightedSpan } from '../../main/contract/types.ts';

/** A word or phrase of a clause and what it adds to a label's score, in log-odds. */
export interface WeightedWords {
  readonly words: string;
  readonly weight: number;
}

/** The spans that weigh most, strongest first, as words; phrases that stand several times are added up. At most `limit`, and none that would show as 0.00. */
export function toTopWords(clause: string, spans: readonly WeightedSpan[], limit: number): readonly WeightedWords[] {
  const sums = new Map<string, number>();
  for (const { start, end, weight } of spans) {
    const words = clause.slice(start, end).replaceAll(/\s+/g, ' ').trim().toLowerCase();
    if (words !== '') sums.set(words, (sums.get(words) ?? 0) + weight);
  }
  return [...sums]
    .map(([words, weight]) => ({ words, weight }))
    .filter(({ weight }) => Math.abs(weight) >= 0.005)
    .toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .slice(0, limit);
}
