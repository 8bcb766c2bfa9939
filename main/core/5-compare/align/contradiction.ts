import { areOpposed } from './opposition.ts';
import type { ComparableClause } from './read-clauses.ts';
import { findWordRatio } from './similarity.ts';

const NEGATIONS = new Set(['not', 'never', 'no', 'neither', 'nor', 'cannot', 'without']);
/** Words that come and go with a negation: “we track”, “we do not track”. */
const AUXILIARIES = new Set(['do', 'does', 'did', 'will', 'can', 'be', 'ever', 'any', 'or']);
/** From this share of other words on, what is left of two clauses is the same sentence. */
const SAME_SENTENCE = 0.9;

/** Whether two clauses say opposite things: by what each says of what it names, or since one is the other with a negation in it. */
export function contradict(a: ComparableClause, b: ComparableClause): boolean {
  return areOpposed(a.stances, b.stances) || isNegationOf(a.words, b.words);
}

function isNegationOf(a: readonly string[], b: readonly string[]): boolean {
  const [one, other] = [a, b].map((words) => words.some((word) => NEGATIONS.has(word)));
  if (one === other) return false;
  const strip = (words: readonly string[]): readonly string[] =>
    words.filter((word) => !NEGATIONS.has(word) && !AUXILIARIES.has(word));
  return findWordRatio(strip(a), strip(b)) >= SAME_SENTENCE;
}
